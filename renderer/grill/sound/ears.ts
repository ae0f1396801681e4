import type { HeardWord } from '../../../shared/interview/session-event.ts'
import type { Take } from '../../../shared/take.ts'
import { call, on } from '../../bridge.ts'
import { createLevel, type Level } from '../../recorder/level.ts'
import { openMicrophone, stop } from '../../recorder/microphone.ts'
import { startRecording, type Interruption, type Recording } from '../../recorder/recording.ts'
import { takeTime, type TakeTime } from './take-time.ts'

/** What hears the answers of a session: one open microphone, and a take for each answer. */
export interface Ears {
  readonly level: Level
  readonly label: string
  /** Begins the take of a turn, after the one before has been closed. */
  readonly begin: (turn: number) => void
  /** Closes the take; resolves when its last words have come, or were waited for long enough. */
  readonly finish: () => Promise<void>
  readonly pause: () => void
  readonly resume: () => void
  readonly close: () => Promise<void>
}

interface EarsRequest {
  readonly microphone: string | null
  /** The interviewer speaks aloud, and must not be taken for the one who answers. */
  readonly cancelsEcho: boolean
  readonly nowMs: () => number
  /** Makes the take of a turn, whose sound begins at `atMs` of the session. */
  readonly beginTake: (turn: number, atMs: number) => Promise<Pick<Take, 'id'>>
  /** Words of the turn's answer, with their times in the session. */
  readonly onWords: (turn: number, words: readonly HeardWord[]) => void
  readonly onSpeech: (turn: number, isSpeaking: boolean) => void
  readonly onInterrupted: (interruption: Interruption) => void
  readonly onFailure: (error: unknown) => void
}

interface CurrentTake {
  readonly turn: number
  readonly recording: Recording
  readonly time: TakeTime
}

/** On a slow machine words may come late; after this long no more are waited for (ms). */
const lastWordsMs = 15_000

/** Opens the microphone for a whole session. Throws `CallFailure` where it cannot be had. */
export async function openEars({ microphone, cancelsEcho, nowMs, beginTake, onWords, onSpeech, onInterrupted, onFailure }: EarsRequest): Promise<Ears> {
  const opened = await openMicrophone(microphone, { cancelsEcho })
  const level = createLevel()
  // Also between two takes: nobody else would notice then.
  opened.stream.getAudioTracks()[0]?.addEventListener('ended', () => onInterrupted({ kind: 'microphone_gone' }))
  let current: CurrentTake | null = null
  /** What is under way, one after the other: a take ends before the next begins. */
  let last: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(onFailure)
    return last
  }

  const ends = [
    on('recordings.heard', ({ takeId, words }) => {
      const take = current
      if (take?.recording.takeId !== takeId || words.length === 0) return
      onWords(take.turn, words.map(({ text, t0Ms }) => ({ text, atMs: take.time.at(t0Ms) })))
    }),
    on('recordings.speech', ({ takeId, isSpeaking }) => {
      if (current?.recording.takeId === takeId) onSpeech(current.turn, isSpeaking)
    }),
  ]

  const endTake = async (awaitsWords: boolean) => {
    const take = current
    if (!take) return
    await take.recording.finish()
    if (awaitsWords) {
      const { takeId } = take.recording
      await Promise.race([call('recordings.awaitWords', { takeId }), new Promise((resolve) => setTimeout(resolve, lastWordsMs))])
    }
    current = null
  }

  return {
    level,
    label: opened.label,
    begin: (turn) =>
      void inTurn(async () => {
        // Of an answer that was cut, what comes after the cut is not asked for.
        await endTake(false)
        const atMs = nowMs()
        const recording = await startRecording({ begin: () => beginTake(turn, atMs), opened, microphone, level, onInterrupted })
        current = { turn, recording, time: takeTime(atMs) }
      }),
    finish: () => inTurn(() => endTake(true)),
    pause: () =>
      void inTurn(async () => {
        current?.time.pause(nowMs())
        await current?.recording.pause()
      }),
    resume: () =>
      void inTurn(async () => {
        current?.time.resume(nowMs())
        await current?.recording.resume()
      }),
    close: async () => {
      await inTurn(async () => {
        const take = current
        current = null
        await take?.recording.finish()
      })
      ends.forEach((end) => end())
      stop(opened.stream)
    },
  }
}
