import type { WeightTable } from './weight-table.ts'

/**
 * A sum of rows of a weight table. Rows lie packed, two signed integers to a 32-bit number, so that one addition adds two; a half holds up
 * to 32,767, so after `mostRows` rows of signed bytes the pairs are taken out into `sums`.
 */
export interface RowSum {
  readonly pairs: Int32Array
  /** How many rows `pairs` holds at the most. */
  added: number
  /** Complete after `settle`. */
  readonly sums: Int32Array
}

const mostRows = 250

export function rowSum(width: number): RowSum {
  return { pairs: new Int32Array(packedWidth(width)), added: 0, sums: new Int32Array(packedWidth(width) * 2) }
}

/** How many 32-bit numbers a row of `width` integers takes. */
export const packedWidth = (width: number): number => (width + 1) >> 1

/** A number with the value of one label of a row in its half. */
export const packed = (label: number, value: number): number => (label % 2 === 0 ? value : value * 65_536)

/** Adds the rows of the features from `begin` to before `end`. */
export function addFeatures(sum: RowSum, table: WeightTable, hashes: Uint32Array, begin: number, end: number): void {
  const { rows, keys, places, mask } = table
  const { pairs } = sum
  const half = pairs.length
  let { added } = sum
  for (let at = begin; at < end; at++) {
    const hash = hashes[at] ?? 0
    // The look-up is written out here: this loop runs fifty times a word.
    let slot = (hash ^ (hash >>> 15)) & mask
    let row = places[slot] ?? -1
    while (row >= 0 && keys[slot] !== hash) {
      slot = (slot + 1) & mask
      row = places[slot] ?? -1
    }
    if (row < 0) continue
    if (added >= mostRows) {
      takeOut(sum)
      added = 0
    }
    added++
    const from = row * half
    for (let pair = 0; pair < half; pair++) pairs[pair] = (pairs[pair] ?? 0) + (rows[from + pair] ?? 0)
  }
  sum.added = added
}

/** Adds a packed sum of `count` rows that lies in `data`; `count` must be below `mostRows`. */
export function addPart(sum: RowSum, data: Int32Array, from: number, count: number): void {
  const { pairs } = sum
  const half = pairs.length
  if (sum.added + count > mostRows) {
    takeOut(sum)
    sum.added = 0
  }
  sum.added += count
  for (let pair = 0; pair < half; pair++) pairs[pair] = (pairs[pair] ?? 0) + (data[from + pair] ?? 0)
}

/** Makes `sums` complete. */
export function settle(sum: RowSum): Int32Array {
  takeOut(sum)
  sum.added = 0
  return sum.sums
}

/** Begins again at zero. */
export function clear(sum: RowSum): void {
  sum.pairs.fill(0)
  sum.sums.fill(0)
  sum.added = 0
}

function takeOut({ pairs, sums }: RowSum): void {
  for (let pair = 0; pair < pairs.length; pair++) {
    const both = pairs[pair] ?? 0
    const low = (both << 16) >> 16
    sums[pair * 2] = (sums[pair * 2] ?? 0) + low
    sums[pair * 2 + 1] = (sums[pair * 2 + 1] ?? 0) + ((both - low) >> 16)
    pairs[pair] = 0
  }
}
