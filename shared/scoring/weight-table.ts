import { emptyRow, rowLength, setWeight, weightAt } from './row-sum.ts'

/**
 * The weights of one reader: for each feature's hash a row of `width` small integers, to be multiplied by `scale`.
 * Hashes sit in an open-addressed table, so that a look-up is a few array reads.
 */
export interface WeightTable {
  readonly width: number
  readonly scale: number
  readonly mask: number
  /** In pairs: a hash, and the number of its row counted from 1; 0 where the place is empty. */
  readonly slots: Int32Array
  /** As `addRows` adds them. */
  readonly rows: Int32Array
}

/** A table of features whose rows of `width` signed bytes lie in the same order in `rows`. */
export function tableOf(hashes: readonly number[], rows: Int8Array, width: number, scale: number): WeightTable {
  const length = rowLength(width)
  const stored = new Int32Array(hashes.length * length).fill(emptyRow)
  rows.forEach((value, index) => {
    const label = index % width
    setWeight(stored, ((index - label) / width) * length, label, value)
  })
  return lookUpOf(Uint32Array.from(hashes), stored, width, scale)
}

/** All features in ascending order of their hashes, with their rows. */
export function featuresOf({ slots, rows, width }: WeightTable): { readonly hash: number; readonly row: Int8Array }[] {
  const features: { hash: number; row: Int8Array }[] = []
  for (let slot = 0; slot < slots.length; slot += 2) {
    const from = ((slots[slot + 1] ?? 0) - 1) * rowLength(width)
    if (from >= 0) features.push({ hash: (slots[slot] ?? 0) >>> 0, row: Int8Array.from({ length: width }, (_, label) => weightAt(rows, from, label)) })
  }
  return features.sort((a, b) => a.hash - b.hash)
}

/** Where in `rows` a feature's row begins, -1 where it has none. */
export function rowOf({ slots, mask, width }: WeightTable, feature: number): number {
  const hash = feature | 0
  let slot = (hash ^ (hash >>> 15)) & mask
  while ((slots[slot * 2 + 1] ?? 0) > 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask
  const row = slots[slot * 2 + 1] ?? 0
  return row === 0 ? -1 : (row - 1) * rowLength(width)
}

function lookUpOf(hashes: Uint32Array, rows: Int32Array, width: number, scale: number): WeightTable {
  let size = 1024
  while (size < hashes.length * 1.5) size *= 2
  const slots = new Int32Array(size * 2)
  const mask = size - 1
  for (let row = 0; row < hashes.length; row++) {
    const hash = (hashes[row] ?? 0) | 0
    let slot = (hash ^ (hash >>> 15)) & mask
    while ((slots[slot * 2 + 1] ?? 0) > 0) slot = (slot + 1) & mask
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = row + 1
  }
  return { width, scale, mask, slots, rows }
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
  const length = rowLength(width)
  const rows = new Int32Array(count * length).fill(emptyRow)
  const masks = Math.ceil(width / 8)
  let hash = 0
  for (let row = 0; row < count; row++) {
    hash += next()
    hashes[row] = hash
    const mask = at
    at += masks
    for (let part = 0; part < masks; part++) {
      for (let bits = bytes[mask + part] ?? 0; bits !== 0; bits &= bits - 1) {
        const label = part * 8 + 31 - Math.clz32(bits & -bits)
        setWeight(rows, row * length, label, ((bytes[at++] ?? 0) << 24) >> 24)
      }
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
  const bytes = new Uint8Array((base64.length / 4) * 3)
  let to = 0
  for (let at = 0; at < base64.length; at += 4) {
    const word =
      ((values[base64.charCodeAt(at)] ?? 0) << 18) |
      ((values[base64.charCodeAt(at + 1)] ?? 0) << 12) |
      ((values[base64.charCodeAt(at + 2)] ?? 0) << 6) |
      (values[base64.charCodeAt(at + 3)] ?? 0)
    bytes[to++] = word >> 16
    bytes[to++] = word >> 8
    bytes[to++] = word
  }
  return bytes.subarray(0, bytes.length - padding)
}
