import { draftOf, type Draft } from './quantity-draft.ts'
import { isStopWord, readNoun } from './quantity-noun.ts'
import { divisorOf } from './quantity-number-words.ts'
import { readNumeral, type Numeral } from './quantity-numeral.ts'
import { readBelowHundred, readOrdinal } from './quantity-ordinal.ts'
import { isMoneyWord, readCentsInDollar } from './quantity-price.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'
import { withNoun } from './quantity-tail.ts'
import { secondsOf, unitOf } from './quantity-unit.ts'

const verbsAfterShare = new Set('came left were was had gave went did failed quit of in had got are is lost dropped have could would said'.split(' '))

/** Shares without a percent sign: "a third of", "two-thirds", "half of", "one in nine", "two out of five", "every fourth shop", "four nines". */
export function readShare(tokens: readonly ScanToken[], index: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  const percent = unitOf('percent')
  if (token.lower === 'every') {
    const at = index + 1
    const ordinal = tokenAt(tokens, at).lower === 'other' ? { value: 2, next: at + 1 } : readOrdinal(tokens, at)
    if (!ordinal || ordinal.value < 2) return undefined
    const noun = readNoun(tokens, ordinal.next, true)
    if (!noun || secondsOf(noun.head) !== undefined) return undefined
    return draftOf(tokens, index, noun.next, 100 / ordinal.value, { form: 'fraction', unit: percent, noun: noun.head, nounWords: noun.words, end: noun.end, numberEnd: tokenAt(tokens, ordinal.next - 1).end })
  }
  const simple = readSimpleFraction(tokens, index)
  if (simple) {
    const draft = draftOf(tokens, index, simple.next, simple.value, { form: 'fraction', unit: percent })
    return withNoun(tokens, draft, true)
  }
  const top = readNumeral(tokens, index)
  const cents = top && readCentsInDollar(tokens, top)
  if (cents) return draftOf(tokens, index, cents.next, cents.value, { unit: percent })
  if (!top || top.isColloquial === true) return undefined
  if (tokenAt(tokens, top.next).lower === 'nines' && top.value >= 2 && top.value <= 9)
    return draftOf(tokens, index, top.next + 1, 100 - 10 ** (2 - top.value), { unit: percent })
  return readRatio(tokens, index, top)
}

/** "half" (of something), "a third", "two thirds", "three-quarters", and as a percentage what they are. */
function readSimpleFraction(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const token = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1).lower
  if (token.lower === 'half') {
    const after = tokenAt(tokens, index + 1)
    if (['first', 'second', 'other', 'last', 'in', 'and', 'a', 'time', 'past', 'top', 'bottom', 'better', 'latter'].includes(before) || after.lower === 'past' || after.lower === '-') return undefined
    // "just under half a million", "over half an hour": half of a scale or a unit.
    const measured = tokenAt(tokens, index + 2).lower
    if ((after.lower === 'a' || after.lower === 'an') && (['million', 'billion', 'thousand', 'dozen', 'hundred'].includes(measured) || unitOf(measured) !== undefined)) return undefined
    const isLinked = ['of', 'the', 'my', 'our', 'their', 'its', 'his', 'her', 'these', 'those', 'them', 'as'].includes(after.lower)
    const isLed = ['than', 'about', 'nearly', 'almost', 'under', 'over', 'roughly', 'around', 'by', 'to'].includes(before)
    return (isLinked || isLed) && after.lower !== 'as' ? { value: 50, next: index + 1 } : undefined
  }
  let top = 1
  let at = index
  if (token.lower === 'a' || token.lower === 'an' || token.lower === 'one') at += 1
  else {
    const number = readBelowHundred(tokens, index)
    if (!number || number.value < 2) return undefined
    top = number.value
    at = number.next
  }
  if (tokenAt(tokens, at).lower === '-' && tokenAt(tokens, at).isGlued) at += 1
  const divisor = divisorOf(tokenAt(tokens, at).lower)
  if (divisor === undefined || top >= divisor) return undefined
  const after = tokenAt(tokens, at + 1)
  const isOf = after.lower === 'of'
  if (isOf && (tokenAt(tokens, at + 2).lower === 'a' || tokenAt(tokens, at + 2).lower === 'an')) return undefined
  const isQuarter = divisor === 4 && tokenAt(tokens, at).lower.startsWith('quarter')
  const isLed = ['than', 'about', 'nearly', 'almost', 'under', 'over', 'roughly', 'around', 'by', 'to'].includes(before)
  if (isQuarter && !isOf && !isLed) return undefined
  const isOpen = after.kind !== 'word' || after.lower.endsWith('ed') || verbsAfterShare.has(after.lower) || (isStopWord(after.lower) && after.lower !== 'one')
  return isOf || isOpen || top > 1 || isLed ? { value: (100 * top) / divisor, next: at + 1 } : undefined
}

/** "one in nine", "two out of five", "one advertiser in nine", "four receipts in a thousand", "one ballot for every twenty". */
function readRatio(tokens: readonly ScanToken[], index: number, top: Numeral): Draft | undefined {
  let at = top.next
  let noun = ''
  let nounWords: readonly string[] = []
  if (tokenAt(tokens, at).lower !== 'in' && tokenAt(tokens, at).lower !== 'out') {
    const words: string[] = []
    while (words.length < 4 && tokenAt(tokens, at).kind === 'word' && (!isStopWord(tokenAt(tokens, at).lower) || (words.length > 0 && ['of', 'our', 'the'].includes(tokenAt(tokens, at).lower) && !['100', '1,000', 'ten'].includes(tokenAt(tokens, at + 1).lower)))) {
      words.push(tokenAt(tokens, at).lower)
      at += 1
    }
    if (words.length === 0) return undefined
    nounWords = words
    noun = words.at(-1) ?? ''
    // "one dollar in twenty" is a share.
    if (secondsOf(noun) !== undefined || (unitOf(noun) && !isMoneyWord(noun))) return undefined
  }
  const link = tokenAt(tokens, at).lower
  let bottomAt = at + 1
  let isSure = false
  if (link === 'out' && tokenAt(tokens, at + 1).lower === 'of') {
    bottomAt = at + 2
    isSure = true
  } else if (link === 'for' && tokenAt(tokens, at + 1).lower === 'every') {
    bottomAt = at + 2
    isSure = true
  } else if (link === 'of' && noun !== '' && ['100', '1,000', 'ten'].includes(tokenAt(tokens, at + 1).lower)) isSure = true
  else if (link !== 'in') return undefined
  if (tokenAt(tokens, bottomAt).lower === 'every') {
    bottomAt += 1
    isSure = true
  }
  const bottom = readNumeral(tokens, bottomAt)
  if (!bottom || bottom.value <= top.value || bottom.value === 0 || (bottom.value >= 1950 && bottom.value < 2050 && !bottom.isWords)) return undefined
  const after = readNoun(tokens, bottom.next, false)
  const afterUnit = unitOf(tokenAt(tokens, bottom.next).lower)
  // "37 tills in 6 supermarkets", "three near misses in eight days" and "5.2 out of 10 points" are no shares.
  const isMoney = noun === '' && isMoneyWord(tokenAt(tokens, bottom.next).lower) && link === 'in' && top.isWords
  if ((afterUnit && !isMoney) || (after && noun !== '' && !isSure)) return undefined
  if (!Number.isInteger(top.value) || (link === 'out' && top.value > bottom.value)) return undefined
  const next = after && noun === '' && !isVerbLike(after.words) ? after.next : bottom.next
  return draftOf(tokens, index, next, (100 * top.value) / bottom.value, {
    form: 'fraction', unit: unitOf('percent'), isRatio: true, numberEnd: tokenAt(tokens, bottom.next - 1).end,
    noun: noun === '' ? (after?.head ?? '') : noun, nounWords: noun === '' ? (after?.words ?? []) : nounWords,
  })
}

function isVerbLike(words: readonly string[]): boolean {
  return words.some((word) => word.endsWith('ed'))
}
