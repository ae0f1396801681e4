import { sampleRateHz } from '../recording.ts'
import { createVoiceActivity, frameMs, frameSamples } from './voice-activity.ts'

/** Kept before and after the voice of a phrase: soft beginnings and ends lie below the threshold. */
const beforeMs = 240
const afterMs = 200

/** A phrase that lasts longer is cut, so that its words need not wait for its end. */
export const longestPhraseMs = 6000

/** It is cut at the quietest moment of its last part, which most likely lies between two words. */
const cutWithinMs = 1500

/** Two pieces of one phrase share so much sound on each side of the cut, so that a word that lies on it is whole in one of them. */
export const overlapMs = 400

/** A piece of sound that is to be transcribed. Times are places in the take's sound. */
export interface Phrase {
  readonly fromMs: number
  readonly toMs: number
  /** Where the last piece of the same phrase was cut off; null where this one follows a pause. */
  readonly cutBeforeMs: number | null
  /** Where this one is cut off while the speaker goes on; null where a pause follows. */
  readonly cutAfterMs: number | null
}

export interface Turn {
  readonly isSpeaking: boolean
  readonly atMs: number
}

export interface Cut {
  readonly turns: readonly Turn[]
  readonly phrases: readonly Phrase[]
}

/** Cuts sound into phrases while it comes. */
export interface PhraseCutter {
  /** Takes signed 16 bit samples at 16 kHz, as many as there are. */
  readonly hear: (samples: Int16Array) => Cut
  /** The sound ends or is interrupted here: what was being said is a phrase. */
  readonly interrupt: () => Cut
}

export function createPhraseCutter(): PhraseCutter {
  const voice = createVoiceActivity()
  let waiting = new Int16Array(frameSamples)
  let filled = 0
  let heardMs = 0
  /** The phrase under way: where its sound begins and where the last cut lies. */
  let open: { readonly fromMs: number; readonly cutBeforeMs: number | null } | null = null
  /** No sound before this belongs to a new phrase. */
  let spentMs = 0
  /** Levels of the last frames, the newest at the end. */
  const levels: number[] = []

  function hearFrame(frame: Int16Array, turns: Turn[], phrases: Phrase[]): void {
    const { levelDb, change } = voice.hear(frame)
    heardMs += frameMs
    levels.push(levelDb)
    if (levels.length > cutWithinMs / frameMs) levels.shift()
    if (change !== null) {
      turns.push({ isSpeaking: change.isSpeaking, atMs: change.frame * frameMs })
      if (change.isSpeaking) open = { fromMs: Math.max(spentMs, change.frame * frameMs - beforeMs), cutBeforeMs: null }
      else phrases.push(...end(change.frame * frameMs))
    } else if (open !== null && heardMs - (open.cutBeforeMs ?? open.fromMs) >= longestPhraseMs + overlapMs) {
      phrases.push(cutLong(open))
    }
  }

  function end(voiceEndMs: number): Phrase[] {
    if (open === null) return []
    const phrase = { ...open, toMs: Math.min(heardMs, voiceEndMs + afterMs), cutAfterMs: null }
    open = null
    spentMs = phrase.toMs
    return [phrase]
  }

  /** `overlapMs` of sound lie behind every place that may be chosen. */
  function cutLong(phrase: NonNullable<typeof open>): Phrase {
    const candidates = levels.slice(0, -overlapMs / frameMs)
    const place = candidates.indexOf(Math.min(...candidates))
    const cutMs = heardMs - (levels.length - place) * frameMs
    open = { fromMs: cutMs - overlapMs, cutBeforeMs: cutMs }
    return { ...phrase, toMs: cutMs + overlapMs, cutAfterMs: cutMs }
  }

  return {
    hear: (samples) => {
      const turns: Turn[] = []
      const phrases: Phrase[] = []
      for (let at = 0; at < samples.length; ) {
        const part = samples.subarray(at, at + frameSamples - filled)
        waiting.set(part, filled)
        filled += part.length
        at += part.length
        if (filled < frameSamples) break
        hearFrame(waiting, turns, phrases)
        waiting = new Int16Array(frameSamples)
        filled = 0
      }
      return { turns, phrases }
    },
    interrupt: () => {
      const ended = voice.interrupt()
      if (ended === null) return { turns: [], phrases: [] }
      const voiceEndMs = ended.frame * frameMs
      return { turns: [{ isSpeaking: false, atMs: voiceEndMs }], phrases: end(voiceEndMs) }
    },
  }
}

/** Ms as a number of samples. */
export function samplesOfMs(ms: number): number {
  return Math.round((ms * sampleRateHz) / 1000)
}
