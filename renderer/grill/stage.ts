import type { SessionEvent } from '../../shared/interview/session-event.ts'
import type { Room } from './room.ts'
import type { Chime } from './sound/chime.ts'
import type { Ears } from './sound/ears.ts'
import type { Voice } from './sound/voice.ts'

/** What the room sounds like, and who hears the answers. */
export interface Stage {
  /** Space: begins the answer, or ends it once its last words are there. */
  readonly answer: () => void
  /** The answer is over, whatever it was: for what is typed. */
  readonly finish: () => void
  readonly repeat: () => void
  readonly togglePause: () => void
  readonly end: () => void
  /** The room cannot go on: the session stands still from now on, and resolves when what was said last has come. */
  readonly breakOff: () => Promise<void>
  /** True while an answer waits for its last words. */
  readonly isClosing: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly close: () => Promise<void>
}

interface StageRequest {
  readonly room: Room
  readonly chime: Chime
  /** Null: the questions are read, not heard. */
  readonly voice: Voice | null
  /** Null: the answers are typed. */
  readonly ears: Ears | null
  /** True where a session goes on that was broken off: its question stands already. */
  readonly isTakenUp: boolean
}

export function createStage({ room, chime, voice, ears, isTakenUp }: StageRequest): Stage {
  let isClosing = false
  let isToBeTakenUp = isTakenUp
  let cutLine: string | null = null
  const listeners = new Set<() => void>()
  const setClosing = (value: boolean) => {
    isClosing = value
    for (const listener of listeners) listener()
  }

  const hearAnswer = () => {
    const view = room.view()
    if (view?.question && (view.phase === 'waiting' || view.phase === 'answering')) ears?.begin(view.question.index)
  }
  /** What the interviewer says would be heard by the microphone too: the take begins when it is out. */
  const ask = (text: string, line: string | null) => {
    if (!voice) return hearAnswer()
    voice.say(line === null ? [text] : [line, text], () => {
      room.happen({ type: 'voiced' })
      hearAnswer()
    })
  }
  const takeUp = () => {
    const view = room.view()
    if (!isToBeTakenUp || !view?.question) return
    isToBeTakenUp = false
    if (view.phase === 'waiting') ask(view.question.text, null)
    else hearAnswer()
  }
  const follow = (event: SessionEvent) => {
    switch (event.type) {
      case 'cut_in':
        cutLine = event.line
        return chime.cutIn()
      case 'asked':
        isToBeTakenUp = false
        if (cutLine === null) chime.question()
        ask(event.text, cutLine)
        cutLine = null
        return
      case 'resumed':
        return takeUp()
      case 'interrupted':
        voice?.hush()
        return ears?.pause()
      case 'ended':
        return voice?.hush()
      default:
    }
  }
  const unfollow = room.onEvent(follow)

  const endAnswer = async () => {
    if (isClosing) return
    setClosing(true)
    // Nobody is interrupted who has finished.
    room.happen({ type: 'silence_began' })
    await ears?.finish()
    room.happen({ type: 'answer_ended' })
    setClosing(false)
  }

  return {
    answer: () => {
      const view = room.view()
      if (view?.phase === 'answering') void endAnswer()
      else if (view?.phase === 'waiting') {
        if (voice?.isSpeaking() === true) voice.hush()
        else if (ears) room.happen({ type: 'speech_began' })
      }
    },
    finish: () => void endAnswer(),
    repeat: () => {
      const view = room.view()
      if (!view?.question || (view.phase !== 'waiting' && view.phase !== 'answering')) return
      room.happen({ type: 'question_repeated' })
      const { text } = view.question
      if (!voice) return chime.question()
      ears?.pause()
      voice.say([text], () => ears?.resume())
    },
    togglePause: () => {
      const view = room.view()
      if (view?.phase === 'standing') {
        room.happen({ type: 'resumed' })
        ears?.resume()
      } else if (view && view.phase !== 'ended' && view.phase !== 'ready') {
        voice?.hush()
        room.happen({ type: 'paused' })
        ears?.pause()
      }
    },
    end: () => {
      voice?.hush()
      room.happen({ type: 'ended', reason: 'user' })
    },
    breakOff: async () => {
      voice?.hush()
      setClosing(true)
      if (room.view()?.phase !== 'standing') room.happen({ type: 'interrupted' })
      await ears?.finish()
    },
    isClosing: () => isClosing,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      unfollow()
      voice?.hush()
      chime.close()
      await ears?.close()
    },
  }
}
