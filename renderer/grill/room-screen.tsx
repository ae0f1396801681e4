import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { call, failureOf } from '../bridge.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import { Screen } from '../ui/screen.tsx'
import { LiveRoom } from './live-room.tsx'
import { enterNew, resume, type Entry } from './entry.ts'
import { RoomGate } from './room-gate.tsx'

interface RoomScreenProps {
  readonly sessionId: string
}

/** A session under way: at once where it has just begun, through the gate where it was broken off. */
export function RoomScreen({ sessionId }: RoomScreenProps) {
  const [attempt, setAttempt] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)
  const settings = useAnswer('settings.get', {})
  // Asked once an attempt: while the room is open, it knows more than the core.
  const detail = useQuery({ queryKey: ['room', sessionId, attempt], queryFn: () => call('sessions.get', { sessionId }), staleTime: Infinity, gcTime: 0 })
  const [entered, setEntered] = useState<Entry | null>(null)
  const isOver = detail.data?.session.endReason !== null && detail.data !== undefined
  useEffect(() => {
    if (isOver && entered === null) navigate({ screen: 'debrief', id: sessionId })
  }, [isOver, entered, sessionId])

  if (detail.isError) {
    return (
      <Screen title="The room" heading="The room" width="reading">
        <FailedAnswer error={detail.error} onRetry={() => setAttempt(attempt + 1)} />
      </Screen>
    )
  }
  if (!detail.data || !settings.data || isOver) return null
  const isNew = detail.data.events.length === 1 && failure === null
  const entry = entered ?? (isNew ? enterNew(detail.data) : null)
  if (entry === null) return <RoomGate detail={detail.data} failure={failure} onResume={(isTyped) => setEntered(resume(detail.data, Date.now(), isTyped))} />
  return (
    <LiveRoom
      key={attempt}
      detail={detail.data}
      entry={entry}
      microphone={settings.data.microphone}
      onBroken={(error) => {
        setFailure(failureOf(error))
        setEntered(null)
        setAttempt((before) => before + 1)
      }}
    />
  )
}
