/** Feature hashes of a row of places, one list after the other in one array. */
export interface FeatureLists {
  readonly hashes: Uint32Array
  /** Where each place's list ends in `hashes`; the first begins at 0. */
  readonly ends: Int32Array
  readonly count: number
}

/** The same array with room for at least `needed` entries. */
export function withRoom(hashes: Uint32Array, needed: number): Uint32Array {
  if (needed <= hashes.length) return hashes
  const larger = new Uint32Array(Math.max(needed, hashes.length * 2))
  larger.set(hashes)
  return larger
}
