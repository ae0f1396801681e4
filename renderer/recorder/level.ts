import { sampleRateHz } from '../../shared/recording.ts'
import { loudness } from './pcm.ts'

/** Quieter than this is taken for the room, not for speech: -50 dB of full scale, over a usual microphone's own noise. */
const speechFrom = 10 ** (-50 / 20)

/** This close to full scale a sample counts as cut off, and so many in a row are no accident: a loud vowel touches the edge once. */
const clippedFrom = 0.99
const clippedInARow = 3

/** How much sound may pass before something is said about it, in samples. */
const shownAfterClip = 3 * sampleRateHz
const patience = 4 * sampleRateHz
const longSilence = 10 * sampleRateHz
/** Even a quiet room makes a microphone send small numbers; nothing but zeros comes from one that is switched off. */
const mutedAfter = 2 * sampleRateHz

/**
 * What the level means for the speaker. `unheard`: no speech yet; `silent`: none for a while; `muted`: no sound at all;
 * `clipping`: too loud, so that the tops are cut off.
 */
export type LevelState = 'waiting' | 'unheard' | 'heard' | 'silent' | 'muted' | 'clipping'

/** How loud the speaker is now, from the very samples that are recorded. */
export interface Level {
  readonly hear: (samples: Float32Array) => void
  /** 0-1 on a scale of decibels, as the eye expects it: 0 is -60 dB, 1 full scale. */
  readonly shown: () => number
  /** By the sound's own clock: while nothing is heard, nothing changes. */
  readonly state: () => LevelState
}

export function createLevel(): Level {
  let smooth = 0
  let samplesSoFar = 0
  let speechAt: number | null = null
  let clipAt: number | null = null
  let zerosInARow = 0
  let loudInARow = 0

  function look(samples: Float32Array): void {
    for (const [place, sample] of samples.entries()) {
      zerosInARow = sample === 0 ? zerosInARow + 1 : 0
      loudInARow = Math.abs(sample) >= clippedFrom ? loudInARow + 1 : 0
      if (loudInARow >= clippedInARow) clipAt = samplesSoFar + place
    }
    samplesSoFar += samples.length
  }

  return {
    hear: (samples) => {
      const now = loudness(samples)
      // Up at once, down slowly, as a meter does.
      smooth = now > smooth ? now : smooth * 0.94 + now * 0.06
      look(samples)
      if (now > speechFrom) speechAt = samplesSoFar
    },
    shown: () => levelShown(smooth),
    state: () => {
      if (clipAt !== null && samplesSoFar - clipAt < shownAfterClip) return 'clipping'
      if (zerosInARow >= mutedAfter) return 'muted'
      if (speechAt === null) return samplesSoFar < patience ? 'waiting' : 'unheard'
      return samplesSoFar - speechAt < longSilence ? 'heard' : 'silent'
    },
  }
}

/** A loudness (0-1) as its place on the meter (0-1). */
export function levelShown(rms: number): number {
  return rms <= 0 ? 0 : Math.max(0, Math.min(1, (20 * Math.log10(rms) + 60) / 60))
}
