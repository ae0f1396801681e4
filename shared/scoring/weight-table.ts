import { packed, packedWidth } from './row-sum.ts'

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
  /** Packed as `RowSum` adds them. */
  readonly rows: Int32Array
}

/** A table of features whose rows of `width` signed bytes lie in the same order in `rows`. */
export function tableOf(hashes: readonly number[] | Uint32Array, rows: Int8Array, width: number, scale: number): WeightTable {
  const half = packedWidth(width)
  const packedRows = new Int32Array(hashes.length * half)
  rows.forEach((value, index) => {
    const label = index % width
    const at = ((index - label) / width) * half + (label >> 1)
    packedRows[at] = (packedRows[at] ?? 0) + packed(label, value)
  })
  return lookUpOf(Uint32Array.from(hashes), packedRows, width, scale)
}

/** Row of a feature, -1 where it has none. */
export function rowOf({ keys, places, mask }: WeightTable, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & mask
  while ((places[slot] ?? -1) >= 0 && keys[slot] !== hash) slot = (slot + 1) & mask
  return places[slot] ?? -1
}

/** The integers of one row. */
export function rowAt({ rows, width }: WeightTable, row: number): Int8Array {
  const half = packedWidth(width)
  return Int8Array.from({ length: width }, (_, label) => {
    const both = rows[row * half + (label >> 1)] ?? 0
    const low = (both << 16) >> 16
    return label % 2 === 0 ? low : (both - low) >> 16
  })
}

function lookUpOf(hashes: Uint32Array, rows: Int32Array, width: number, scale: number): WeightTable {
  let size = 1024
  while (size < hashes.length * 2) size *= 2
  const keys = new Uint32Array(size)
  const places = new Int32Array(size).fill(-1)
  const mask = size - 1
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0
    let at = (hash ^ (hash >>> 15)) & mask
    while ((places[at] ?? -1) >= 0) at = (at + 1) & mask
    keys[at] = hash
    places[at] = row
  }
  return { width, scale, mask, keys, places, rows }
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
  const half = packedWidth(width)
  const rows = new Int32Array(count * half)
  const masks = Math.ceil(width / 8)
  let hash = 0
  for (let row = 0; row < count; row++) {
    hash += next()
    hashes[row] = hash
    const mask = at
    at += masks
    for (let label = 0; label < width; label++) {
      if (((bytes[mask + (label >> 3)] ?? 0) >> (label & 7)) % 2 === 0) continue
      const place = row * half + (label >> 1)
      rows[place] = (rows[place] ?? 0) + packed(label, ((bytes[at++] ?? 0) << 24) >> 24)
    }
  }
  return lookUpOf(hashes, rows, width, scale)
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
