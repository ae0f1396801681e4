import { tokenAt } from '../text/quantity-scan.ts'
import { synonymsOf, type NumberFact } from './fact.ts'
import { isDerived, isTurnedRound, openKinds, restatementKey } from './number-guards.ts'
import { reportedBy } from './number-link.ts'
import { pairsOf } from './number-pairs.ts'
import { isOneChange, swappedEnds, swappedFigures } from './one-change.ts'
import type { Reading } from './reading.ts'
import { agreesWith, ratioOf, saidIn, type Said } from './said.ts'
import { sideOf } from './sides.ts'
import { withoutSlips } from './corrections.ts'
import type { StoryMemory } from './story-memory.ts'

export interface NumberFinding {
  readonly start: number
  readonly end: number
  readonly against: string
}

/** Least evidence that a number speaks of a fact for their difference to be shown as a contradiction. */
const contradictionThreshold = 1.8

/** The same where nothing else in the text belongs to the story. */
const strangerThreshold = 2.7

/** What it adds that the other end of the same change was told right. */
const otherSideBonus = 1.4
/** What it adds that text and story have one open figure of the kind each. */
const openBonus = 0.8

/** Numbers that agree with a fact, and numbers that speak of a fact and disagree with it. */
export function compareNumbers(reading: Reading, { numbers: facts, twins, pairs: memory }: Pick<StoryMemory, 'numbers' | 'twins' | 'pairs'>, isAnchored: boolean): { confirmed: readonly NumberFinding[]; contradicted: readonly NumberFinding[] } {
  if (facts.length === 0) return { confirmed: [], contradicted: [] }
  const { kept: all, correcting } = withoutSlips(reading, saidIn(reading))
  const pairs = pairsOf(reading, all, facts, memory)
  const agreeing = new Map<Said, { fact: NumberFact; link: number; isExact: boolean }>()
  const confirmedBy = new Map<NumberFact, number>()
  for (const [saidAt, said] of all.entries()) {
    for (const [factAt, fact] of facts.entries()) {
      const pair = pairs[saidAt]?.[factAt]
      if (pair?.agrees !== true) continue
      const best = agreeing.get(said)
      const strength = pair.link + (pair.isExact ? 0.5 : 0)
      if (!best || strength > best.link) agreeing.set(said, { fact, link: strength, isExact: pair.isExact })
      confirmedBy.set(fact, Math.max(confirmedBy.get(fact) ?? -9, strength))
    }
  }
  // A text that names nobody of the story and confirms none of its facts most likely tells another one.
  const isTheStory = isAnchored || [...confirmedBy.values()].some((link) => link >= 1)
  const threshold = isTheStory ? contradictionThreshold : strangerThreshold
  const restated = new Set<string>()
  for (const [said, { fact }] of agreeing) restated.add(restatementKey(said, fact))
  const open = openKinds(all.filter((said) => reportedBy(reading, said) === ''), facts, agreeing, confirmedBy)
  const shares = [...facts, ...all].filter((item) => item.dimension === 'share').slice(0, 40).map((item) => item.value / 100)
  const candidates: { said: Said; fact: NumberFact; link: number }[] = []
  for (const [saidAt, said] of all.entries()) {
    for (const [factAt, fact] of facts.entries()) {
      const pair = pairs[saidAt]?.[factAt]
      if (pair === undefined || pair.agrees) continue
      // Nearly all pairs end here: nothing below could make up for what they lack.
      if (pair.link - pair.besides + pair.slip + Math.max(0, pair.close) + otherSideBonus + openBonus < threshold && !correcting.has(said)) continue
      if ((said.quantity.form === 'article' && !isTakenTime(reading, said, pair.link)) || isNone(reading, said) || isTwoFold(said)) continue
      const { link, slip } = pair
      const own = agreeing.get(said)
      // A figure that is word for word one fact's speaks of no other.
      if (own && own.isExact && ((own.link >= 2 && said.value >= 10) || (own.link >= 1 && said.value >= 1000))) continue
      const other = otherSide(reading, said, twins.get(fact), agreeing)
      // A slip, or "from a hundred and twenty thousand to two hundred and ninety", is as far off as it is.
      const close = slip > 0 || (other > 0 && said.isShort) ? Math.max(0, pair.close) : pair.close
      let strength = link - pair.besides + other + slip + close
      if (own === undefined && said.dimension === fact.dimension && said.dimension !== 'count' && !confirmedBy.has(fact) && open.has(said.dimension) && !isOtherSum(said, fact, link, slip)) strength += said.dimension === 'duration' && link < 0.85 ? 0.3 : openBonus
      // "A hundred and fifteen, no wait, a hundred and fifty": what was corrected tells which fact is meant.
      const slipped = correcting.get(said)
      if (slipped !== undefined && agreesWith(reading, slipped, fact) && slipped.dimension === said.dimension) strength += 1.4
      if (own && strength < own.link + 0.8) continue
      if (restated.has(restatementKey(said, fact)) || (slip === 0 && pair.isOffLimit)) continue
      // "almost three in ten came back" is what it was before, where it was 29% before and 18% after.
      const twin = twins.get(fact)
      if (twin !== undefined && own?.fact === twin && fact.side !== '' && sideOf(reading, said) !== fact.side) continue
      // "nine points under the limit" is a step, not a level.
      if (said.dimension === 'points' && fact.dimension === 'share') continue
      const claimed = confirmedBy.get(fact)
      if (claimed !== undefined && claimed > -0.3 && strength < claimed + 1.6) continue
      if (strength < threshold || (strength < 3.4 && !(said.dimension === 'share' && link >= 1.8) && isDerived(said, namedOf(reading, said, fact, facts), shares))) continue
      candidates.push({ said, fact, link: strength })
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
  for (const { said, fact } of [...swappedEnds(reading, all, facts, pairs, twins), ...swappedFigures(reading, all, facts, pairs)]) {
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

/**
 * What a share may be worked out from: where the words around it name the fact, only from facts that they name as well. "Two learners in
 * three finish" is no step in the length of a lesson, though the figures would do.
 */
function namedOf({ stems, sentences }: Reading, said: Said, fact: NumberFact, facts: readonly NumberFact[]): readonly NumberFact[] {
  if (said.dimension !== 'share' || fact.dimension !== 'share') return facts
  const near = new Set<string>()
  for (let at = Math.max(0, said.from - 12); at < said.next + 12; at += 1) if (sentences[at] === sentences[said.from]) near.add(stems[at] ?? '')
  const isNamed = (other: NumberFact): boolean => [...other.labelStems, ...other.nounStems].some((stem) => stem !== 'before' && stem !== 'after' && (near.has(stem) || synonymsOf(stem).some((same) => near.has(same))))
  return isNamed(fact) ? facts.filter(isNamed) : facts
}

/** "from 18% to 7%", where the story has 18% before and another figure after: the other end of the change speaks of that other fact. */
function otherSide(reading: Reading, said: Said, twin: NumberFact | undefined, agreeing: ReadonlyMap<Said, { readonly fact: NumberFact }>): number {
  if (twin === undefined) return 0
  for (const [other, { fact: agreed }] of agreeing) if (agreed === twin && other !== said && isOneChange(reading, said, other)) return otherSideBonus
  return 0
}

/** "The count took a month": a length of time that is told of the fact; "in a month" and "a week later" may be any. */
function isTakenTime(reading: Reading, said: Said, link: number): boolean {
  return said.dimension === 'duration' && link >= 1.8 && ['took', 'takes', 'lasted', 'for'].includes(tokenAt(reading.tokens, said.from - 1).lower)
}

/** "$90,000 in overtime" beside a loss of two million: the only sums of either, and yet nothing but that speaks for their being one. */
function isOtherSum(said: Said, fact: NumberFact, link: number, slip: number): boolean {
  const ratio = ratioOf(said, fact) ?? 1
  return said.dimension === 'money' && slip === 0 && link <= 1 && ratio > 12
}

/** "Twenty-seven fifty" is 2,750 or 27.50: good for agreeing, too open for accusing. */
function isTwoFold({ quantity, value }: Said): boolean {
  return quantity.isColloquial && value >= 2100
}

/** "Not one backup was lost", "not a single ticket". */
function isNone(reading: Reading, said: Said): boolean {
  if (said.value !== 1) return false
  return tokenAt(reading.tokens, said.from - 1).lower === 'not' || tokenAt(reading.tokens, said.from - 1).lower === 'single'
}
