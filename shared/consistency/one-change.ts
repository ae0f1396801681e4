import { tokenAt } from '../text/quantity-scan.ts'
import type { NumberFact } from './fact.ts'
import type { Pair } from './number-pairs.ts'
import type { Reading } from './reading.ts'
import { isThenAt, type Said } from './said.ts'

/** Two ends of "from 18% to 7%", or of "from a hundred and thirteen a week down to twenty-two", which the reader of quantities leaves apart. */
export function isOneChange(reading: Reading, first: Said, second: Said): boolean {
  if (first.quantity === second.quantity) return first.quantity.shape === 'change'
  const [early, late] = first.from < second.from ? [first, second] : [second, first]
  if (isMovedTo(reading, early, late)) return true
  if (late.unit === early.unit && late.from - early.next <= 35 && (reading.sentences[late.from] ?? 0) - (reading.sentences[early.from] ?? 0) <= 2 && isThenAt(reading, late.from)) return true
  if (late.from - early.next > 6 || tokenAt(reading.tokens, early.from - 1).lower !== 'from' || tokenAt(reading.tokens, late.from - 1).lower !== 'to') return false
  return reading.sentences[early.from] === reading.sentences[late.from]
}

const movingVerbs = new Set('put took moved raised brought cut went dropped pushed lowered lifted got set came fell rose grew climbed reduced'.split(' '))

/** "We'd been at twelve dollars and I put it up to eighteen": moved from the one to the other, a bare number or one of the same unit. */
function isMovedTo({ tokens }: Reading, early: Said, late: Said): boolean {
  if (late.from - early.next > 14 || late.quantity.form !== 'number' || late.nounStems.length > 0 || tokenAt(tokens, late.from - 1).lower !== 'to') return false
  if (late.dimension !== early.dimension && late.dimension !== 'count') return false
  for (let at = late.from - 2; at > Math.max(early.next, late.from - 6); at -= 1) {
    const word = tokenAt(tokens, at).lower
    if (movingVerbs.has(word)) return true
    if (!['up', 'down', 'it', 'that', 'them', 'back', 'straight', 'all', 'the', 'way'].includes(word)) return false
  }
  return false
}

/** Words of a sentence in which a change may run the other way: "went back from 13% to 22%", "would have gone". */
const reversals = new Set('back again would could without if unless until reverted reversal undone undid rolled instead once not never wrong opposite later since'.split(' '))
const earlier = new Set(['before', 'beforehand', 'previously'])
const later = new Set(['after', 'afterwards', 'now', 'today'])

/** "No-shows went from 13% to 22%", where the story has 22 before and 13 after: each end, with the fact that it turns round. */
export function swappedEnds(
  reading: Reading, all: readonly Said[], facts: readonly NumberFact[], pairs: readonly (readonly (Pair | undefined)[])[], twins: ReadonlyMap<NumberFact, NumberFact>,
): readonly { readonly said: Said; readonly fact: NumberFact }[] {
  const found: { said: Said; fact: NumberFact }[] = []
  const changes = [...twins].filter(([before, after]) => before.side === 'before' && after.side === 'after').map(([before, after]) => ({ before, after, beforeAt: facts.indexOf(before), afterAt: facts.indexOf(after) }))
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [first, second] = [all[at], all[at + 1]]
    if (first === undefined || second === undefined || reading.sentences[first.from] !== reading.sentences[second.from] || second.from - first.next > 12) continue
    if (!isToldInOrder(reading, first, second) || isReversed(reading, first, second)) continue
    for (const { before, after, beforeAt, afterAt } of changes) {
      const isSwapped = pairs[at]?.[afterAt]?.isExact === true && pairs[at + 1]?.[beforeAt]?.isExact === true && pairs[at]?.[beforeAt]?.agrees === false && pairs[at + 1]?.[afterAt]?.agrees === false
      if (isSwapped) found.push({ said: first, fact: before }, { said: second, fact: after })
    }
  }
  return found
}

/** "from 13% to 22%", or "13% before and 22% after": which came first is said. */
function isToldInOrder(reading: Reading, first: Said, second: Said): boolean {
  const { tokens } = reading
  const isFrom = tokenAt(tokens, first.from - 1).lower === 'from' || tokenAt(tokens, first.from - 2).lower === 'from'
  if (isFrom && isOneChange(reading, first, second)) return true
  const says = (said: Said, words: ReadonlySet<string>): boolean => words.has(tokenAt(tokens, said.next).lower) || (tokenAt(tokens, said.next).kind === 'word' && words.has(tokenAt(tokens, said.next + 1).lower) && reading.clauses[said.next + 1] === reading.clauses[said.from])
  return says(first, earlier) && says(second, later)
}

function isReversed({ tokens, sentences }: Reading, first: Said, second: Said): boolean {
  for (let at = Math.max(0, first.from - 20); at < second.next + 8; at += 1) if (sentences[at] === sentences[first.from] && reversals.has(tokenAt(tokens, at).lower)) return true
  return false
}

/** Least by which the words around each of two figures must speak more for the other's fact. */
const leastPull = 0.3

/** "Output by eleven percent and scrap by seven", where the story has eleven for scrap and seven for output: each with the fact that its words name. */
export function swappedFigures(reading: Reading, all: readonly Said[], facts: readonly NumberFact[], pairs: readonly (readonly (Pair | undefined)[])[]): readonly { readonly said: Said; readonly fact: NumberFact }[] {
  const found: { said: Said; fact: NumberFact }[] = []
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [first, second] = [all[at], all[at + 1]]
    if (first === undefined || second === undefined || reading.sentences[first.from] !== reading.sentences[second.from]) continue
    // "9,000 euros, and the flight 4,000": the second may leave the unit out.
    if (first.dimension !== second.dimension && (second.dimension !== 'count' || second.nounStems.length > 0)) continue
    if (reading.clauses[first.from] === reading.clauses[second.from] || isReversed(reading, first, second)) continue
    const exact = facts.map((_, index) => index).filter((index) => pairs[at]?.[index]?.isExact === true && pairs[at + 1]?.[index]?.agrees === false)
    for (const own of exact) {
      for (const [other, fact] of facts.entries()) {
        const [ownFirst, otherFirst, ownSecond, otherSecond] = [pairs[at]?.[own], pairs[at]?.[other], pairs[at + 1]?.[own], pairs[at + 1]?.[other]]
        const owner = facts[own]
        if (other === own || owner === undefined || owner.side !== fact.side || otherSecond?.isExact !== true || otherFirst?.agrees !== false || !ownFirst || !ownSecond) continue
        if (otherFirst.link - ownFirst.link >= leastPull && ownSecond.link - otherSecond.link >= leastPull && otherFirst.link >= 1.2 && ownSecond.link >= (second.dimension === first.dimension ? 1.2 : 0.6)) found.push({ said: first, fact }, { said: second, fact: owner })
      }
    }
  }
  return found
}
