import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { SessionDetail } from '../../shared/session.ts'
import { call } from '../bridge.ts'
import { brokenAt, brokenBy, type Broken } from './broken.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import type { Entry } from './entry.ts'
import type { GrillChoice } from './grill-choice.ts'
import { openRoom, type Room } from './room.ts'
import type { RoomView } from './room-view.ts'
import { createChime } from './sound/chime.ts'
import { openEars, type Ears } from './sound/ears.ts'
import { findVoice } from './sound/voice.ts'
import { createStage, type Stage } from './stage.ts'

export interface LiveRoom {
  readonly room: Room
  readonly stage: Stage
  readonly ears: Ears | null
}

interface LiveRoomRequest {
  readonly detail: SessionDetail
  readonly entry: Entry
  readonly microphone: string | null
  readonly choice: GrillChoice
  /** The room cannot go on: it could not be opened, its microphone went away, or its events cannot be kept. */
  readonly onBroken: (broken: Broken) => void
}

async function openLiveRoom({ detail: { session, events }, entry: { first, startMs, isTyped }, microphone, choice, onBroken }: LiveRoomRequest): Promise<LiveRoom> {
  const sessionId = session.id
  let room: Room | null = null
  let stage: Stage | null = null
  const nowMs = () => room?.nowMs() ?? startMs
  let isBroken = false
  /** First everything that was said is written down: who comes back finds it there. */
  const breakOff = async (broken: Broken) => {
    if (isBroken) return
    isBroken = true
    await stage?.breakOff()
    await room?.drain()
    onBroken(broken)
  }
  const fail = (error: unknown) => void breakOff(brokenAt(error))
  // The microphone first: without it the session does not begin.
  const ears =
    isTyped
      ? null
      : await openEars({
          microphone,
          cancelsEcho: choice.voice !== null,
          nowMs,
          beginTake: async (turn, atMs) => {
            await room?.drain()
            return call('recordings.begin', { turn: { sessionId, turn, atMs } })
          },
          onWords: (turn, words) => {
            if (room?.view()?.question?.index === turn) room.happen({ type: 'words_heard', words: [...words] })
          },
          onSpeech: (turn, isSpeaking) => {
            if (room?.view()?.question?.index === turn && stage?.isClosing() !== true) room.happen({ type: isSpeaking ? 'speech_began' : 'silence_began' })
          },
          onInterrupted: (interruption) => void breakOff(brokenBy(interruption)),
          onFailure: fail,
        })
  const voice = await findVoice(choice.voice)
  try {
    room = await openRoom({ events, first, startMs, append: (sequence, batch) => call('sessions.append', { sessionId, sequence, events: batch }), onFailure: fail })
  } catch (error) {
    await ears?.close()
    throw error
  }
  stage = createStage({ room, chime: createChime(choice.hasSounds), voice, ears, isTakenUp: first.length > 0 })
  return { room, stage, ears }
}

async function closeLiveRoom({ room, stage }: LiveRoom): Promise<void> {
  await stage.close()
  await room.drain()
  room.close()
}

/** Opens the room while its screen is shown. Null until it is open. */
export function useLiveRoom(request: LiveRoomRequest): LiveRoom | null {
  const [live, setLive] = useState<LiveRoom | null>(null)
  const asked = useRef(request)
  useEffect(() => {
    let isGone = false
    let opened: LiveRoom | null = null
    const { current } = asked
    openLiveRoom(current).then(
      (ready) => {
        if (isGone) return void closeLiveRoom(ready).catch(tellFailure)
        opened = ready
        setLive(ready)
      },
      (error: unknown) => {
        if (!isGone) current.onBroken(brokenAt(error))
      },
    )
    return () => {
      isGone = true
      if (opened) closeLiveRoom(opened).catch(tellFailure)
    }
  }, [])
  return live
}

const noView = () => null
const never = () => () => {}

/** What the room shows now; null until the interviewer has taken up the session. */
export function useRoomView(live: LiveRoom | null): RoomView | null {
  return useSyncExternalStore(live?.room.subscribe ?? never, live?.room.view ?? noView)
}
