import { tokenAt } from '../text/quantity-scan.ts'
import type { NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import type { Said } from './said.ts'
import { stemOf } from './stem.ts'

// "Went up by seventeen points", "700 g lighter", "shaved forty minutes off": how far something moved, which is not where it stands.

/** Words between a cue and its number: "by almost a quarter", "by more than eleven points". */
const between = new Set('a an the almost nearly about around roughly some just over under more less than well only another at least up to approximately by'.split(' '))
const stepVerbs = new Set('shaved shave shaving trimmed trim knocked knock sliced lopped chopped stripped added add adding gained regained shed'.split(' '))
/** These move something only with "out of it", "off" or "away" after the number. */
const takingVerbs = new Set('got took taken cut pulled squeezed saved removed carved wrung'.split(' '))
const stepNouns = new Set('drop reduction increase fall rise cut improvement gain decline decrease jump saving difference change'.split(' '))
const comparatives = new Set(
  'lower higher less more fewer lighter heavier shorter longer faster slower quicker better worse cheaper dearer smaller larger bigger earlier cooler warmer extra drop rise increase reduction decrease improvement gain saving saved'.split(' '),
)
const sources = new Set(['it', 'that', 'this', 'them', 'the', 'our', 'my', 'those', 'each', 'every'])

/** Whether a number tells how far something moved. */
export function isStep(reading: Reading, said: Said): boolean {
  return isMovedBefore(reading, said) || isMovedAfter(reading, said)
}

function isMovedBefore({ tokens, clauses }: Reading, said: Said): boolean {
  let at = said.from - 1
  for (let skipped = 0; skipped < 4 && between.has(tokenAt(tokens, at).lower) && clauses[at] === clauses[said.from]; skipped += 1) {
    if (tokenAt(tokens, at).lower === 'by') return true
    // "up to forty" and "down to forty" are levels.
    if (tokenAt(tokens, at).lower === 'to') return false
    if (tokenAt(tokens, at).lower === 'up') return true
    at -= 1
  }
  const word = tokenAt(tokens, at).lower
  if (word === 'of') return stepNouns.has(tokenAt(tokens, at - 1).lower)
  return stepVerbs.has(word) || word === 'down' || (takingVerbs.has(word) && isTaken(tokens, said))
}

function isTaken(tokens: Reading['tokens'], said: Said): boolean {
  const word = tokenAt(tokens, said.next).lower
  const after = tokenAt(tokens, said.next + 1).lower
  return (word === 'out' && after === 'of' && sources.has(tokenAt(tokens, said.next + 2).lower)) || (word === 'off' && after !== 'the' ? sources.has(after) : word === 'off') || word === 'away'
}

function isMovedAfter({ tokens }: Reading, said: Said): boolean {
  let at = said.next
  // "a quarter of it was gone".
  if (['was', 'were', 'is', 'are', 'had'].includes(tokenAt(tokens, at).lower) && tokenAt(tokens, at + 1).lower === 'gone') at += 1
  const word = tokenAt(tokens, at).lower
  const after = tokenAt(tokens, at + 1).lower
  if (word === 'more' || word === 'less') return after !== 'or'
  if (word === 'off') return after === 'it' || after === 'that' || after === 'the' || after === 'our' || after === 'them' || after === 'each' || tokenAt(tokens, at + 1).kind !== 'word'
  if (word === 'gone') return at > said.next
  return comparatives.has(word) || (word === 'on' && after === 'top') || (word === 'a' && comparatives.has(after))
}

const changeStems = new Set(
  'rise increase growth grew gain climb raise uplift lift jump fall drop decline decrease reduction cut saving save saved saver improvement improve change difference delta loss lost shrink discount stolen removed faster slower lower higher less fewer more swing churn attrition gap margin off'.split(' ').map(stemOf),
)

/**
 * How many points a step speaks against a fact: one that knows where something stands before or after a change, or that is an amount whose
 * name tells of no change. A share may itself be the change ("latency 23%"), and so may a length of time ("fourteen days more").
 */
export function stepAgainst(reading: Reading, said: Said, fact: NumberFact): number {
  const isLevel = fact.side !== ''
  if (!isLevel && (fact.dimension === 'share' || fact.dimension === 'duration' || fact.dimension !== said.dimension || [...fact.labelStems].some((stem) => changeStems.has(stem)))) return 0
  return isStep(reading, said) ? (isLevel ? 1.8 : 1) : 0
}
