import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SessionDetail } from '../../shared/session.ts'
import { useLeaveQuestion } from '../recorder/use-leave-question.ts'
import { useKeys } from '../ui/keys.ts'
import { navigate } from '../ui/navigation.ts'
import type { Broken } from './broken.ts'
import type { Entry } from './entry.ts'
import { rememberChoice, rememberedChoice } from './grill-choice.ts'
import { LeaveRoom } from './leave-room.tsx'
import { RoomFace } from './room-face.tsx'
import { useLiveRoom, useRoomView, type LiveRoom as OpenRoom } from './use-live-room.ts'

interface LiveRoomProps {
  readonly detail: SessionDetail
  readonly entry: Entry
  readonly microphone: string | null
  readonly onBroken: (broken: Broken) => void
}

const never = () => () => {}

/** The room while a session is under way: its keys, its ways out, and what it shows. */
export function LiveRoom(props: LiveRoomProps) {
  const [choice, setChoice] = useState(rememberedChoice)
  const live = useLiveRoom({ ...props, choice })
  const view = useRoomView(live)
  const isClosing = useSyncExternalStore(live?.stage.subscribe ?? never, live?.stage.isClosing ?? isNotClosing)
  const [isAskingToEnd, setIsAskingToEnd] = useState(false)
  const isOver = view?.phase === 'ended'
  const leaving = useLeaveQuestion(view !== null && !isOver)
  const { id } = props.detail.session

  useEffect(() => {
    if (isOver && live) void live.room.drain().then(() => navigate({ screen: 'debrief', id }))
  }, [isOver, live, id])

  const toggleWords = () => {
    const changed = { ...choice, showsWords: !choice.showsWords }
    setChoice(changed)
    rememberChoice(changed)
  }
  useKeys('The room', [
    { key: ' ', shown: 'Space', does: 'Begin or end the answer', run: () => live?.stage.answer() },
    { key: 'p', shown: 'P', does: 'Pause, or go on (it is written down)', run: () => live?.stage.togglePause() },
    { key: 'r', shown: 'R', does: 'Repeat the question', run: () => live?.stage.repeat() },
    { key: 'w', shown: 'W', does: 'Show or hide the words that are heard', run: toggleWords },
    { key: 'Escape', shown: 'Esc', does: 'End the session (asks)', run: () => setIsAskingToEnd(true) },
  ])
  if (!live || !view) return null
  return (
    <>
      <RoomFace live={live} view={view} isClosing={isClosing} showsWords={choice.showsWords} onToggleWords={toggleWords} onEnd={() => setIsAskingToEnd(true)} />
      <LeaveRoom
        asks={leaving.isAsking ? 'leave' : isAskingToEnd && !isOver ? 'end' : null}
        onStay={() => {
          leaving.stay()
          setIsAskingToEnd(false)
        }}
        onEnd={() => {
          setIsAskingToEnd(false)
          leaving.stay()
          live.stage.end()
        }}
        onLeave={() => void interrupt(live).then(leaving.leave)}
      />
    </>
  )
}

function isNotClosing(): boolean {
  return false
}

/** Leaves the session standing, so that it can be resumed. */
async function interrupt({ room }: OpenRoom): Promise<void> {
  if (room.view()?.phase !== 'standing') room.happen({ type: 'interrupted' })
  await room.drain()
}
