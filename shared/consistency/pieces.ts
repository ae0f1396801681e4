import { tokenAt } from '../text/quantity-scan.ts'
import type { NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'

// What a number is a number of, where no noun beside it says so: how often in a day, how long for each, out of how many.

/** Evidence, in points, that a number without a noun of its own speaks of a fact, from how it is spread: by time, by piece, as the whole. */
export function pieceLink(reading: Reading, said: Said, fact: NumberFact): number {
  return timesAt(reading, said, fact) + forEach(reading, said, fact) + wholeOf(reading, said, fact)
}

/** "Went off 260 times a day per bed": a rate as often as the fact's, and by the same piece. */
function timesAt({ stems, sentences }: Reading, said: Said, fact: NumberFact): number {
  if (said.unit !== 'times' || said.perSeconds === undefined || fact.dimension !== 'count') return 0
  // "Twenty times a day" counts no engineers.
  if (fact.perSeconds === undefined) return fact.isPeople ? -1.5 : 0
  if (said.perSeconds !== fact.perSeconds) return 0
  for (let at = said.next; at < said.next + 4 && sentences[at] === sentences[said.from]; at += 1) if (fact.pieceStems.has(stems[at] ?? '')) return 1.7
  return 0.7
}

/** "Each took five months", "five months apiece": the fact is the time that one takes. */
function forEach({ tokens, clauses }: Reading, said: Said, fact: NumberFact): number {
  if (said.dimension !== 'duration' || fact.dimension !== 'duration' || !/^time (?:to|per|for)\b/u.test(fact.label.toLowerCase())) return 0
  const after = tokenAt(tokens, said.next).lower
  if (after === 'each' || after === 'apiece') return 0.5
  let hasVerb = false
  for (let at = said.from - 1; at >= said.from - 5 && clauses[at] === clauses[said.from]; at -= 1) {
    const word = tokenAt(tokens, at).lower
    hasVerb ||= taking.has(word)
    if (word === 'each') return hasVerb ? 0.5 : 0
  }
  return 0
}

const taking = new Set(['took', 'takes', 'take', 'needed', 'lasted', 'was', 'meant'])
const leavings = new Set('left quit failed went gone broke said stayed came'.split(' '))

/** "4,100 of them cancelled out of 68,000": the whole from which some did. */
function wholeOf({ tokens }: Reading, said: Said, fact: NumberFact): number {
  if (!fact.isPeople || fact.dimension !== 'count' || said.dimension !== 'count' || said.nounStems.length > 0 || said.value < 10) return 0
  if (tokenAt(tokens, said.from - 1).lower !== 'of' || tokenAt(tokens, said.from - 2).lower !== 'out') return 0
  const verb = tokenAt(tokens, said.from - 3).lower
  return leavings.has(verb) || (verb.endsWith('ed') && verb.length > 4) ? 1.2 : 0
}
