import { momentsIn } from './quantity-moment.ts'
import { readNoun, isStopWord } from './quantity-noun.ts'
import { divisorOf, numberStarters, readBelowHundred, readNumeral, readOrdinal, type Numeral } from './quantity-numeral.ts'
import { scanText, tokenAt, type ScanToken } from './quantity-scan.ts'
import { currencyPrefixes, currencyPrefixOf, secondsOf, unitOf, type QuantityDimension, type Unit } from './quantity-unit.ts'

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

const approximators = new Set('about around roughly approximately some nearly almost circa maybe perhaps like ~ approx'.split(' '))
const labelNouns = new Set('number line page frame version tier phase ward lab aisle terminal section level step priority sev severity chapter episode room gate platform flight route bus item option plan area unit building floor row article paragraph rule class grade stage wave round type model part team group district zone playtest'.split(' '))
const verbsAfterShare = new Set('came left were was had gave went did failed quit of in had got are is lost dropped have could would said'.split(' '))

interface Draft {
  from: number
  next: number
  start: number
  end: number
  numberStart: number
  numberEnd: number
  form: QuantityForm
  value: number
  valueHigh: number | undefined
  shape: 'single' | 'range' | 'change'
  unit: Unit | undefined
  per: string | undefined
  noun: string
  nounWords: readonly string[]
  isPartOf: boolean
  isColloquial: boolean
  isApproximate: boolean
  isRatio: boolean
  parts: NonNullable<Quantity['parts']> | undefined
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
  const before = modifierBefore(tokens, draft.from)
  // "38 theatre hours", "eleven working days": the unit stands after an attribute.
  const headUnit = draft.nounWords.length > 1 ? unitOf(draft.noun) : undefined
  const unit = draft.unit ?? (headUnit?.dimension === 'duration' ? headUnit : { name: 'count', dimension: 'count', factor: 1 })
  const perSeconds = draft.per === undefined ? undefined : secondsOf(draft.per)
  return {
    start: draft.start, end: draft.end, numberStart: draft.numberStart, numberEnd: draft.numberEnd, form: draft.form, value: draft.value,
    ...(draft.valueHigh === undefined ? {} : { valueHigh: draft.valueHigh }), shape: draft.shape, unit: unit.name, dimension: unit.dimension, factor: unit.factor,
    ...(draft.per === undefined ? {} : { per: draft.per }), ...(perSeconds === undefined ? {} : { perSeconds }),
    isApproximate: draft.isApproximate || before.isApproximate || isSoftenedAfter(tokens, draft.next), ...(before.bound === undefined ? {} : { bound: before.bound }),
    noun: draft.noun, nounWords: draft.nounWords, isPartOf: draft.isPartOf, isColloquial: draft.isColloquial,
    ...(draft.parts === undefined ? {} : { parts: draft.parts }), from: draft.from, next: draft.next,
  }
}

/** "give or take", "more or less", "or thereabouts" after a number. */
function isSoftenedAfter(tokens: readonly ScanToken[], index: number): boolean {
  const at = tokenAt(tokens, index).lower === ',' ? index + 1 : index
  const words = [tokenAt(tokens, at).lower, tokenAt(tokens, at + 1).lower, tokenAt(tokens, at + 2).lower].join(' ')
  return words === 'give or take' || words === 'more or less' || words.startsWith('or thereabouts') || words.startsWith('or so') || words.startsWith('roughly')
}

/** What is said about a number just before it: "about", "a little over", "just under", "more than", "nearly". */
function modifierBefore(tokens: readonly ScanToken[], index: number): { isApproximate: boolean; bound?: 'over' | 'under' } {
  let at = index - 1
  if (tokenAt(tokens, at).lower === 'a' || tokenAt(tokens, at).lower === 'an' || tokenAt(tokens, at).lower === 'the') at -= 1
  const word = tokenAt(tokens, at).lower
  const before = tokenAt(tokens, at - 1).lower
  if (word === 'nearly' || word === 'almost' || word === 'under' || word === 'below') return { isApproximate: true, bound: 'under' }
  if (word === 'over' || word === 'above') return { isApproximate: true, bound: 'over' }
  if (word === 'than' && (before === 'more' || before === 'less' || before === 'fewer')) return { isApproximate: true, bound: before === 'more' ? 'over' : 'under' }
  if (word === 'good' && tokenAt(tokens, at).end > 0) return { isApproximate: true, bound: 'over' }
  if (word === 'least') return { isApproximate: true, bound: 'over' }
  if (word === 'to' && before === 'close') return { isApproximate: true }
  return { isApproximate: approximators.has(word) || (word === 'of' && before === 'sort') }
}

const starters = new Set([...numberStarters, ...currencyPrefixes, 'every', 'another'])

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

function draftOf(tokens: readonly ScanToken[], from: number, next: number, value: number, extra: Partial<Draft> = {}): Draft {
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, next - 1).end
  return {
    from, next, start, end, numberStart: start, numberEnd: end, form: 'number', value, valueHigh: undefined, shape: 'single', unit: undefined, per: undefined,
    noun: '', nounWords: [], isPartOf: false, isColloquial: false, isApproximate: false, isRatio: false, parts: undefined, ...extra,
  }
}

/** "$380K", "€ 1.5", "KSh 610 million", "S$7", "R9 million", "NOK 11 million". */
function readMoney(tokens: readonly ScanToken[], index: number, limit: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  let at = index + 1
  let unit = currencyPrefixOf(token.lower)
  if (!unit && token.kind === 'word' && token.end - token.start <= 2 && tokenAt(tokens, at).lower === '$' && tokenAt(tokens, at).isGlued) {
    unit = unitOf(`${token.lower}$`)
    at += 1
  }
  if (!unit && token.kind === 'word' && token.lower.charAt(0) === 'r' && token.isCapital && token.lower.length > 1) {
    const digits = Number(token.lower.slice(1))
    const scale = ['million', 'billion', 'm', 'bn', 'k'].includes(tokenAt(tokens, at).lower)
    if (Number.isFinite(digits) && (scale || digits >= 100)) {
      const factor = tokenAt(tokens, at).lower.startsWith('b') ? 1e9 : tokenAt(tokens, at).lower === 'k' ? 1e3 : 1e6
      return withTail(tokens, draftOf(tokens, index, scale ? at + 1 : at, scale ? digits * factor : digits, { unit: unitOf('zar') }))
    }
  }
  if (!unit || at >= limit) return undefined
  const numeral = tokenAt(tokens, at).kind === 'number' ? readNumeral(tokens, at) : undefined
  if (!numeral) return undefined
  let { value, next } = numeral
  // "$1.4m", "£5.5m": a small letter after money is a million, not a metre.
  const suffix = tokenAt(tokens, next)
  if (suffix.isGlued && (suffix.lower === 'm' || suffix.lower === 'mm' || suffix.lower === 'b') && value === tokenAt(tokens, at).value) {
    value *= suffix.lower === 'b' ? 1e9 : 1e6
    next += 1
  }
  return withTail(tokens, draftOf(tokens, index, next, Number(value.toPrecision(12)), { unit }))
}

/** Shares without a percent sign: "a third of", "two-thirds", "half of", "one in nine", "two out of five", "every fourth shop", "four nines". */
function readShare(tokens: readonly ScanToken[], index: number): Draft | undefined {
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
    if (secondsOf(noun) !== undefined || unitOf(noun)) return undefined
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
  if (afterUnit || (after && noun !== '' && !isSure)) return undefined
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

/** "half an hour", "an hour and a half", "a day and a bit", "a fortnight", "three quarters of an hour", "took a week". */
function readCompound(tokens: readonly ScanToken[], index: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  let at = index
  let value = 0
  if (token.lower === 'half') {
    at = ['a', 'an'].includes(tokenAt(tokens, index + 1).lower) ? index + 2 : tokenAt(tokens, index + 1).lower === '-' ? index + 2 : index + 1
    value = 0.5
  } else if (token.lower === 'quarter' || ((token.lower === 'three' || token.lower === '3') && tokenAt(tokens, index + 1).lower.startsWith('quarter'))) {
    const ofAt = token.lower === 'quarter' ? index + 1 : index + 2
    if (tokenAt(tokens, ofAt).lower !== 'of' || !['a', 'an'].includes(tokenAt(tokens, ofAt + 1).lower)) return undefined
    at = ofAt + 2
    value = token.lower === 'quarter' ? 0.25 : 0.75
  } else if (token.lower === 'a' || token.lower === 'an' || token.lower === 'another') {
    at = index + 1
    value = 1
  } else if (token.lower === 'one' && tokenAt(tokens, index + 1).lower === 'more') {
    at = index + 2
    value = 1
  } else return undefined
  const unitToken = tokenAt(tokens, at)
  const unit = unitOf(unitToken.lower)
  if (!unit || unitToken.lower.length < 3 || ['second', 'point', 'real', 'min', 'sec', 'times', 'pound'].includes(unitToken.lower)) return undefined
  if (value === 1 && unit.dimension !== 'duration' && unitToken.lower !== 'penny' && unit.dimension !== 'length') return undefined
  if (value === 1 && unitToken.lower === 'foot') return undefined
  // "a quarter of a million" is a number.
  if (unitToken.lower === 'quarter' && tokenAt(tokens, at + 1).lower === 'of') return undefined
  let next = at + 1
  let isApproximate = false
  if (tokenAt(tokens, next).lower === 'and') {
    const word = tokenAt(tokens, next + 1).lower
    const part = tokenAt(tokens, next + 2).lower
    if (word === 'a' && (part === 'half' || part === 'quarter' || part === 'bit')) {
      value += part === 'half' ? 0.5 : part === 'quarter' ? 0.25 : 0
      isApproximate = part === 'bit'
      next += 3
    } else {
      const minor = readNumeral(tokens, next + 1)
      const minorUnit = minor && unitOf(tokenAt(tokens, minor.next).lower)
      if (minor && minorUnit && minorUnit.dimension === unit.dimension && minorUnit.factor < unit.factor) {
        value += (minor.value * minorUnit.factor) / unit.factor
        next = minor.next + 1
      }
    }
  }
  const draft = draftOf(tokens, index, next, value, { form: value === 1 ? 'article' : 'number', unit, isApproximate })
  // The article is no part of "a month": spans of lengths begin with it in speech ("took an hour"), so it stays.
  return withTail(tokens, draft)
}

/** A number with a unit or a noun, or bare. */
function readCounted(tokens: readonly ScanToken[], index: number): Draft | undefined {
  const numeral = readNumeral(tokens, index)
  if (!numeral) return undefined
  const first = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1)
  // "line nineteen", "page four", "Ward 4", "number three".
  if (labelNouns.has(before.lower) && numeral.value < 1000 && unitOf(tokenAt(tokens, numeral.next).lower) === undefined && !readNoun(tokens, numeral.next, false)) return undefined
  const ordinal = readOrdinal(tokens, index)
  // "the forty-second floor" counts nothing; "ninety second queues" do.
  if (ordinal && ordinal.next > numeral.next && !(tokenAt(tokens, ordinal.next - 1).lower === 'second' && readNoun(tokens, ordinal.next, false))) return undefined
  if (first.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(tokenAt(tokens, index + 1).lower) && tokenAt(tokens, index + 1).isGlued) return undefined
  const draft = draftOf(tokens, index, numeral.next, numeral.value, { isColloquial: numeral.isColloquial === true, isApproximate: numeral.isApproximate === true, valueHigh: numeral.high, shape: numeral.high === undefined ? 'single' : 'range' })
  const tailed = withTail(tokens, draft)
  const isOne = first.lower === 'one' && numeral.next === index + 1
  if (isOne && tailed.unit === undefined) {
    if (tailed.noun === '' || ['the', 'this', 'that', 'no', 'any', 'every', 'each', 'which', 'some'].includes(before.lower)) return undefined
    if (tokenAt(tokens, numeral.next).lower === 'of') return undefined
  }
  if (first.lower === 'oh') return undefined
  return tailed
}

/** Adds unit, rate and noun to a number. */
function withTail(tokens: readonly ScanToken[], draft: Draft): Draft {
  let at = draft.next
  if (tokenAt(tokens, at).lower === 'or' && tokenAt(tokens, at + 1).lower === 'so') {
    at += 2
    draft.isApproximate = true
  }
  if (draft.unit === undefined) {
    let unitAt = at
    const hyphen = tokenAt(tokens, at)
    if ((hyphen.lower === '-' || hyphen.lower === '‑') && hyphen.isGlued && tokenAt(tokens, at + 1).isGlued) unitAt += 1
    const word = tokenAt(tokens, unitAt)
    let unit = unitOf(word.lower)
    let next = unitAt + 1
    if (word.lower === 'per' && tokenAt(tokens, unitAt + 1).lower === 'cent') {
      unit = unitOf('percent')
      next += 1
    }
    const following = tokenAt(tokens, next).lower
    if (unit && (word.lower === 'percent' || word.lower === '%' || word.lower === 'percentage' || word.lower === 'cent') && (following === 'point' || following === 'points')) {
      unit = unitOf('points')
      next += 1
    }
    if (word.lower === 'percentage' && (following === 'point' || following === 'points')) {
      unit = unitOf('points')
      next += 1
    }
    if (word.lower === 'basis' && following.startsWith('point')) {
      unit = { name: 'basis point', dimension: 'points', factor: 0.01 }
      next += 1
    }
    if (word.lower === 'k' && following === "'s") {
      unit = unitOf('km')
      next += 1
    }
    if (unit && (unit.dimension === 'power' || word.lower.endsWith('watt')) && (following.startsWith('hour') || (following === '-' && tokenAt(tokens, next + 1).lower.startsWith('hour')))) {
      unit = { name: `${unit.name}-hour`, dimension: 'energy', factor: unit.factor }
      next += following === '-' ? 2 : 1
    }
    if (unit?.name === 'degree' && (following === 'fahrenheit' || following === 'f')) {
      unit = unitOf('fahrenheit')
      next += 1
    } else if (unit?.name === 'degree' && (following === 'celsius' || following === 'c')) next += 1
    if (word.lower === 'pounds' || word.lower === 'pound') unit = unitOf('£')
    if (word.lower === 'gbit' || word.lower === 'mbit') {
      if (following === '/' && tokenAt(tokens, next + 1).lower === 's') next += 2
    }
    if (unit && (word.lower === 'second' || word.lower === 'real' || word.lower === 'min' || word.lower === 'm' || word.lower === 's' || word.lower === 'l' || word.lower === 'g' || word.lower === 'ha' || word.lower === 'mi') && !word.isGlued && unitAt === at && draft.value !== 1 && !(tokenAt(tokens, draft.next - 1).kind === 'number' && word.lower !== 'real' && word.lower !== 'second')) unit = undefined
    if (unit && word.lower === 'x' && !word.isGlued && tokenAt(tokens, next).kind === 'number') unit = undefined
    if (unit) {
      draft.unit = unit
      at = next
      draft.end = draft.numberEnd = tokenAt(tokens, next - 1).end
      draft.next = next
      // "two years and a half", "3 hours and 52 minutes", "two hours forty", "half a dollar fifty" is not.
      at = joinMinor(tokens, draft, at)
      // "hours'" and "day's": the ending belongs to the unit.
      if (['\'', '’', "'s"].includes(tokenAt(tokens, at).lower) && tokenAt(tokens, at).isGlued) {
        at += 1
        draft.next = at
        const noun = readNoun(tokens, at, true)
        if (noun) {
          draft.noun = noun.head
          draft.nounWords = noun.words
          draft.end = noun.end
          draft.next = noun.next
          return draft
        }
      }
    }
  }
  const perEnd = readPer(tokens, draft, at)
  if (perEnd !== undefined) return draft
  return withNoun(tokens, draft, draft.unit === undefined)
}

function joinMinor(tokens: readonly ScanToken[], draft: Draft, index: number): number {
  const unit = draft.unit
  if (!unit) return index
  let at = index
  const isAnd = tokenAt(tokens, at).lower === 'and'
  if (isAnd && tokenAt(tokens, at + 1).lower === 'a' && tokenAt(tokens, at + 2).lower === 'half') {
    draft.value += 0.5
    at += 3
  } else {
    const minor = readNumeral(tokens, isAnd ? at + 1 : at)
    const minorUnit = minor && unitOf(tokenAt(tokens, minor.next).lower)
    if (minor && minorUnit && minorUnit.dimension === unit.dimension && minorUnit.factor < unit.factor && unit.dimension !== 'share') {
      draft.value += (minor.value * minorUnit.factor) / unit.factor
      at = minor.next + 1
    }
  }
  if (at !== index) {
    draft.next = at
    draft.end = draft.numberEnd = tokenAt(tokens, at - 1).end
  }
  return at
}

/** "a week", "per day", "/month", "an hour", "each", "every month", and "parcels a night" with the noun before the rate. */
function readPer(tokens: readonly ScanToken[], draft: Draft, index: number): number | undefined {
  let at = index
  if (draft.unit === undefined) {
    const noun = readNoun(tokens, at, false)
    if (noun) {
      const ended = readPerAt(tokens, noun.next)
      if (!ended) return undefined
      draft.noun = noun.head
      draft.nounWords = noun.words
      at = noun.next
    }
  }
  const per = readPerAt(tokens, at)
  if (!per) return undefined
  draft.per = per.per
  draft.next = per.next
  draft.end = tokenAt(tokens, per.next - 1).end
  return per.next
}

function readPerAt(tokens: readonly ScanToken[], index: number): { per: string; next: number } | undefined {
  const word = tokenAt(tokens, index).lower
  if (word === 'each' || word === 'apiece') return { per: 'each', next: index + 1 }
  const unit = tokenAt(tokens, index + 1)
  if (word === '/' && unit.isGlued && unit.kind === 'word') return { per: unit.lower, next: index + 2 }
  if (word === 'per' && unit.kind === 'word') return { per: unit.lower, next: index + 2 }
  // "three fifty a box a day".
  if (word === 'a' && unit.kind === 'word' && tokenAt(tokens, index + 2).lower === 'a' && secondsOf(tokenAt(tokens, index + 3).lower) !== undefined) return { per: unit.lower, next: index + 4 }
  if ((word === 'a' || word === 'an' || word === 'every') && secondsOf(unit.lower) !== undefined && unit.lower.length > 2 && !unit.lower.endsWith('s')) {
    // "five hundred a day and a half" would be a length; "40 a week" is a rate.
    return tokenAt(tokens, index + 2).lower === 'and' && tokenAt(tokens, index + 3).lower === 'a' ? undefined : { per: unit.lower, next: index + 2 }
  }
  return undefined
}

function withNoun(tokens: readonly ScanToken[], draft: Draft, isCounting: boolean): Draft {
  const at = draft.next + (draft.isApproximate && tokenAt(tokens, draft.next).lower === 'or' ? 2 : 0)
  const isOf = tokenAt(tokens, at).lower === 'of'
  if (!isCounting && !isOf && draft.unit?.dimension !== 'share') return draft
  if (isOf && ['them', 'those', 'these', 'it', 'us', 'that'].includes(tokenAt(tokens, at + 1).lower) && readNoun(tokens, at, false) === undefined) {
    draft.isPartOf = true
    draft.end = tokenAt(tokens, at + 1).end
    draft.next = at + 2
    return withPer(tokens, draft)
  }
  // "half the sales", "half our records".
  const skip = !isOf && draft.form === 'fraction' && ['the', 'my', 'our', 'their', 'its', 'his', 'her', 'these', 'those'].includes(tokenAt(tokens, at).lower) ? at + 1 : at
  const isOneAllowed = isOf || (draft.value === 1 && draft.form === 'number') || (tokenAt(tokens, at).lower === '-' && tokenAt(tokens, at).isGlued)
  const noun = readNoun(tokens, skip, isOneAllowed)
  if (!noun) return draft
  draft.noun = noun.head
  draft.nounWords = noun.words
  draft.isPartOf = isOf
  draft.end = noun.end
  draft.next = noun.next
  return withPer(tokens, draft)
}

function withPer(tokens: readonly ScanToken[], draft: Draft): Draft {
  const per = readPerAt(tokens, draft.next)
  if (per) {
    draft.per = per.per
    draft.next = per.next
    draft.end = tokenAt(tokens, per.next - 1).end
  }
  return draft
}

const rangeLinks = new Set(['to', '-', '–', '—', 'and', 'or', 'till'])

/** Joins "from 62% to 91%", "between twenty and twenty-five percent", "6-8 weeks", "two or three". */
function joinRanges(tokens: readonly ScanToken[], drafts: readonly Draft[]): readonly Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const link = last ? tokenAt(tokens, last.next).lower : ''
    if (last && last.shape === 'single' && draft.from === last.next + 1 && rangeLinks.has(link) && canJoin(tokens, last, draft, link)) {
      const isFrom = tokenAt(tokens, last.from - 1).lower === 'from'
      const isBetween = tokenAt(tokens, last.from - 1).lower === 'between'
      const lowValue = last.unit && draft.unit ? (last.value * last.unit.factor) / draft.unit.factor : last.value
      joined[joined.length - 1] = {
        ...draft,
        parts: [
          { start: last.start, end: last.end, from: last.from, next: last.next, value: lowValue },
          { start: draft.start, end: draft.end, from: draft.from, next: draft.next, value: draft.value },
        ],
        from: last.from, start: last.start, numberStart: last.numberStart, value: lowValue,
        valueHigh: draft.value, unit: draft.unit ?? last.unit, shape: isFrom && !isBetween ? 'change' : 'range',
        noun: draft.noun === '' ? last.noun : draft.noun, nounWords: draft.noun === '' ? last.nounWords : draft.nounWords, isColloquial: last.isColloquial || draft.isColloquial,
      }
    } else joined.push(draft)
  }
  return joined
}

function canJoin(tokens: readonly ScanToken[], low: Draft, high: Draft, link: string): boolean {
  if (low.form === 'article' || high.form === 'article' || low.isRatio || high.isRatio) return false
  const isFrom = tokenAt(tokens, low.from - 1).lower === 'from'
  if (low.unit && high.unit && low.unit.dimension !== high.unit.dimension) return false
  if (low.unit && !high.unit && high.noun !== '' && !isFrom) return false
  if (low.noun !== '' && high.noun !== '' && low.noun !== high.noun) return false
  if (link === 'and') return tokenAt(tokens, low.from - 1).lower === 'between' || tokenAt(tokens, low.from - 2).lower === 'between'
  if (link === 'or') return low.noun === '' && low.unit === undefined && high.value > low.value && high.value <= low.value * 2
  if (link === '-' || link === '–') return high.value >= low.value || isFrom
  return isFrom || high.value > low.value || low.unit !== undefined
}
