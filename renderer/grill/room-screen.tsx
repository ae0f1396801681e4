import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SessionDetail } from '../../shared/session.ts'
import { call } from '../bridge.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import { Screen } from '../ui/screen.tsx'
import type { Broken } from './broken.ts'
import { LiveRoom } from './live-room.tsx'
import { enterNew, resume, takeWish, type Entry } from './entry.ts'
import { RoomGate } from './room-gate.tsx'

interface RoomScreenProps {
  readonly sessionId: string
}

/** A session under way: at once where it has just begun, through the gate where it was broken off. */
export function RoomScreen({ sessionId }: RoomScreenProps) {
  const [attempt, setAttempt] = useState(0)
  const [broken, setBroken] = useState<Broken | null>(null)
  const settings = useAnswer('settings.get', {})
  // Asked once an attempt: while the room is open, it knows more than the core.
  const asked = useQuery({ queryKey: ['room', sessionId, attempt], queryFn: () => lookIn(sessionId, attempt === 0), staleTime: Infinity, gcTime: 0 })
  const detail = asked.data?.detail
  const [entered, setEntered] = useState<Entry | null>(null)
  const isOver = detail !== undefined && detail.session.endReason !== null
  useEffect(() => {
    if (isOver && entered === null) navigate({ screen: 'debrief', id: sessionId })
  }, [isOver, entered, sessionId])

  if (asked.isError) {
    return (
      <Screen title="The room" heading="The room" width="reading">
        <FailedAnswer error={asked.error} onRetry={() => setAttempt(attempt + 1)} />
      </Screen>
    )
  }
  if (!detail || !settings.data || isOver) return null
  const entry = entered ?? asked.data?.entry ?? null
  if (entry === null) return <RoomGate detail={detail} broken={broken} onResume={(isTyped) => setEntered(resume(detail, Date.now(), isTyped))} />
  return (
    <LiveRoom
      key={attempt}
      detail={detail}
      entry={entry}
      microphone={settings.data.microphone}
      onBroken={(why) => {
        setBroken(why)
        setEntered(null)
        setAttempt((before) => before + 1)
      }}
    />
  )
}

/** The session, and how it is entered where that needs no asking: it has just begun, or was resumed on the screen before. */
async function lookIn(sessionId: string, isFirst: boolean): Promise<{ detail: SessionDetail; entry: Entry | null }> {
  const detail = await call('sessions.get', { sessionId })
  const isWished = takeWish(sessionId)
  const isNew = detail.events.length === 1
  if (!isFirst || detail.session.endReason !== null) return { detail, entry: null }
  return { detail, entry: isNew ? enterNew(detail) : isWished ? resume(detail, Date.now(), detail.session.settings.answers === 'typed') : null }
}
