import { lookUp, ones, ordinalOnes, tens } from './quantity-number-words.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

/** Steps over a hyphen that joins two words ("thirty-one"). */
export function afterHyphen(tokens: readonly ScanToken[], index: number): number {
  const token = tokenAt(tokens, index)
  return token.lower === '-' && token.isGlued && tokenAt(tokens, index + 1).isGlued ? index + 1 : index
}

/** Reads an ordinal: "fourteenth", "twenty-second", "22nd", "the" not included. */
export function readOrdinal(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const token = tokenAt(tokens, index)
  if (token.kind === 'number') {
    const suffix = tokenAt(tokens, index + 1)
    if (!suffix.isGlued || !['st', 'nd', 'rd', 'th'].includes(suffix.lower)) return undefined
    return { value: token.value, next: index + 2 }
  }
  const simple = lookUp(ordinalOnes, token.lower)
  if (simple !== undefined) return { value: simple, next: index + 1 }
  const ten = lookUp(tens, token.lower)
  if (ten === undefined) return undefined
  const at = afterHyphen(tokens, index + 1)
  const one = lookUp(ordinalOnes, tokenAt(tokens, at).lower)
  return one !== undefined && one < 10 ? { value: ten + one, next: at + 1 } : undefined
}

/** Below a hundred, in words: "seven", "nineteen", "thirty-one". */
export function readBelowHundred(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const word = tokenAt(tokens, index).lower
  const one = lookUp(ones, word)
  if (one !== undefined) return word === 'oh' ? undefined : { value: one, next: index + 1 }
  const ten = lookUp(tens, word)
  if (ten === undefined) return undefined
  const at = afterHyphen(tokens, index + 1)
  const after = lookUp(ones, tokenAt(tokens, at).lower)
  if (after !== undefined && after > 0 && after < 10) return { value: ten + after, next: at + 1 }
  return { value: ten, next: index + 1 }
}
