import { join } from 'node:path'
import { createPhraseJoiner } from '../../../shared/speech/join-phrases.ts'
import { createPhraseCutter, type Cut, type Phrase } from '../../../shared/speech/phrase-cutter.ts'
import type { Word } from '../../../shared/transcript.ts'
import { audioFile } from '../audio/audio-file.ts'
import { samplesOf, writePhraseFile } from '../audio/phrase-file.ts'
import type { Core } from '../core.ts'
import { FailureError } from '../failures.ts'
import { chosenEngine } from '../features/engines.ts'
import { chosenModelFile } from '../features/models.ts'
import { createLiveThreads } from './engine-threads.ts'
import { primingOf } from './name-priming.ts'
import { transcribe } from './run.ts'
import { createScratchFolder, removeScratchFolder } from './scratch-folder.ts'

/** Words of a take while it is recorded. Nothing that goes wrong here reaches the take. */
export interface LiveTake {
  /** Takes the sound that was just appended. */
  readonly hear: (pcm: Uint8Array) => void
  /** The recording pauses: what was being said is a phrase. */
  readonly pause: () => void
  /** The recording has ended; resolves once its last words are told. */
  readonly finish: () => Promise<void>
  /** Ends it at once, because the take is about to go. */
  readonly drop: () => Promise<void>
}

/** Follows a take from its beginning. Several may be open, since the last words of one come while the next begins; one engine runs at a time. */
export type FollowLive = (takeId: string) => LiveTake

/**
 * The engine works on windows of 30 s and takes as long for a short one. So phrases that had to wait go through it together, up
 * to this length, and a slow machine falls behind by one run and no further.
 */
const longestRunMs = 25_000

/** So much sound may wait. What is older is passed over: words that come a minute late help nobody, and the take has its own transcript. */
const mostWaitingMs = 60_000

interface Waiting extends Phrase {
  /** When the end of its sound reached the core. */
  readonly arrivedMs: number
}

export function createLive(core: Core): FollowLive {
  const { emitter, now, places } = core
  const threads = createLiveThreads()
  let turn: Promise<void> = Promise.resolve()

  return (takeId) => {
    const cutter = createPhraseCutter()
    const joiner = createPhraseJoiner()
    const abort = new AbortController()
    const waiting: Waiting[] = []
    const sequence = { speech: 0, heard: 0 }
    let heardSamples = 0
    let missedMs = 0
    // Without an engine or a model there are no live words. Both are looked for anew with the next take.
    let isDeaf = chosenEngine(core) === null

    function take({ turns, phrases }: Cut): void {
      for (const each of turns) {
        emitter.emit('recordings.speech', { takeId, sequence: sequence.speech, ...each })
        sequence.speech += 1
      }
      if (isDeaf || phrases.length === 0) return
      const nowMs = now()
      for (const phrase of phrases) waiting.push({ ...phrase, arrivedMs: nowMs - (heardSamples / 16 - phrase.toMs) })
      passOverOldest()
      turn = turn.then(runNext).catch(core.report)
    }

    function passOverOldest(): void {
      while (waiting.length > 1 && (waiting.at(-1)?.toMs ?? 0) - (waiting[0]?.fromMs ?? 0) > mostWaitingMs) miss(waiting.shift())
    }

    function miss(phrase: Phrase | undefined): void {
      if (phrase !== undefined) missedMs += phrase.toMs - phrase.fromMs
    }

    /** What one run of the engine takes. */
    function nextRun(): Waiting | null {
      const first = waiting.shift()
      if (first === undefined) return null
      let run = first
      for (let next = waiting[0]; next !== undefined && next.toMs - run.fromMs <= longestRunMs; next = waiting[0]) {
        run = { ...run, toMs: next.toMs, cutAfterMs: next.cutAfterMs, arrivedMs: next.arrivedMs }
        waiting.shift()
      }
      return run
    }

    async function runNext(): Promise<void> {
      const run = isDeaf || abort.signal.aborted ? null : nextRun()
      if (run === null) return
      const words = await wordsOf(run)
      if (abort.signal.aborted) return
      if (words === null) miss(run)
      tell(run, words === null ? joiner.flush() : joiner.add(run, words))
    }

    function tell(run: Waiting, words: readonly Word[]): void {
      const lagMs = Math.max(0, Math.round(now() - run.arrivedMs))
      emitter.emit('recordings.heard', { takeId, sequence: sequence.heard, words: [...words], isPhraseFinal: run.cutAfterMs === null, lagMs, missedMs })
      sequence.heard += 1
    }

    /** Null where the engine failed. */
    async function wordsOf({ fromMs, toMs }: Phrase): Promise<Word[] | null> {
      const scratch = createScratchFolder()
      try {
        const phraseFile = join(scratch, 'phrase.wav')
        writePhraseFile(audioFile(places.dataFolder, takeId), phraseFile, fromMs, toMs)
        const modelFile = await chosenModelFile(core)
        const { words } = await transcribe({
          engineFile: chosenEngine(core),
          modelFile,
          audioFile: phraseFile,
          ...primingOf(core, takeId, modelFile),
          isLive: true,
          threads: threads.begin(),
          signal: abort.signal,
        })
        const onTake = (ms: number): number => Math.min(toMs, fromMs + ms)
        return words.map((word) => ({ ...word, t0Ms: onTake(word.t0Ms), t1Ms: onTake(word.t1Ms) }))
      } catch (error) {
        if (!(error instanceof FailureError)) core.report(error)
        else if (error.failure.code === 'engine_missing' || error.failure.code.startsWith('model_')) isDeaf = true
        return null
      } finally {
        threads.end()
        removeScratchFolder(scratch)
      }
    }

    function guarded(work: () => void): void {
      try {
        work()
      } catch (error) {
        core.report(error)
      }
    }

    return {
      hear: (pcm) =>
        guarded(() => {
          const samples = samplesOf(pcm)
          heardSamples += samples.length
          take(cutter.hear(samples))
        }),
      pause: () => guarded(() => take(cutter.interrupt())),
      finish: async () => {
        guarded(() => take(cutter.interrupt()))
        await turn
        const left = joiner.flush()
        if (left.length > 0 && !abort.signal.aborted) {
          emitter.emit('recordings.heard', { takeId, sequence: sequence.heard, words: left, isPhraseFinal: true, lagMs: 0, missedMs })
        }
      },
      drop: async () => {
        abort.abort()
        await turn
      },
    }
  }
}
