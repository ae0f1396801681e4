import { addFeatures, sumsFor } from './row-sum.ts'
import type { WeightTable } from './weight-table.ts'
import type { WordInfo } from './word-info.ts'

/** What each word by itself adds to the scores around it: sums of rows that are made once a word, since words come again and again. */
export interface WordRows {
  readonly table: WeightTable
  /** The features of a word, one list for each place that it can stand in: few enough that their sums fit 16 bits. */
  readonly parts: readonly ((info: WordInfo) => readonly number[])[]
  /** Numbers of one part. */
  readonly length: number
  /** The parts of each word one after the other, at its number times `parts.length * length`. */
  data: Int16Array
  readonly owners: (WordInfo | undefined)[]
}

/** Words with higher numbers are not kept: they are only met in texts of endlessly new words. */
const mostWords = 20_000

export function wordRows(table: WeightTable, parts: WordRows['parts']): WordRows {
  const { length } = sumsFor(table.width)
  return { table, parts, length, data: new Int16Array(parts.length * length * 512), owners: [] }
}

/** Where in `data` the parts of a word begin. One that is not kept lies there until another one is asked for with the same `spare`. */
export function partsOf(words: WordRows, info: WordInfo, spare: number): number {
  const slot = info.id < mostWords ? info.id : mostWords + spare
  const at = slot * words.parts.length * words.length
  if (words.owners[slot] !== info) sumParts(words, info, slot, at)
  return at
}

function sumParts(words: WordRows, info: WordInfo, slot: number, at: number): void {
  const { table, parts, length, owners } = words
  const needed = at + parts.length * length
  if (needed > words.data.length) {
    const larger = new Int16Array(Math.max(needed, words.data.length * 2))
    larger.set(words.data)
    words.data = larger
  }
  // Filled in order, so that the list of owners has no holes.
  while (owners.length < slot) owners.push(undefined)
  owners[slot] = info
  parts.forEach((featuresOf, part) => {
    const hashes = Uint32Array.from(featuresOf(info))
    const sums = sumsFor(table.width)
    addFeatures(sums, table, hashes, 0, hashes.length)
    words.data.set(sums, at + part * length)
  })
}
