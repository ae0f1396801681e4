import type { WeightTable } from './weight-table.ts'

/**
 * Sums of rows of a weight table, which is most of the work of reading. A row's signed bytes are stored with 128 added, four to a 32-bit number: two
 * masks part such a number into two pairs of 16-bit halves, so that two additions add four values. A half overflows after 257 rows, so they are added in
 * batches. Rows are summed 16 values at a time, which lets the sums stay in registers.
 */
const mostRows = 257
const bias = 128
const evenBytes = 0x00ff00ff

/** How many 32-bit numbers a row of `width` signed bytes takes: a multiple of four, with zeros at the end. */
export const rowLength = (width: number): number => ((width + 15) >> 4) * 4

/** Room for the sums of rows of `width` values. */
export const sumsFor = (width: number): Int32Array => new Int32Array(rowLength(width) * 4)

/** Four values of nothing. */
export const emptyRow = 0x80808080 | 0

/** Writes one value of a row; `rows` must hold `emptyRow` there. */
export function setWeight(rows: Int32Array, from: number, label: number, value: number): void {
  const at = from + (label >> 2)
  rows[at] = (rows[at] ?? 0) ^ ((bias ^ ((value + bias) & 255)) << ((label & 3) * 8))
}

/** One value of a row. */
export function weightAt(rows: Int32Array, from: number, label: number): number {
  return (((rows[from + (label >> 2)] ?? 0) >>> ((label & 3) * 8)) & 255) - bias
}

/** Where rows were found that are to be added. Looking all of them up first lets the processor wait for many at once. */
let found = new Int32Array(1024)

/** Adds the rows of the features from `begin` to before `end` to `sums`, from `into` on. */
export function addFeatures(sums: Int32Array, table: WeightTable, hashes: Uint32Array, begin: number, end: number, into = 0): void {
  const { rows, slots, mask, width } = table
  const length = rowLength(width)
  if (found.length < end - begin) found = new Int32Array((end - begin) * 2)
  let count = 0
  for (let at = begin; at < end; at++) {
    const hash = (hashes[at] ?? 0) | 0
    // The look-up is written out here: this loop runs fifty times a word.
    let slot = (hash ^ (hash >>> 15)) & mask
    let row = slots[slot * 2 + 1] ?? 0
    while (row > 0 && slots[slot * 2] !== hash) {
      slot = (slot + 1) & mask
      row = slots[slot * 2 + 1] ?? 0
    }
    found[count] = (row - 1) * length
    if (row > 0) count++
  }
  addRows(sums, rows, found, count, width, into)
}

/** Adds the first `count` rows of `width` values that begin at `starts` to `sums`, from `into` on. */
export function addRows(sums: Int32Array, rows: Int32Array, starts: Int32Array, count: number, width: number, into = 0): void {
  const fours = (width + 3) >> 2
  for (let from = 0; from < count; from += mostRows) {
    const to = Math.min(count, from + mostRows)
    let block = 0
    for (; block + 1 < fours; block += 4) addBlock(sums, rows, starts, from, to, block, into)
    // One number of four values over: a whole block would be three quarters nothing.
    if (block < fours) addFour(sums, rows, starts, from, to, block, into)
  }
}

/** Adds four values of each row: those from `block * 4` on. */
function addFour(sums: Int32Array, rows: Int32Array, starts: Int32Array, from: number, to: number, block: number, into: number): void {
  let even = 0
  let odd = 0
  for (let index = from; index < to; index++) {
    const four = rows[(starts[index] ?? 0) + block] ?? 0
    even = (even + (four & evenBytes)) | 0
    odd = (odd + ((four >>> 8) & evenBytes)) | 0
  }
  addPairs(sums, into + block * 4, even, odd, (to - from) * bias)
}

/** Adds 16 values of each row: those from `block * 4` on. */
function addBlock(sums: Int32Array, rows: Int32Array, starts: Int32Array, from: number, to: number, block: number, into: number): void {
  let even0 = 0
  let odd0 = 0
  let even1 = 0
  let odd1 = 0
  let even2 = 0
  let odd2 = 0
  let even3 = 0
  let odd3 = 0
  for (let index = from; index < to; index++) {
    const at = (starts[index] ?? 0) + block
    const four0 = rows[at] ?? 0
    const four1 = rows[at + 1] ?? 0
    const four2 = rows[at + 2] ?? 0
    const four3 = rows[at + 3] ?? 0
    even0 = (even0 + (four0 & evenBytes)) | 0
    odd0 = (odd0 + ((four0 >>> 8) & evenBytes)) | 0
    even1 = (even1 + (four1 & evenBytes)) | 0
    odd1 = (odd1 + ((four1 >>> 8) & evenBytes)) | 0
    even2 = (even2 + (four2 & evenBytes)) | 0
    odd2 = (odd2 + ((four2 >>> 8) & evenBytes)) | 0
    even3 = (even3 + (four3 & evenBytes)) | 0
    odd3 = (odd3 + ((four3 >>> 8) & evenBytes)) | 0
  }
  const biases = (to - from) * bias
  const label = into + block * 4
  addPairs(sums, label, even0, odd0, biases)
  addPairs(sums, label + 4, even1, odd1, biases)
  addPairs(sums, label + 8, even2, odd2, biases)
  addPairs(sums, label + 12, even3, odd3, biases)
}

function addPairs(sums: Int32Array, label: number, even: number, odd: number, biases: number): void {
  sums[label] = (sums[label] ?? 0) + (even & 0xffff) - biases
  sums[label + 1] = (sums[label + 1] ?? 0) + (odd & 0xffff) - biases
  sums[label + 2] = (sums[label + 2] ?? 0) + (even >>> 16) - biases
  sums[label + 3] = (sums[label + 3] ?? 0) + (odd >>> 16) - biases
}

/** Adds plain sums of `width` values that lie in `data`, the first `count` that begin at `starts`, each `shift` further on, to `sums`, from `into` on. */
export function addSums(sums: Int32Array, data: Int16Array, starts: Int32Array, count: number, shift: number, width: number, into = 0): void {
  for (let block = 0; block < width; block += 8) {
    let sum0 = 0
    let sum1 = 0
    let sum2 = 0
    let sum3 = 0
    let sum4 = 0
    let sum5 = 0
    let sum6 = 0
    let sum7 = 0
    for (let index = 0; index < count; index++) {
      const at = (starts[index] ?? 0) + shift + block
      sum0 += data[at] ?? 0
      sum1 += data[at + 1] ?? 0
      sum2 += data[at + 2] ?? 0
      sum3 += data[at + 3] ?? 0
      sum4 += data[at + 4] ?? 0
      sum5 += data[at + 5] ?? 0
      sum6 += data[at + 6] ?? 0
      sum7 += data[at + 7] ?? 0
    }
    const at = into + block
    sums[at] = (sums[at] ?? 0) + sum0
    sums[at + 1] = (sums[at + 1] ?? 0) + sum1
    sums[at + 2] = (sums[at + 2] ?? 0) + sum2
    sums[at + 3] = (sums[at + 3] ?? 0) + sum3
    sums[at + 4] = (sums[at + 4] ?? 0) + sum4
    sums[at + 5] = (sums[at + 5] ?? 0) + sum5
    sums[at + 6] = (sums[at + 6] ?? 0) + sum6
    sums[at + 7] = (sums[at + 7] ?? 0) + sum7
  }
}
