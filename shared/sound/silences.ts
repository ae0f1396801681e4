import { z } from 'zod'

/** Length of the frames that a recording's loudness is measured in, in ms. */
export const frameMs = 20

/** A stretch of a recording, in ms from its start; `toMs` is no part of it. */
export const stretchSchema = z.object({ fromMs: z.int().nonnegative(), toMs: z.int().nonnegative() })
export type Stretch = Readonly<z.infer<typeof stretchSchema>>

/** Loudness of a frame (root mean square of its 16 bit samples) below which nobody speaks: -60 dB of the loudest possible. */
const faintest = 33

/** Clicks, breaths and lips are shorter than this, and do not end a silence. */
const longestClickMs = 60

/** Shorter than this it is the stop of a consonant. */
const shortestSilenceMs = 160

function percentile(sorted: Float32Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/**
 * The loudness up to which a frame counts as silent. The quietest frames of the recording (its second percentile) are the room, the loud ones (the
 * ninetieth) are speech; the border lies a tenth of the way up, which is 20 dB below speech where the room is quiet, and never above a quarter.
 */
export function silentUpTo(levels: Float32Array): number {
  const sorted = levels.toSorted()
  const room = percentile(sorted, 0.02)
  const speech = percentile(sorted, 0.9)
  return Math.max(faintest, Math.min(room + (speech - room) * 0.1, speech / 4))
}

/** Where nobody speaks, in time. `levels`: the loudness of each frame. */
export function findSilences(levels: Float32Array): Stretch[] {
  const border = silentUpTo(levels)
  const silences: { fromMs: number; toMs: number }[] = []
  let from: number | null = null
  const end = (to: number): void => {
    if (from === null) return
    const stretch = { fromMs: from * frameMs, toMs: to * frameMs }
    const last = silences.at(-1)
    if (last !== undefined && stretch.fromMs - last.toMs <= longestClickMs) last.toMs = stretch.toMs
    else silences.push(stretch)
    from = null
  }
  for (const [frame, level] of levels.entries()) {
    if (level <= border) from ??= frame
    else end(frame)
  }
  end(levels.length)
  return silences.filter(({ fromMs, toMs }) => toMs - fromMs >= shortestSilenceMs)
}

/** False of a stretch in which nothing at all can be heard. */
export function hasSound(levels: Float32Array, { fromMs, toMs }: Stretch): boolean {
  return levels.subarray(Math.floor(fromMs / frameMs), Math.ceil(toMs / frameMs)).some((level) => level > faintest)
}
