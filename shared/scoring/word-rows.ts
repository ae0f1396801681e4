import { addFeatures, clear, packedWidth, rowSum, type RowSum } from './row-sum.ts'
import type { WeightTable } from './weight-table.ts'
import type { WordInfo } from './word-info.ts'

/** What each word by itself adds to the scores around it: sums of rows that are made once a word, since words come again and again. */
export interface WordRows {
  readonly table: WeightTable
  /** The features of a word, one list for each place that it can stand in. */
  readonly parts: readonly ((info: WordInfo) => readonly number[])[]
  /** 32-bit numbers of one part. */
  readonly half: number
  /** One sum for each part, to add words up in. */
  readonly sums: readonly RowSum[]
  /** More rows than this no part is the sum of. */
  heaviest: number
  /** Packed: the parts of each word one after the other, at its number times `parts.length * half`. */
  data: Int32Array
  readonly owners: (WordInfo | undefined)[]
}

/** Words with higher numbers share one place: they are only met in texts of endlessly new words. */
const mostWords = 20_000

export function wordRows(table: WeightTable, parts: WordRows['parts']): WordRows {
  const half = packedWidth(table.width)
  return { table, parts, half, sums: parts.map(() => rowSum(table.width)), heaviest: 0, data: new Int32Array(parts.length * half * 512), owners: [] }
}

/** Where in `data` the parts of a word begin; good until the next word is asked for. */
export function partsOf(words: WordRows, info: WordInfo): number {
  const slot = info.id < mostWords ? info.id : mostWords
  const at = slot * words.parts.length * words.half
  if (words.owners[slot] !== info) sumParts(words, info, slot, at)
  return at
}

function sumParts(words: WordRows, info: WordInfo, slot: number, at: number): void {
  const { table, parts, half, owners } = words
  const needed = at + parts.length * half
  if (needed > words.data.length) {
    const larger = new Int32Array(Math.max(needed, words.data.length * 2))
    larger.set(words.data)
    words.data = larger
  }
  // Filled in order, so that the list of owners has no holes.
  while (owners.length < slot) owners.push(undefined)
  owners[slot] = info
  const sum = rowSum(table.width)
  parts.forEach((featuresOf, part) => {
    const hashes = Uint32Array.from(featuresOf(info))
    words.heaviest = Math.max(words.heaviest, hashes.length)
    clear(sum)
    addFeatures(sum, table, hashes, 0, hashes.length)
    words.data.set(sum.pairs, at + part * half)
  })
}
