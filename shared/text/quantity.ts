import type { Draft } from './quantity-draft.ts'
import { boundAfter, isSoftenedAfter, modifierBefore, openBounds } from './quantity-modifier.ts'
import { momentsIn } from './quantity-moment.ts'
import { readCompound, readCounted, readMoney } from './quantity-number.ts'
import { numberStarters } from './quantity-number-words.ts'
import { readBelowHundred } from './quantity-ordinal.ts'
import { joinRanges } from './quantity-range.ts'
import { scanText, tokenAt, type ScanToken } from './quantity-scan.ts'
import { readShare } from './quantity-share.ts'
import { currencyPrefixes, currencyPrefixOf, secondsOf, unitOf, type QuantityDimension } from './quantity-unit.ts'

export type { QuantityDimension } from './quantity-unit.ts'

/** How a quantity was said: a plain number, a share ("a third", "one in nine"), or an article before a unit ("an hour"). */
export type QuantityForm = 'number' | 'fraction' | 'article'

/**
 * A measured or counted amount. `start` and `end` (UTF-16, `end` exclusive) cover number, unit, rate and noun, without "about" or an article;
 * `numberStart` and `numberEnd` the number and its unit alone.
 */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly numberStart: number
  readonly numberEnd: number
  readonly form: QuantityForm
  /** In `unit`; a share in percent (a third is 33.33). The lower end of a range, the old value of a change. */
  readonly value: number
  /** The upper end of a range, the new value of a change; absent for a single value. */
  readonly valueHigh?: number
  readonly shape: 'single' | 'range' | 'change'
  /** Normalised: 'percent', 'usd', 'day'; 'count' where only a noun is counted. */
  readonly unit: string
  readonly dimension: QuantityDimension
  /** How many base units (percent, second, metre …) one unit is. */
  readonly factor: number
  /** The unit of a rate: 'week' in "40 a week"; `perSeconds` where it is a time. */
  readonly per?: string
  readonly perSeconds?: number
  /** "about", "nearly", "or so", "ninety-some". */
  readonly isApproximate: boolean
  /** "more than", "a bit over" / "under", "nearly", "almost". */
  readonly bound?: 'over' | 'under'
  /** "more than", "at most": a bound that does not say that the figure is near. */
  readonly isOpenBound?: true
  /** The counted noun's last word, lower case, or ''. */
  readonly noun: string
  readonly nounWords: readonly string[]
  /** "of" stands between the number and its noun: "nine of our 31 models", "a third of sellers". */
  readonly isPartOf: boolean
  /** "three fifty": the words leave open whether 350 or 3.50 is meant. */
  readonly isColloquial: boolean
  /** The two ends of a range or a change that was said as two numbers, each with its own span. */
  readonly parts?: readonly { readonly start: number; readonly end: number; readonly from: number; readonly next: number; readonly value: number }[]
  /** Token indices, `next` exclusive. */
  readonly from: number
  readonly next: number
}

/** Finds every quantity of `text`, in order, none overlapping. Dates and times are no quantities: see `findMoments`. */
export function findQuantities(text: string): readonly Quantity[] {
  const tokens = scanText(text)
  return quantitiesIn(tokens, momentsIn(tokens))
}

/** As `findQuantities`, for tokens and moments that are already at hand. */
export function quantitiesIn(tokens: readonly ScanToken[], moments: readonly { readonly from: number; readonly next: number }[]): readonly Quantity[] {
  const drafts: Draft[] = []
  let index = 0
  let momentIndex = 0
  while (index < tokens.length) {
    const moment = moments[momentIndex]
    if (moment && index >= moment.from) {
      index = Math.max(index, moment.next)
      momentIndex += 1
      continue
    }
    const limit = moment ? moment.from : tokens.length
    const draft = readQuantity(tokens, index, limit)
    if (!draft || draft.next > limit) {
      index += 1
      continue
    }
    drafts.push(draft)
    index = draft.next
  }
  return joinRanges(tokens, drafts).map((draft) => finish(tokens, draft))
}

function finish(tokens: readonly ScanToken[], draft: Draft): Quantity {
  const before = draft.isAtLeast ? openBounds.over : boundAfter(tokens, draft.next) ?? modifierBefore(tokens, draft.from, draft.unit?.dimension === 'duration')
  // "38 theatre hours", "eleven working days": the unit stands after an attribute.
  const headUnit = draft.nounWords.length > 1 ? unitOf(draft.noun) : undefined
  const unit = draft.unit ?? (headUnit?.dimension === 'duration' ? headUnit : { name: 'count', dimension: 'count', factor: 1 })
  const perSeconds = draft.per === undefined ? undefined : secondsOf(draft.per)
  return {
    start: draft.start, end: draft.end, numberStart: draft.numberStart, numberEnd: draft.numberEnd, form: draft.form, value: draft.value,
    ...(draft.valueHigh === undefined ? {} : { valueHigh: draft.valueHigh }), shape: draft.shape, unit: unit.name, dimension: unit.dimension, factor: unit.factor,
    ...(draft.per === undefined ? {} : { per: draft.per }), ...(perSeconds === undefined ? {} : { perSeconds }),
    isApproximate: draft.isApproximate || before.isApproximate || isSoftenedAfter(tokens, draft.next), ...(before.bound === undefined ? {} : { bound: before.bound }), ...(before.isOpen === undefined ? {} : { isOpenBound: before.isOpen }),
    noun: draft.noun, nounWords: draft.nounWords, isPartOf: draft.isPartOf, isColloquial: draft.isColloquial,
    ...(draft.parts === undefined ? {} : { parts: draft.parts }), from: draft.from, next: draft.next,
  }
}

const starters = new Set([...numberStarters, ...currencyPrefixes, 'every', 'another', 'hundred'])

/** "R9" and the "S" of "S$": a capital and at most five more characters, told from words by what follows. */
function isShortCode(token: ScanToken): boolean {
  if (!token.isCapital || token.lower.length > 6) return false
  const second = token.lower.charCodeAt(1)
  return token.lower.length === 1 || token.lower.length === 2 || (second >= 48 && second <= 57)
}

function readQuantity(tokens: readonly ScanToken[], index: number, limit: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  if (token.kind === 'end' || token.kind === 'clock') return undefined
  if (token.kind !== 'number' && !starters.has(token.lower) && !isShortCode(token)) return undefined
  // "COVID-19", "p99", "B2B": names with digits.
  const before = tokenAt(tokens, index - 1)
  if (token.kind === 'number' && token.isGlued) {
    if (before.kind === 'word' && !(before.lower.length <= 3 && currencyPrefixOf(before.lower))) return undefined
    if (before.lower === '-' && before.isGlued && tokenAt(tokens, index - 2).kind === 'word' && readBelowHundred(tokens, index - 2) === undefined) return undefined
    if (before.lower === '#' || before.lower === '/') return undefined
  }
  return readMoney(tokens, index, limit) ?? readShare(tokens, index) ?? readCompound(tokens, index) ?? readCounted(tokens, index)
}
