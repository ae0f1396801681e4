import { divisorOf, lookUp, scales } from './quantity-number-words.ts'
import { afterHyphen, readBelowHundred } from './quantity-ordinal.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

/** The multiplier at `index`: a scale word, or a letter glued to digits ("40k", "1.4M"). */
export function readScale(tokens: readonly ScanToken[], index: number, isAfterDigits: boolean): { factor: number; next: number } | undefined {
  const at = afterHyphen(tokens, index)
  const token = tokenAt(tokens, at)
  const factor = lookUp(scales, token.lower)
  if (factor !== undefined) return { factor, next: at + 1 }
  if (token.lower === 'k' && (token.isGlued || !isAfterDigits) && tokenAt(tokens, at + 1).lower !== "'s") return { factor: 1e3, next: at + 1 }
  if (!isAfterDigits || !token.isGlued || at !== index) return undefined
  if (token.isCapital && token.lower === 'm') return { factor: 1e6, next: at + 1 }
  if ((token.isCapital && token.lower === 'b') || token.lower === 'bn') return { factor: 1e9, next: at + 1 }
  return undefined
}

/** "half a million", "a quarter of a million" (from "quarter"), "three quarters of a million", "two-thirds of a billion". */
export function readFractionOfScale(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const top = readBelowHundred(tokens, index)
  const divisorAt = top === undefined ? index : afterHyphen(tokens, top.next)
  const divisor = divisorOf(tokenAt(tokens, divisorAt).lower)
  const share = (top?.value ?? 1) / (divisor ?? 1)
  if (divisor === undefined || share >= 1) return undefined
  const isOf = tokenAt(tokens, divisorAt + 1).lower === 'of'
  // Only "half a million" leaves the "of" out, and "quarter million" the article too.
  if (!isOf && divisor !== 2 && divisor !== 4) return undefined
  const articleAt = isOf ? divisorAt + 2 : divisorAt + 1
  if (tokenAt(tokens, articleAt).lower !== 'a' || tokenAt(tokens, articleAt + 1).lower === 'k') return undefined
  const scale = readScale(tokens, articleAt + 1, false)
  return scale && { value: share * scale.factor, next: scale.next }
}

const determiners = new Set('the these those this that our my your his her its their all other last first next'.split(' '))

/** Whether a "hundred" at `index` begins a number whose article gave way to a determiner: "the hundred and thirty crews", "our hundred thousand readers". */
export function isBareHundred(tokens: readonly ScanToken[], index: number): boolean {
  if (tokenAt(tokens, index).lower !== 'hundred' || !determiners.has(tokenAt(tokens, index - 1).lower)) return false
  if ((readScale(tokens, index + 1, false)?.factor ?? 0) >= 1e3) return true
  const rest = tokenAt(tokens, index + 1).lower === 'and' ? readBelowHundred(tokens, index + 2) : undefined
  // "between the hundred and five hundred" is two numbers.
  return rest !== undefined && rest.value > 0 && tokenAt(tokens, rest.next).lower !== 'hundred' && tokenAt(tokens, rest.next).lower !== 'thousand'
}
