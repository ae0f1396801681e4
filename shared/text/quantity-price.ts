import { readNumeral } from './quantity-numeral.ts'
import { readNoun } from './quantity-noun.ts'
import { readBelowHundred } from './quantity-ordinal.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'
import { unitOf } from './quantity-unit.ts'

// Small change: "four dollars twenty", "four pounds and twenty pence", "five cents in the dollar".

const wholes = new Set('dollar dollars euro euros pound pounds quid rupee rupees rand franc francs buck bucks'.split(' '))
const partWords = new Set('cent cents pence penny p c paise centimes'.split(' '))

/** A currency's own word: "dollar", "euros". */
export function isMoneyWord(word: string): boolean {
  return wholes.has(word)
}

/** The cents after whole dollars, from `index`: "twenty", "and twenty cents"; undefined where what follows counts something else. */
export function readCents(tokens: readonly ScanToken[], index: number): { readonly value: number; readonly next: number } | undefined {
  if (!wholes.has(tokenAt(tokens, index - 1).lower)) return undefined
  const isAnd = tokenAt(tokens, index).lower === 'and'
  const at = isAnd ? index + 1 : index
  const first = tokenAt(tokens, at)
  const number = first.kind === 'number' ? { value: first.value, next: at + 1 } : readBelowHundred(tokens, at)
  if (number === undefined || !Number.isInteger(number.value) || number.value < 1 || number.value > 99) return undefined
  const after = tokenAt(tokens, number.next)
  if (partWords.has(after.lower)) return { value: number.value, next: number.next + 1 }
  // "four dollars and twenty people", "eleven dollars forty times", "ten dollars five hundred".
  const isCounting = isAnd || number.value < 5 || unitOf(after.lower) !== undefined || after.lower === '%' || after.lower === '-' || readNumeral(tokens, at)?.next !== number.next || readNoun(tokens, number.next, false) !== undefined
  return isCounting ? undefined : { value: number.value, next: number.next }
}

/** "five cents in the dollar", "3p in the pound", "ten cents of every euro", as a percentage. */
export function readCentsInDollar(tokens: readonly ScanToken[], number: { readonly value: number; readonly next: number }): { readonly value: number; readonly next: number } | undefined {
  if (number.value > 100 || !partWords.has(tokenAt(tokens, number.next).lower)) return undefined
  let at = number.next + 1
  if (!['in', 'on', 'of', 'to', 'out', 'from'].includes(tokenAt(tokens, at).lower)) return undefined
  at += tokenAt(tokens, at).lower === 'out' ? 2 : 1
  if (!['the', 'every', 'each', 'a'].includes(tokenAt(tokens, at).lower) || !wholes.has(tokenAt(tokens, at + 1).lower)) return undefined
  return { value: number.value, next: at + 2 }
}
