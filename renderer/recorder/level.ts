import { loudness } from './pcm.ts'

/** Quieter than this is taken for the room, not for speech: -50 dB of full scale, over a usual microphone's own noise. */
const speechFrom = 10 ** (-50 / 20)

/** How loud the speaker is now, from the very samples that are recorded. */
export interface Level {
  readonly hear: (samples: Float32Array) => void
  /** 0-1 on a scale of decibels, as the eye expects it: 0 is -60 dB, 1 full scale. */
  readonly shown: () => number
  /** True once speech was heard. */
  readonly wasHeard: () => boolean
}

export function createLevel(): Level {
  let smooth = 0
  let heard = false
  return {
    hear: (samples) => {
      const now = loudness(samples)
      // Up at once, down slowly, as a meter does.
      smooth = now > smooth ? now : smooth * 0.94 + now * 0.06
      heard ||= now > speechFrom
    },
    shown: () => levelShown(smooth),
    wasHeard: () => heard,
  }
}

/** A loudness (0-1) as its place on the meter (0-1). */
export function levelShown(rms: number): number {
  return rms <= 0 ? 0 : Math.max(0, Math.min(1, (20 * Math.log10(rms) + 60) / 60))
}
