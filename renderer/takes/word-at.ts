import type { Word } from '../../shared/transcript.ts'

/**
 * Index of the word that is being said at a moment: the last one that has begun, until the next begins; null before
 * the first. Words are in the order of their beginnings.
 */
export function wordAt(words: readonly Pick<Word, 't0Ms'>[], ms: number): number | null {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    const word = words[middle]
    if (word && word.t0Ms <= ms) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : low - 1
}
