import { tokenAt } from '../text/quantity-scan.ts'
import type { Moment } from '../text/quantity-moment.ts'
import { synonymsOf, type MomentFact } from './fact.ts'
import type { NumberFinding } from './numbers.ts'
import type { Reading } from './reading.ts'
import { compareDistances, type KnownMoment } from './relative-moments.ts'

const halfDay = 720

/** Whether all that was said of a moment fits a fact: what either leaves open agrees. */
export function momentAgrees(said: Moment, fact: Moment): boolean | undefined {
  if (fact.minutes !== undefined) {
    if (said.minutes === undefined) return undefined
    const difference = Math.abs(said.minutes - fact.minutes)
    return difference <= 5 || (said.isHalfDay === true && Math.abs(difference - halfDay) <= 5)
  }
  let shared = 0
  let isFitting = true
  for (const field of ['year', 'month', 'day', 'quarter', 'weekday'] as const) {
    const first = said[field]
    let second = fact[field]
    if (field === 'weekday' && second === undefined) second = weekdayOf(fact)
    if (field === 'quarter' && second === undefined && fact.month !== undefined && said.unit !== 'half') second = Math.ceil(fact.month / 3)
    if (first === undefined || second === undefined) continue
    // Fiscal quarters need not be the calendar's.
    if (field === 'quarter' && fact.quarter === undefined) continue
    if (field === 'weekday' && fact.kind === 'weekday' && said.kind === 'weekday') {
      shared += 1
      if (first !== second) isFitting = false
      continue
    }
    if (field === 'weekday' && (said.index !== undefined || said.month === undefined)) {
      if (first === second) shared += 1
      continue
    }
    shared += 1
    if (first !== second) isFitting = false
  }
  if (said.index !== undefined && said.weekday !== undefined && fact.day !== undefined && said.month === fact.month) {
    const nth = Math.ceil(fact.day / 7)
    if (said.weekday !== weekdayOf(fact) || (said.index > 0 ? said.index !== nth : fact.day <= 21)) isFitting = false
  }
  return shared === 0 ? undefined : isFitting
}

/** The weekday of a full date (0 is Sunday), by Sakamoto's rule. */
function weekdayOf(moment: Moment): number | undefined {
  const { year, month, day } = moment
  if (year === undefined || month === undefined || day === undefined) return undefined
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const shown = month < 3 ? year - 1 : year
  return (shown + Math.floor(shown / 4) - Math.floor(shown / 100) + Math.floor(shown / 400) + shift + day) % 7
}

/** Dates and times of the text against the story's; more must speak for it where the text names nobody of the story (`isAnchored` false). */
export function compareMoments(reading: Reading, facts: readonly MomentFact[], isAnchored: boolean): { confirmed: readonly NumberFinding[]; contradicted: readonly NumberFinding[] } {
  const confirmed: NumberFinding[] = []
  const contradicted: NumberFinding[] = []
  const agreed = new Set<Moment>()
  const known: KnownMoment[] = []
  const settled = new Set<MomentFact>()
  for (const { moment, from, next } of reading.moments) {
    for (const fact of facts) {
      if (momentAgrees(moment, fact.moment) !== true) continue
      agreed.add(moment)
      known.push({ fact, from, next })
      confirmed.push({ start: moment.start, end: moment.end, against: fact.label })
      // A month alone, or a weekday, confirms too little to rule another date out.
      if (moment.day !== undefined || moment.minutes !== undefined) settled.add(fact)
      break
    }
  }
  const candidates: { moment: Moment; fact: MomentFact; strength: number }[] = []
  for (const fact of facts) {
    if (settled.has(fact)) continue
    let best: { moment: Moment; fact: MomentFact; strength: number } | undefined
    for (const { moment, from, next } of reading.moments) {
      if (agreed.has(moment) || momentAgrees(moment, fact.moment) !== false || isShifted(reading, from, fact) || isPlanned(reading, from, fact)) continue
      const strength = wordStrength(reading, from, next, fact) + likeness(moment, fact.moment) + (facts.length === 1 ? 0.3 : 0)
      if (strength >= (isAnchored ? 1 : 1.6) && (!best || strength > best.strength)) best = { moment, fact, strength }
    }
    if (best) candidates.push(best)
  }
  // A moment contradicts one fact: the one that it speaks of most plainly.
  const used = new Set<Moment>()
  for (const { moment, fact } of candidates.toSorted((first, second) => second.strength - first.strength)) {
    if (used.has(moment)) continue
    used.add(moment)
    contradicted.push({ start: moment.start, end: moment.end, against: fact.label })
  }
  const named = new Set(contradicted.map(({ against }) => against))
  for (const finding of compareDistances(reading, facts, known, settled)) if (!named.has(finding.against)) contradicted.push(finding)
  return { confirmed, contradicted }
}

/** "the day after the crash, so that's the 28th": another day than the fact's, and said to be. */
function isShifted(reading: Reading, from: number, fact: MomentFact): boolean {
  for (let at = Math.max(0, from - 10); at < from; at += 1) {
    if (reading.sentences[at] !== reading.sentences[from]) continue
    const word = tokenAt(reading.tokens, at).lower
    const after = tokenAt(reading.tokens, at + 1).lower
    if (['day', 'days', 'week', 'weeks', 'month', 'months', 'morning'].includes(word) && ['after', 'before', 'later', 'earlier'].includes(after)) return !isOwnDate(reading, at + 2, from, fact)
    if (word === 'next' && after === 'day') return true
  }
  return false
}

/** "a month before the award on 16 December": the date is the award's, and the month is counted from it. */
function isOwnDate({ stems, tokens }: Reading, at: number, from: number, fact: MomentFact): boolean {
  if (tokenAt(tokens, from - 1).lower !== 'on' && tokenAt(tokens, from - 1).lower !== 'in') return false
  for (let index = at; index < from; index += 1) if (fact.labelStems.has(stems[index] ?? '')) return true
  return false
}

const plans = new Set(['planned', 'wanted', 'hoped', 'intended', 'meant', 'supposed', 'promised', 'expected', 'scheduled', 'originally'])
const plannedStems = new Set(['deadlin', 'target', 'plan', 'due', 'promis'])

/** "had planned to launch on June 6": not when it was. */
function isPlanned(reading: Reading, from: number, fact: MomentFact): boolean {
  if ([...fact.labelStems].some((stem) => plannedStems.has(stem))) return false
  for (let at = from - 1; at >= Math.max(0, from - 7); at -= 1) {
    if (reading.clauses[at] !== reading.clauses[from]) return false
    if (plans.has(tokenAt(reading.tokens, at).lower)) return true
  }
  return false
}

/** How much a date looks like a slip of the other: same day and another month, or same month and another day. */
function likeness(said: Moment, fact: Moment): number {
  if (fact.minutes !== undefined) return said.minutes !== undefined && said.minutes % 60 === fact.minutes % 60 ? 0.5 : 0.2
  if (said.kind === 'date') {
    if (said.day !== undefined && said.day === fact.day) return 1
    if (said.month !== undefined && said.month === fact.month && said.index === undefined) return 0.8
    return said.year !== undefined && said.year === fact.year ? 0.4 : 0.2
  }
  if (said.kind === 'weekday' && fact.kind === 'weekday') return 0.6
  return said.kind === 'month' || said.kind === 'quarter' || said.kind === 'year' ? 0 : -1
}

function wordStrength(reading: Reading, from: number, next: number, fact: MomentFact): number {
  const sentence = reading.sentences[from]
  let strength = 0
  for (const stem of fact.labelStems) {
    const others = synonymsOf(stem)
    let best = 0
    for (let at = Math.max(0, from - 14); at < Math.min(reading.tokens.length, next + 14); at += 1) {
      if (reading.sentences[at] !== sentence || (at >= from && at < next)) continue
      const found = reading.stems[at]
      if (found === undefined || found === '' || tokenAt(reading.tokens, at).kind !== 'word') continue
      if (found === stem || others.includes(found)) best = Math.max(best, reading.clauses[at] === reading.clauses[from] ? 1 : 0.6)
    }
    strength += best
  }
  return strength
}
