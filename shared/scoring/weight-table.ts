import type { FeatureLists } from './feature-lists.ts'

/**
 * The weights of one reader: for each feature's hash a row of `width` small integers, to be multiplied by `scale`.
 * Hashes sit in an open-addressed table, so that a look-up is a few array reads.
 */
export interface WeightTable {
  readonly width: number
  readonly scale: number
  readonly mask: number
  readonly keys: Uint32Array
  /** Row of the key at the same place, -1 where the place is empty. */
  readonly places: Int32Array
  readonly rows: Int8Array
}

/** Builds the look-up over hashes whose rows lie in the same order in `rows`. */
export function tableOf(hashes: readonly number[] | Uint32Array, rows: Int8Array, width: number, scale: number): WeightTable {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const keys = new Uint32Array(size)
  const places = new Int32Array(size).fill(-1)
  const mask = size - 1
  hashes.forEach((hash: number, row: number) => {
    let at = (hash ^ (hash >>> 15)) & mask
    while ((places[at] ?? -1) >= 0) at = (at + 1) & mask
    keys[at] = hash
    places[at] = row
  })
  return { width, scale, mask, keys, places, rows }
}

/** Adds the rows of all features of each place: `count * width` scores. */
export function scoresOf(table: WeightTable, features: FeatureLists): Float32Array {
  const { width, scale, rows, keys, places, mask } = table
  const { hashes, ends, count } = features
  const scores = new Float32Array(count * width)
  const sums = new Int32Array(width)
  let at = 0
  for (let place = 0; place < count; place++) {
    sums.fill(0)
    const end = ends[place] ?? at
    for (; at < end; at++) {
      const hash = hashes[at] ?? 0
      // The look-up is written out here: this loop runs a hundred times a word.
      let slot = (hash ^ (hash >>> 15)) & mask
      let row = places[slot] ?? -1
      while (row >= 0 && keys[slot] !== hash) {
        slot = (slot + 1) & mask
        row = places[slot] ?? -1
      }
      if (row < 0) continue
      const from = row * width
      for (let label = 0; label < width; label++) sums[label] = (sums[label] ?? 0) + (rows[from + label] ?? 0)
    }
    const to = place * width
    for (let label = 0; label < width; label++) scores[to + label] = (sums[label] ?? 0) * scale
  }
  return scores
}

/**
 * Reads a table from bytes: the number of features, then for each, in ascending order of hash, the difference to the hash before
 * (both as variable-length integers), one bit for each label that says whether it has a weight, and those weights as signed bytes.
 */
export function readTable(bytes: Uint8Array, width: number, scale: number): WeightTable {
  let at = 0
  const next = (): number => {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = bytes[at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }
  const count = next()
  const hashes = new Uint32Array(count)
  const rows = new Int8Array(count * width)
  const masks = Math.ceil(width / 8)
  let hash = 0
  for (let row = 0; row < count; row++) {
    hash += next()
    hashes[row] = hash
    const mask = at
    at += masks
    for (let label = 0; label < width; label++) {
      if (((bytes[mask + (label >> 3)] ?? 0) >> (label & 7)) % 2 === 1) rows[row * width + label] = bytes[at++] ?? 0
    }
  }
  return tableOf(hashes, rows, width, scale)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Bytes of a base64 text; pure, since neither `atob` nor `Buffer` exists everywhere. */
export function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128)
  for (let index = 0; index < alphabet.length; index++) values[alphabet.charCodeAt(index)] = index
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((base64.length / 4) * 3 - padding)
  let to = 0
  for (let at = 0; at < base64.length; at += 4) {
    const word =
      ((values[base64.charCodeAt(at)] ?? 0) << 18) |
      ((values[base64.charCodeAt(at + 1)] ?? 0) << 12) |
      ((values[base64.charCodeAt(at + 2)] ?? 0) << 6) |
      (values[base64.charCodeAt(at + 3)] ?? 0)
    bytes[to++] = word >> 16
    if (to < bytes.length) bytes[to++] = (word >> 8) & 255
    if (to < bytes.length) bytes[to++] = word & 255
  }
  return bytes
}
