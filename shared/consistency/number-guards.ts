import { tokenAt } from '../text/quantity-scan.ts'
import type { QuantityDimension } from '../text/quantity.ts'
import type { NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'

const risingWords = new Set('rise rises rose risen grow grew grown growth increase increased increases gain gained up climbed climb raised rising'.split(' '))

const fallingWords = new Set('fall falls fell fallen drop drops dropped decline declined decrease decreased down shrank shrunk sank falling reduction'.split(' '))

/** The right figure with the wrong direction: "applications fell by 16%" where they rose by it. */
export function isTurnedRound(reading: Reading, said: Said, fact: NumberFact): boolean {
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
export function isOffLimit(reading: Reading, said: Said, fact: NumberFact): boolean {
  const limits = [...fact.labelStems].filter((stem) => limitStems.has(stem))
  if (limits.length === 0 || !['share', 'count', 'duration', 'money'].includes(fact.dimension)) return false
  for (let at = Math.max(0, said.from - 8); at < Math.min(reading.tokens.length, said.next + 8); at += 1)
    if (reading.clauses[at] === reading.clauses[said.from] && limits.includes(reading.stems[at] ?? '')) return false
  return true
}

/** "two days, a bit over two days": the same figure, once with what makes it agree. */
export function restatementKey(said: Said, fact: NumberFact): string {
  return `${fact.label}|${String(said.value)}|${said.unit}`
}

/** Kinds of which the text has one number that nothing explains, and the story one fact that nothing confirms. */
export function openKinds(all: readonly Said[], facts: readonly NumberFact[], agreeing: ReadonlyMap<Said, unknown>, confirmedBy: ReadonlyMap<NumberFact, number>): ReadonlySet<QuantityDimension> {
  const unexplained = new Map<QuantityDimension, number>()
  const unconfirmed = new Map<QuantityDimension, number>()
  for (const said of all) if (!agreeing.has(said)) unexplained.set(said.dimension, (unexplained.get(said.dimension) ?? 0) + 1)
  for (const fact of facts) if (!confirmedBy.has(fact)) unconfirmed.set(fact.dimension, (unconfirmed.get(fact.dimension) ?? 0) + 1)
  return new Set([...unexplained.keys()].filter((dimension) => unexplained.get(dimension) === 1 && unconfirmed.get(dimension) === 1))
}

/** "$40,000, a third of the grant", "620,000 of them" of two million and 31%: worked out from facts, so another figure that agrees. */
export function isDerived(said: Said, facts: readonly NumberFact[], shares: readonly number[]): boolean {
  const target = said.value * (said.dimension === 'share' ? 0.01 : 1)
  if (target <= 0) return false
  const isNear = (value: number): boolean => value > 0 && Math.abs(target - value) / value < 0.03
  const limited = facts.slice(0, 40)
  // All but two percent of a figure is that figure, told loosely.
  const telling = shares.filter((share) => share >= 0.05 && share <= 0.95)
  for (const fact of limited) {
    for (const other of limited) {
      if (other === fact || other.dimension !== fact.dimension || other.unit !== fact.unit) continue
      // Beds and falls are both counts, and no step leads from one to the other.
      const isOfKind = fact.dimension !== 'count' || said.nounStems.length === 0 || said.nounStems.some((stem) => fact.nounStems.has(stem) || fact.labelStems.has(stem))
      if (!isOfKind) continue
      // "37 points up", "a drop of 60%", "22 more than before": the step from one fact to the other.
      const step = Math.abs(fact.value - other.value)
      const isSameKind = said.dimension === fact.dimension || (fact.dimension === 'share' && said.dimension === 'points')
      // A step that is as large as one of the two is that figure itself.
      const isStep = fact.value * other.value < 0 || step < 0.95 * Math.max(fact.value, other.value)
      // "One order in ninety" is no step of so many points.
      const isRatio = said.quantity.form === 'fraction' && said.nounStems.length > 0
      if (isStep && isSameKind && !isRatio && isNear(said.dimension === 'share' ? step / 100 : step)) return true
      if (said.dimension === 'share' && fact.value > 0 && isNear(step / fact.value)) return true
      if (said.dimension === 'ratio' && other.value > 0 && isNear(fact.value / other.value)) return true
    }
    for (const share of telling) if (fact.dimension !== 'share' && fact.dimension === said.dimension && (isNear(fact.value * share) || isNear(fact.value * (1 - share)))) return true
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
