import type { TakeShape } from '../../../shared/take.ts'
import { inspectWav } from './wav.ts'
import { readLevels } from './window-file.ts'

/** More than a wide screen draws. */
const mostPeaks = 1000

/** The loudest 16 bit sample. */
const loudest = 32_768

/**
 * The shape of a sound file, read in pieces: a window that drew it from the sound itself would hold all of that. Throws what `inspectWav` throws.
 */
export async function readShape(path: string): Promise<TakeShape> {
  const levels = await readLevels(path, inspectWav(path))
  const count = Math.min(mostPeaks, levels.length)
  const border = (place: number): number => Math.floor((place * levels.length) / count)
  const peaks = Array.from({ length: count }, (_, place) => levels.subarray(border(place), border(place + 1)).reduce((most, level) => Math.max(most, level), 0) / loudest)
  return { peaks: peaks.map((peak) => Math.min(1, peak)) }
}
