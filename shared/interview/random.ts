/**
 * A number in [0, 1) for a seed and a place in a sequence. Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good
 * enough to vary questions, and the same on every machine. It keeps no state of its own, so that a replay draws the same numbers.
 */
export function randomAt(seed: number, place: number): number {
  let state = (Math.imul(seed | 0, 0x9e3779b1) + Math.imul(place + 1, 0x6d2b79f5)) | 0
  state = Math.imul(state ^ (state >>> 15), state | 1)
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61)
  return ((state ^ (state >>> 14)) >>> 0) / 4_294_967_296
}
