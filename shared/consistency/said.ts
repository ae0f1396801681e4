import { tokenAt } from '../text/quantity-scan.ts'
import { secondsOf } from '../text/quantity-unit.ts'
import type { Quantity, QuantityDimension } from '../text/quantity.ts'
import { agrees, looksLikeSlip, rateFactors } from './agreement.ts'
import { synonymsOf, type NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import { senseOf } from './share-sense.ts'
import { stemOf } from './stem.ts'

/** One number said in the text (an end of a range of two facts counts by itself), ready to be held against facts. */
export interface Said {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly next: number
  readonly value: number
  readonly valueHigh: number | undefined
  readonly unit: string
  readonly dimension: QuantityDimension
  readonly factor: number
  readonly perSeconds: number | undefined
  readonly quantity: Quantity
  readonly nounStems: readonly string[]
  /** The unit was left out and taken from the number before it. */
  readonly isInherited: boolean
  /** A bare number below a thousand after one in thousands: its scale may have been left out. */
  readonly isShort: boolean
}

export function saidIn(reading: Reading): readonly Said[] {
  const all: Said[] = []
  let previous: Said | undefined
  reading.quantities.forEach((quantity, index) => {
    const next = reading.quantities[index + 1]
    // "460 of our five thousand chargers", "225 out of 1,800 seats": the noun stands after the second number.
    const isOfNext = quantity.noun === '' && next !== undefined && next.from - quantity.next <= 3 && ['of', 'out'].includes(tokenAt(reading.tokens, quantity.next).lower)
    const nounStems = (isOfNext ? next.nounWords : quantity.nounWords).map(stemOf)
    const isTwice = isDoubled(reading, quantity.from)
    const isBare = quantity.dimension === 'count' && quantity.noun === '' && nounStems.length === 0
    const distance = previous === undefined ? 99 : quantity.from - previous.next
    const isNear = previous !== undefined && (distance <= 6 || (reading.sentences[previous.from] === reading.sentences[quantity.from] && distance < 14))
    // A rate has its own unit, and so has a number of another order: "eleven weeks at twenty thousand a week".
    const isAlike = previous !== undefined && quantity.per === undefined && quantity.value <= 200 * previous.value
    const twin = isBare ? (toldAlike(reading, all, quantity.from) ?? toldThen(reading, all, quantity)) : undefined
    const heir = twin ?? (isBare && isNear && isAlike && previous !== undefined && previous.quantity.form !== 'article' && previous.dimension !== 'count' && previous.dimension !== 'money' ? previous : undefined)
    const unit = { unit: heir?.unit ?? quantity.unit, dimension: heir?.dimension ?? quantity.dimension, factor: heir?.factor ?? quantity.factor }
    const isShort = isBare && isNear && quantity.shape === 'single' && quantity.value < 1000 && previous !== undefined && previous.value >= 1000
    const common = { ...unit, isShort, perSeconds: quantity.perSeconds ?? rateAfter(reading, quantity), quantity, nounStems, isInherited: heir !== undefined }
    if (quantity.parts && quantity.shape === 'change') {
      for (const part of quantity.parts) all.push({ ...common, isShort: part.value < 1000 && Math.max(quantity.value, quantity.valueHigh ?? 0) >= 1000, start: part.start, end: part.end, from: part.from, next: part.next, value: part.value, valueHigh: undefined })
    } else {
      const value = (isTwice ? 2 : 1) * (quantity.shape === 'single' && isBelowZero(reading, quantity) ? -1 : 1) * quantity.value
      all.push({ ...common, start: quantity.start, end: quantity.end, from: quantity.from, next: quantity.next, value, valueHigh: quantity.valueHigh })
    }
    previous = all.at(-1)
  })
  return all
}

const measuring = new Set(['took', 'takes', 'lasted', 'weighed', 'needed', 'stood', 'ran', 'waited'])

/** "It took nine hundred milliseconds, and with the small model it took five hundred": the last number with a unit that the same verb told of in the sentence. */
function toldAlike({ tokens, sentences }: Reading, all: readonly Said[], from: number): Said | undefined {
  const verb = tokenAt(tokens, from - 1).lower
  if (!measuring.has(verb)) return undefined
  for (let at = all.length - 1; at >= Math.max(0, all.length - 4); at -= 1) {
    const other = all[at]
    if (other === undefined || from - other.next > 30 || sentences[other.from] !== sentences[from]) return undefined
    if (other.dimension !== 'count' && tokenAt(tokens, other.from - 1).lower === verb) return other
  }
  return undefined
}

const thenFillers = new Set(['it', 'we', 'they', 'was', 'were', "it's", 'is', 'at', 'to', 'down', 'up', ',', 'what', 'um', 'uh', 'like', 'about', 'around', 'only'])
const thens = new Set(['then', 'now', 'afterwards'])

/** Whether a figure is told as where something came to: "and then it was ninety-seven", "now we were at, what, fifty-eight minutes". */
export function isThenAt({ tokens }: Reading, from: number): boolean {
  let hasVerb = false
  for (let at = from - 1; at > from - 9; at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (thens.has(word)) return hasVerb
    if (!thenFillers.has(word)) return false
    hasVerb ||= ['was', 'were', "it's", 'is'].includes(word)
  }
  return false
}

/** "Fifty-eight percent passed. ... And then it was ninety-seven": the unit of the share before it. */
function toldThen(reading: Reading, all: readonly Said[], { from, value }: Quantity): Said | undefined {
  if (!isThenAt(reading, from)) return undefined
  const last = all.at(-1)
  if (last === undefined || last.dimension !== 'share' || value > 100 || from - last.next > 30 || (reading.sentences[from] ?? 0) - (reading.sentences[last.from] ?? 0) > 1) return undefined
  return last
}

/** "minus twelve", "eighteen below zero". */
function isBelowZero({ tokens }: Reading, { from, next }: Quantity): boolean {
  const before = tokenAt(tokens, from - 1).lower
  if (before === 'minus' || before === 'negative') return true
  return tokenAt(tokens, next).lower === 'below' && ['zero', 'freezing', 'nought'].includes(tokenAt(tokens, next + 1).lower)
}

/** "twice 23 guests", "twice the 23"; not "sold twice so forty-six". */
function isDoubled(reading: Reading, from: number): boolean {
  if (tokenAt(reading.tokens, from - 1).lower === 'twice') return true
  return tokenAt(reading.tokens, from - 2).lower === 'twice' && ['the', 'our', 'that', 'those', 'about', 'as', 'my', 'their', 'his', 'her'].includes(tokenAt(reading.tokens, from - 1).lower)
}

/** "8,700 people rode every week": a rate that stands up to four words after its number. */
function rateAfter(reading: Reading, { form, per, dimension, next }: Quantity): number | undefined {
  if (form !== 'number' || (per !== undefined && per !== 'each') || dimension === 'duration' || dimension === 'share') return undefined
  // "half a million euros each month": the reader of quantities has taken the "each".
  for (let at = next - 1; at < next + 4; at += 1) {
    const { kind, lower } = tokenAt(reading.tokens, at)
    if (at >= next && (kind !== 'word' || reading.clauses[at] !== reading.clauses[next - 1])) return undefined
    if (lower === 'every' || lower === 'each') return secondsOf(tokenAt(reading.tokens, at + 1).lower)
  }
  return undefined
}

/** Both in base units; undefined where they cannot be compared. */
function inBase(said: Said, fact: NumberFact): { values: readonly number[]; high: number | undefined; fact: number } | undefined {
  // "the sack weighed 25": a number without a unit is one in the fact's own.
  const isUnitless = said.dimension === 'count' && fact.dimension !== 'count' && said.nounStems.length === 0
  let factor = isUnitless ? fact.factor : said.isInherited && fact.dimension === 'count' ? 1 : said.factor
  let factFactor = fact.factor
  let value = said.value
  if (said.dimension === 'money' && fact.dimension === 'money' && said.unit !== fact.unit) {
    if (said.unit === 'cent' || said.unit === 'pence') factor = 0.01
    if (fact.unit === 'cent' || fact.unit === 'pence') factFactor = 0.01
  }
  if (said.unit === 'fahrenheit' && fact.unit === 'degree') value = (value - 32) / 1.8
  const base = value * factor
  const values = [base]
  if (said.quantity.isColloquial) values.push(base / 100, base - 100 * factor)
  // "from sixty-one thousand visitors to eighty-two": the thousand is not said twice.
  if (said.isShort) values.push(base * 1e3, base * 1e6)
  if (said.perSeconds !== undefined && fact.perSeconds !== undefined && said.perSeconds !== fact.perSeconds) {
    const rates = rateFactors(said.perSeconds, fact.perSeconds)
    return { values: rates.map((rate) => base * rate), high: said.valueHigh === undefined ? undefined : said.valueHigh * factor * (rates[0] ?? 1), fact: fact.value * factFactor }
  }
  return { values, high: said.valueHigh === undefined ? undefined : said.valueHigh * factor, fact: fact.value * factFactor }
}

const calendarUnits = new Set(['month', 'quarter', 'year'])

/** Currencies that are all called "dollars". */
const dollars = new Set(['sgd', 'aud', 'cad'])

/** Whether both are money, of currencies that no everyday name confuses. */
export function isOtherCurrency(said: Said, fact: NumberFact): boolean {
  if (said.dimension !== 'money' || fact.dimension !== 'money' || said.unit === fact.unit) return false
  return !(said.unit === 'usd' && dollars.has(fact.unit)) && said.unit !== 'cent' && said.unit !== 'pence' && fact.unit !== 'cent'
}

const turning = new Set('not no never without failed failing fell lost left missed gave rest others other remaining only'.split(' '))

const lossStems = new Set('dropout churn attrition cancellations cancelled'.split(' ').map(stemOf))
const departing = new Set('gone left quit cancelled canceled dropped lost abandoned leave leaving'.split(' '))
const staying = new Set('stayed kept remained stay remain keep'.split(' '))

/** "More than half of the drivers had gone": a share that is lost is named by the words for leaving. */
function isNamedAsLoss(reading: Reading, said: Said, fact: NumberFact): boolean {
  if (![...fact.labelStems].some((stem) => lossStems.has(stem))) return false
  for (let at = said.next; at < said.next + 4 && reading.clauses[at] === reading.clauses[said.next - 1]; at += 1) {
    const word = tokenAt(reading.tokens, at).lower
    if (staying.has(word) || word === 'not' || word === 'never' || word.endsWith("n't")) return false
    if (departing.has(word)) return true
  }
  return false
}

/** "Attendance stood at 36 percent": the share itself is named, with nothing that turns it into what is left over. */
function isNamedOutright(reading: Reading, said: Said, fact: NumberFact): boolean {
  if (isNamedAsLoss(reading, said, fact)) return true
  // "cut it to 77% of what it had been" tells what was left.
  if (fact.labelStems.size === 0 || tokenAt(reading.tokens, said.from - 1).lower === 'to' || tokenAt(reading.tokens, said.next).lower === 'of') return false
  const named = new Set<string>()
  for (let at = Math.max(0, said.from - 10); at < Math.min(reading.tokens.length, said.next + 8); at += 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) continue
    const word = tokenAt(reading.tokens, at).lower
    if (turning.has(word) || word.endsWith("n't")) return false
    const stem = reading.stems[at] ?? ''
    if (fact.labelStems.has(stem)) named.add(stem)
    // "Well over half used to come back": the fact's own verb, told in other words right after its share.
    else if (at >= said.next && at < said.next + 4) for (const own of fact.labelStems) if (synonymsOf(own).includes(stem)) named.add(own)
  }
  const needed = [...fact.labelStems].filter((stem) => stem !== 'before' && stem !== 'after').length
  return needed > 0 && named.size >= needed
}

/** "99.5 percent" is not 99.95: of shares that near to the whole, what is missing is compared. */
function isOtherNine(said: Said, fact: NumberFact): boolean {
  if (said.dimension !== 'share' || fact.dimension !== 'share' || said.quantity.form !== 'number' || said.quantity.bound !== undefined) return false
  if (said.value < 98 || said.value >= 100 || fact.value < 98 || fact.value >= 100) return false
  const ratio = (100 - said.value) / (100 - fact.value)
  return ratio > 2.5 || ratio < 0.4
}

export function agreesWith(reading: Reading, said: Said, fact: NumberFact): boolean {
  if (isOtherCurrency(said, fact)) return false
  const base = inBase(said, fact)
  if (!base) return false
  const isSameUnit = said.unit === fact.unit && said.quantity.form === 'number' && (said.perSeconds === fact.perSeconds || said.perSeconds === undefined)
  const isCalendar = said.unit !== fact.unit && (calendarUnits.has(said.unit) || calendarUnits.has(fact.unit))
  const rest = {
    ...(said.quantity.bound === undefined ? {} : { bound: said.quantity.bound }), isOpenBound: said.quantity.isOpenBound === true,
    isApproximate: said.quantity.isApproximate, isCalendar, isSameUnit,
  }
  const high = base.high
  const sense = senseOf(reading, said, fact)
  if (isOtherNine(said, fact)) return false
  for (const value of base.values) {
    if (sense >= 0 && agrees({ value, ...(high === undefined ? {} : { valueHigh: high }), ...rest }, base.fact)) return true
    // "Nine in ten stayed" where 8% left: as near to those who stayed as anybody would say.
    if (fact.dimension === 'share' && said.quantity.form === 'fraction' && high === undefined && value > 50 && rest.bound === undefined && sense <= 0 && (sense < 0 || !isNamedOutright(reading, said, fact)) && agrees({ value, ...rest }, 100 - base.fact)) return true
    // "A third stayed away" where 71% came.
    if (sense < 0 && said.quantity.form === 'fraction' && high === undefined && Math.abs(100 - value - base.fact) <= 5) return true
    // The complement of a share: "54% gave up" where 46% completed.
    if (fact.dimension === 'share' && said.dimension === 'share' && high === undefined && sense <= 0 && (sense < 0 || !isNamedOutright(reading, said, fact)) && agrees({ value: 100 - value, ...rest, isSameUnit: true, ...(rest.bound === undefined ? {} : { bound: rest.bound === 'over' ? 'under' : 'over' }) }, base.fact)) return true
  }
  return false
}

export function isExact(said: Said, fact: NumberFact): boolean {
  const base = inBase(said, fact)
  return base !== undefined && Math.abs((base.values[0] ?? 0) - base.fact) < 1e-6 * Math.abs(base.fact)
}

function isOrderOff(said: number, fact: number): boolean {
  return [0.01, 0.1, 10, 100].some((power) => Math.abs(said / fact - power) < power * 0.06)
}

/** A slip of the pen or the ear, or the right number with the wrong unit, ties a number to its fact. */
export function slipBonus(said: Said, fact: NumberFact): number {
  if (said.value === fact.value) return said.unit !== fact.unit || said.perSeconds !== fact.perSeconds ? 1.4 : 0
  const base = inBase(said, fact)
  // No digit of "one in five" can have slipped: only its order of size.
  if (said.quantity.form === 'fraction') return base?.values.some((value) => isOrderOff(value, base.fact)) === true ? 1.2 : 0
  const isSlip = looksLikeSlip(said.value, fact.value) || (base !== undefined && base.values.some((value) => looksLikeSlip(value, base.fact)))
  return isSlip ? 1.2 : 0
}

/** How many times the one is the other, at the nearest reading of what was said; undefined where that means nothing. */
export function ratioOf(said: Said, fact: NumberFact): number | undefined {
  const base = inBase(said, fact)
  if (!base || base.fact <= 0) return undefined
  const values = said.quantity.isColloquial ? base.values : base.values.slice(0, 1)
  const ratio = Math.min(...values.filter((value) => value > 0).map((value) => (value > base.fact ? value / base.fact : base.fact / value)))
  return Number.isFinite(ratio) ? ratio : undefined
}

export function closeness(said: Said, fact: NumberFact): number {
  const ratio = ratioOf(said, fact)
  if (ratio === undefined) return 0
  if (ratio <= 2.5) return 0.3
  if (ratio > 200) return -1.5
  return ratio > 30 ? -0.6 : 0
}
