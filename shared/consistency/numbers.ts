import { tokenAt } from '../text/quantity-scan.ts'
import type { Quantity, QuantityDimension } from '../text/quantity.ts'
import { agrees, looksLikeSlip, rateFactors } from './agreement.ts'
import { synonymsOf, type NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import { stemOf } from './stem.ts'

/** One number said in the text (an end of a range of two facts counts by itself), ready to be held against facts. */
interface Said {
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

export interface NumberFinding {
  readonly start: number
  readonly end: number
  readonly against: string
}

/** Least evidence that a number speaks of a fact for their difference to be shown as a contradiction. */
const contradictionThreshold = 1.8
/** The same where nothing else in the text belongs to the story. */
const strangerThreshold = 2.7
const elsewhere = new Set(['another', 'other', 'separate', 'separately', 'unrelated', 'different', 'elsewhere', 'also', 'further', 'extra', 'additional', 'more'])
const headcountStems = new Set(['team', 'headcou', 'staff', 'crew', 'group', 'engin', 'person', 'size', 'employe', 'depart'])
const groupStems = new Set(['team', 'crew', 'staff', 'headcou'])
/** Currencies that are all called "dollars". */
const dollars = new Set(['sgd', 'aud', 'cad'])
const beforeCues = new Set(['before', 'old', 'from', 'had', 'was', 'were', 'used', 'previously'])
const afterCues = new Set(['after', 'afterwards', 'new', 'now', 'to', 'ended', 'down', 'became', 'then', 'next', 'since'])

/** Numbers that agree with a fact, and numbers that speak of a fact and disagree with it. */
export function compareNumbers(reading: Reading, facts: readonly NumberFact[], isAnchored: boolean): { confirmed: readonly NumberFinding[]; contradicted: readonly NumberFinding[] } {
  if (facts.length === 0) return { confirmed: [], contradicted: [] }
  const all = saidIn(reading)
  const labelUse = countLabelUse(facts)
  const agreeing = new Map<Said, { fact: NumberFact; link: number }>()
  const confirmedBy = new Map<NumberFact, number>()
  for (const said of all) {
    for (const fact of facts) {
      const link = linkOf(reading, said, fact, labelUse)
      if (link === undefined || !agreesWith(said, fact)) continue
      const best = agreeing.get(said)
      const strength = link + (isExact(said, fact) ? 0.5 : 0)
      if (!best || strength > best.link) agreeing.set(said, { fact, link: strength })
      confirmedBy.set(fact, Math.max(confirmedBy.get(fact) ?? -9, strength))
    }
  }
  // A text that names nobody of the story and confirms none of its facts most likely tells another one.
  const isTheStory = isAnchored || [...confirmedBy.values()].some((link) => link >= 1)
  const threshold = isTheStory ? contradictionThreshold : strangerThreshold
  const restated = new Set<string>()
  for (const [said, { fact }] of agreeing) restated.add(restatementKey(said, fact))
  const open = openKinds(all, facts, agreeing, confirmedBy)
  const shares = [...facts, ...all].filter((item) => item.dimension === 'share').slice(0, 40).map((item) => item.value / 100)
  const candidates: { said: Said; fact: NumberFact; link: number }[] = []
  for (const said of all) {
    for (const fact of facts) {
      const link = linkOf(reading, said, fact, labelUse)
      if (link === undefined || said.quantity.form === 'article' || agreesWith(said, fact)) continue
      const own = agreeing.get(said)
      const slip = slipBonus(said, fact)
      let strength = link + slip + (slip > 0 ? Math.max(0, closeness(said, fact)) : closeness(said, fact))
      if (said.dimension === fact.dimension && said.dimension !== 'count' && !confirmedBy.has(fact) && open.has(said.dimension)) strength += 0.8
      if (own && strength < own.link + 0.8) continue
      if (restated.has(restatementKey(said, fact)) || (slip === 0 && isOffLimit(reading, said, fact))) continue
      // "nine points under the limit" is a step, not a level.
      if (said.dimension === 'points' && fact.dimension === 'share') continue
      const claimed = confirmedBy.get(fact)
      if (claimed !== undefined && claimed > -0.3 && strength < claimed + 1.6) continue
      if (isDerived(said, facts, shares) && strength < 3.4) continue
      if (strength >= threshold) candidates.push({ said, fact, link: strength })
    }
  }
  // The best-founded link first; a number contradicts one fact, and a fact is contradicted once.
  candidates.sort((first, second) => second.link - first.link || first.said.start - second.said.start)
  const usedSaid = new Set<Said>()
  const usedFacts = new Set<NumberFact>()
  const contradicted: NumberFinding[] = []
  for (const { said, fact } of candidates) {
    if (usedSaid.has(said) || usedFacts.has(fact)) continue
    usedSaid.add(said)
    usedFacts.add(fact)
    contradicted.push({ start: said.start, end: said.end, against: fact.label })
  }
  for (const [said, { fact }] of agreeing) {
    if (usedSaid.has(said) || usedFacts.has(fact) || !isTurnedRound(reading, said, fact)) continue
    usedSaid.add(said)
    contradicted.push({ start: said.start, end: said.end, against: fact.label })
  }
  const confirmed: NumberFinding[] = []
  for (const [said, { fact, link }] of agreeing) if (!usedSaid.has(said) && link > -0.5) confirmed.push({ start: said.start, end: said.end, against: fact.label })
  return { confirmed, contradicted }
}

const risingWords = new Set('rise rises rose risen grow grew grown growth increase increased increases gain gained up climbed climb raised rising'.split(' '))
const fallingWords = new Set('fall falls fell fallen drop drops dropped decline declined decrease decreased down shrank shrunk sank falling reduction'.split(' '))

/** The right figure with the wrong direction: "applications fell by 16%" where they rose by it. */
function isTurnedRound(reading: Reading, said: Said, fact: NumberFact): boolean {
  const label = fact.label.toLowerCase().split(' ')
  const isRise = label.some((word) => risingWords.has(word))
  const isFall = label.some((word) => fallingWords.has(word))
  if (isRise === isFall || (said.dimension !== 'share' && said.dimension !== 'points')) return false
  let rises = 0
  let falls = 0
  for (let at = Math.max(0, said.from - 6); at < Math.min(reading.tokens.length, said.next + 2); at += 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) continue
    if (risingWords.has(tokenAt(reading.tokens, at).lower)) rises += 1
    if (fallingWords.has(tokenAt(reading.tokens, at).lower)) falls += 1
  }
  return isRise ? falls > 0 && rises === 0 : rises > 0 && falls === 0
}

const limitStems = new Set(['limit', 'thresho', 'cap', 'target', 'goal', 'quota', 'ceil', 'minimum', 'maximum'])

/** A limit is contradicted only where the limit itself is spoken of: what was measured may lie anywhere. */
function isOffLimit(reading: Reading, said: Said, fact: NumberFact): boolean {
  const limits = [...fact.labelStems].filter((stem) => limitStems.has(stem))
  if (limits.length === 0 || !['share', 'count', 'duration', 'money'].includes(fact.dimension)) return false
  for (let at = Math.max(0, said.from - 8); at < Math.min(reading.tokens.length, said.next + 8); at += 1)
    if (reading.clauses[at] === reading.clauses[said.from] && limits.includes(reading.stems[at] ?? '')) return false
  return true
}

/** "two days, a bit over two days": the same figure, once with what makes it agree. */
function restatementKey(said: Said, fact: NumberFact): string {
  return `${fact.label}|${String(said.value)}|${said.unit}`
}

/** Label stems that several facts share tell them apart badly. */
function countLabelUse(facts: readonly NumberFact[]): ReadonlyMap<string, number> {
  const use = new Map<string, number>()
  for (const fact of facts) for (const stem of fact.labelStems) use.set(stem, (use.get(stem) ?? 0) + 1)
  return use
}

function saidIn(reading: Reading): readonly Said[] {
  const all: Said[] = []
  let previous: Said | undefined
  reading.quantities.forEach((quantity, index) => {
    const next = reading.quantities[index + 1]
    // "460 of our five thousand chargers", "225 out of 1,800 seats": the noun stands after the second number.
    const isOfNext = quantity.noun === '' && next !== undefined && next.from - quantity.next <= 3 && ['of', 'out'].includes(tokenAt(reading.tokens, quantity.next).lower)
    const nounStems = (isOfNext ? next.nounWords : quantity.nounWords).map(stemOf)
    const isTwice = tokenAt(reading.tokens, quantity.from - 1).lower === 'twice' || tokenAt(reading.tokens, quantity.from - 2).lower === 'twice'
    const isBare = quantity.dimension === 'count' && quantity.noun === '' && nounStems.length === 0
    const distance = previous === undefined ? 99 : quantity.from - previous.next
    const isNear = previous !== undefined && (distance <= 6 || (reading.sentences[previous.from] === reading.sentences[quantity.from] && distance < 14))
    const heir = isBare && isNear && previous !== undefined && previous.quantity.form !== 'article' && previous.dimension !== 'count' && previous.dimension !== 'money' ? previous : undefined
    const unit = { unit: heir?.unit ?? quantity.unit, dimension: heir?.dimension ?? quantity.dimension, factor: heir?.factor ?? quantity.factor }
    const isShort = isBare && isNear && quantity.shape === 'single' && quantity.value < 1000 && previous !== undefined && previous.value >= 1000
    const common = { ...unit, isShort, perSeconds: quantity.perSeconds, quantity, nounStems, isInherited: heir !== undefined }
    if (quantity.parts && quantity.shape === 'change') {
      for (const part of quantity.parts) all.push({ ...common, isShort: part.value < 1000 && quantity.value >= 1000, start: part.start, end: part.end, from: part.from, next: part.next, value: part.value, valueHigh: undefined })
    } else {
      const value = isTwice ? quantity.value * 2 : quantity.value
      all.push({ ...common, start: quantity.start, end: quantity.end, from: quantity.from, next: quantity.next, value, valueHigh: quantity.valueHigh })
    }
    previous = all.at(-1)
  })
  return all
}

/** Both in base units; undefined where they cannot be compared. */
function inBase(said: Said, fact: NumberFact): { values: readonly number[]; high: number | undefined; fact: number } | undefined {
  let factor = said.isInherited && fact.dimension === 'count' ? 1 : said.factor
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

function agreesWith(said: Said, fact: NumberFact): boolean {
  const base = inBase(said, fact)
  if (!base) return false
  const isSameUnit = said.unit === fact.unit && said.quantity.form === 'number' && (said.perSeconds === fact.perSeconds || said.perSeconds === undefined)
  const isCalendar = said.unit !== fact.unit && calendarUnits.has(said.unit)
  const rest = {
    ...(said.quantity.bound === undefined ? {} : { bound: said.quantity.bound }),
    isApproximate: said.quantity.isApproximate, isCalendar, isSameUnit,
  }
  const high = base.high
  for (const value of base.values) {
    if (agrees({ value, ...(high === undefined ? {} : { valueHigh: high }), ...rest }, base.fact)) return true
    // The complement of a share: "54% gave up" where 46% completed.
    if (fact.dimension === 'share' && said.dimension === 'share' && high === undefined && agrees({ value: 100 - value, ...rest, isSameUnit: true, ...(rest.bound === undefined ? {} : { bound: rest.bound === 'over' ? 'under' : 'over' }) }, base.fact)) return true
  }
  return false
}

function isExact(said: Said, fact: NumberFact): boolean {
  const base = inBase(said, fact)
  return base !== undefined && Math.abs((base.values[0] ?? 0) - base.fact) < 1e-6 * Math.abs(base.fact)
}

/** Evidence, in points, that a number speaks of a fact; undefined where their kinds rule it out. */
function linkOf(reading: Reading, said: Said, fact: NumberFact, labelUse: ReadonlyMap<string, number>): number | undefined {
  const base = baseLink(said, fact)
  if (base === undefined) return undefined
  let link = base
  const nouns = nounLink(reading, said, fact)
  link += nouns
  if (said.nounStems.length > 0 && nouns <= 0 && fact.dimension !== 'count') link -= said.quantity.form === 'fraction' ? 0.3 : 0.8
  link += wordLink(reading, said, fact, labelUse)
  link += sideLink(reading, said, fact)
  if (isElsewhere(reading, said)) link -= 1
  if (isReported(reading, said)) link -= 0.5
  return link
}

function baseLink(said: Said, fact: NumberFact): number | undefined {
  const isCountLike = said.dimension === 'count' || said.dimension === 'ratio'
  if (said.dimension === fact.dimension) {
    if (said.dimension === 'money' && said.unit !== fact.unit && !(said.unit === 'usd' && dollars.has(fact.unit)) && said.unit !== 'cent' && said.unit !== 'pence' && fact.unit !== 'cent') return undefined
    if (said.dimension === 'count') return said.nounStems.length === 0 ? 0.4 : 0
    const base = said.dimension === 'duration' ? 0.8 : said.dimension === 'share' || said.dimension === 'money' ? 1 : 1.6
    return said.isInherited ? base - 0.3 : base
  }
  if (isCountLike && (fact.dimension === 'count' || fact.dimension === 'ratio')) return said.nounStems.length === 0 ? 0.4 : undefined
  // "ninety grand", "eight hundred thousand a week": money without its currency.
  if (said.dimension === 'count' && fact.dimension === 'money' && said.nounStems.length === 0) return 0
  if ((said.dimension === 'points' && fact.dimension === 'share') || (said.dimension === 'share' && fact.dimension === 'points')) return said.quantity.form === 'fraction' ? undefined : 0.2
  if (said.isInherited && fact.dimension === 'count' && said.nounStems.length === 0) return 0.2
  if (said.dimension === 'count' && said.nounStems.length === 0 && fact.dimension !== 'share') return -0.3
  return undefined
}

/** The counted noun against the fact's unit and label. */
function nounLink(reading: Reading, said: Said, fact: NumberFact): number {
  let link = 0
  for (const stem of said.nounStems) {
    if (fact.nounStems.has(stem)) link = Math.max(link, 2)
    else if (fact.labelStems.has(stem)) link = Math.max(link, fact.dimension === 'count' ? 2 : 1.2)
  }
  if (fact.isPeople && link === 0) {
    if (said.nounStems.includes('person')) link = 0.8
    // "a team of eleven", "there were eleven of us".
    const isOfUs = tokenAt(reading.tokens, said.next).lower === 'us' || tokenAt(reading.tokens, said.next - 1).lower === 'us' || (tokenAt(reading.tokens, said.next).lower === 'of' && tokenAt(reading.tokens, said.next + 1).lower === 'us')
    const groupStem = tokenAt(reading.tokens, said.from - 1).lower === 'of' ? stemOf(tokenAt(reading.tokens, said.from - 2).lower) : ''
    const isHeadcount = [...fact.labelStems].some((stem) => headcountStems.has(stem))
    if (isHeadcount && (isOfUs || groupStems.has(groupStem))) link = 2.2
  }
  if (link === 0 && fact.dimension === 'count' && said.dimension === 'count' && said.nounStems.length > 0) return -1.5
  return link
}

const nearTokens = 9

/** Words of the fact's label near the number: in its clause, or farther off in its sentence. */
function wordLink(reading: Reading, said: Said, fact: NumberFact, labelUse: ReadonlyMap<string, number>): number {
  const sentence = reading.sentences[said.from]
  const clause = reading.clauses[said.from]
  let link = 0
  for (const stem of fact.labelStems) {
    if (stem === 'before' || stem === 'after') continue
    const others = synonymsOf(stem)
    let best = 0
    for (let at = Math.max(0, said.from - 2 * nearTokens); at < Math.min(reading.tokens.length, said.next + 2 * nearTokens); at += 1) {
      const found = reading.stems[at]
      if (found === undefined || found === '' || reading.sentences[at] !== sentence) continue
      if (at >= said.from && at < said.next && said.nounStems.includes(found)) continue
      const isWord = found === stem
      if (!isWord && !others.includes(found)) continue
      const distance = at < said.from ? said.from - at : at - said.next + 1
      const weight = reading.clauses[at] === clause ? 1.1 : distance <= nearTokens ? 0.7 : 0.4
      best = Math.max(best, isWord ? weight : weight * 0.7)
    }
    link += best / Math.max(1, (labelUse.get(stem) ?? 1) * 0.75)
  }
  return Math.min(link, 2.4)
}

function sideLink(reading: Reading, said: Said, fact: NumberFact): number {
  if (fact.side === '') return 0
  let before = 0
  let after = 0
  for (let at = Math.max(0, said.from - 5); at < Math.min(reading.tokens.length, said.next + 3); at += 1) {
    if (reading.sentences[at] !== reading.sentences[said.from]) continue
    const word = tokenAt(reading.tokens, at).lower
    if (beforeCues.has(word)) before += 1
    if (afterCues.has(word)) after += 1
  }
  if (before === after) return 0
  return before > after === (fact.side === 'before') ? 0.3 : -0.4
}

/** "another 43% of owners", "our rating is 4.6, separate thing", "which had nothing to do with it". */
function isElsewhere(reading: Reading, said: Said): boolean {
  const sentence = reading.sentences[said.from]
  for (let at = Math.max(0, said.from - 6); at < Math.min(reading.tokens.length, said.next + 10); at += 1) {
    if (reading.sentences[at] !== sentence) continue
    const word = tokenAt(reading.tokens, at).lower
    if (at < said.from && word !== 'more' && elsewhere.has(word)) return true
    if (at >= said.next && (word === 'separate' || word === 'unrelated' || (word === 'nothing' && tokenAt(reading.tokens, at + 1).lower === 'to'))) return true
  }
  return false
}

const reporting = new Set('claimed promised offered quoted expected hoped guessed predicted wanted demanded asked budgeted'.split(' '))

/** "not the 31%", "he had promised 40 days": a figure that the speaker does not make his own. */
function isReported(reading: Reading, said: Said): boolean {
  for (let at = said.from - 1; at >= Math.max(0, said.from - 4); at -= 1) {
    const word = tokenAt(reading.tokens, at).lower
    if (reading.clauses[at] !== reading.clauses[said.from]) return false
    if (reporting.has(word) || (word === 'not' && at >= said.from - 2)) return true
  }
  return false
}

/** A slip of the pen or the ear, or the right number with the wrong unit, ties a number to its fact. */
function slipBonus(said: Said, fact: NumberFact): number {
  if (said.value === fact.value) return said.unit !== fact.unit || said.perSeconds !== fact.perSeconds ? 1.4 : 0
  const base = inBase(said, fact)
  const isSlip = looksLikeSlip(said.value, fact.value) || (base !== undefined && base.values.some((value) => looksLikeSlip(value, base.fact)))
  return isSlip ? 1.2 : 0
}

function closeness(said: Said, fact: NumberFact): number {
  const base = inBase(said, fact)
  const value = base?.values[0]
  if (!base || value === undefined || value <= 0 || base.fact <= 0) return 0
  const ratio = value > base.fact ? value / base.fact : base.fact / value
  if (ratio <= 2.5) return 0.3
  if (ratio > 200) return -1.5
  return ratio > 30 ? -0.6 : 0
}

/** Kinds of which the text has one number that nothing explains, and the story one fact that nothing confirms. */
function openKinds(all: readonly Said[], facts: readonly NumberFact[], agreeing: ReadonlyMap<Said, unknown>, confirmedBy: ReadonlyMap<NumberFact, number>): ReadonlySet<QuantityDimension> {
  const unexplained = new Map<QuantityDimension, number>()
  const unconfirmed = new Map<QuantityDimension, number>()
  for (const said of all) if (!agreeing.has(said)) unexplained.set(said.dimension, (unexplained.get(said.dimension) ?? 0) + 1)
  for (const fact of facts) if (!confirmedBy.has(fact)) unconfirmed.set(fact.dimension, (unconfirmed.get(fact.dimension) ?? 0) + 1)
  return new Set([...unexplained.keys()].filter((dimension) => unexplained.get(dimension) === 1 && unconfirmed.get(dimension) === 1))
}

/** "$40,000, a third of the grant", "620,000 of them" of two million and 31%: worked out from facts, so another figure that agrees. */
function isDerived(said: Said, facts: readonly NumberFact[], shares: readonly number[]): boolean {
  const target = said.value * (said.dimension === 'share' ? 0.01 : 1)
  if (target <= 0) return false
  const isNear = (value: number): boolean => value > 0 && Math.abs(target - value) / value < 0.03
  const limited = facts.slice(0, 40)
  for (const fact of limited) {
    for (const other of limited) {
      if (other === fact || other.dimension !== fact.dimension || other.unit !== fact.unit) continue
      // "37 points up", "a drop of 60%", "22 more than before": the step from one fact to the other.
      const step = Math.abs(fact.value - other.value)
      const isSameKind = said.dimension === fact.dimension || (fact.dimension === 'share' && said.dimension === 'points')
      if (isSameKind && isNear(said.dimension === 'share' ? step / 100 : step)) return true
      if (said.dimension === 'share' && fact.value > 0 && isNear(step / fact.value)) return true
      if (said.dimension === 'ratio' && other.value > 0 && isNear(fact.value / other.value)) return true
    }
    for (const share of shares) if (fact.dimension !== 'share' && fact.dimension === said.dimension && (isNear(fact.value * share) || isNear(fact.value * (1 - share)))) return true
    if (fact.dimension !== 'share' && fact.dimension !== 'duration')
      for (const other of limited) {
        if (other === fact || other.dimension === 'duration' || other.dimension === 'share') continue
        if (said.dimension === 'share') {
          if (fact.dimension === other.dimension && isNear(fact.value / other.value)) return true
        } else if (fact.dimension === 'count' && other.dimension === said.dimension && isNear(fact.value * other.value)) return true
      }
  }
  return false
}
