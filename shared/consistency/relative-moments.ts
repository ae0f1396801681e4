import { tokenAt } from '../text/quantity-scan.ts'
import type { Moment } from '../text/quantity-moment.ts'
import { secondsOf } from '../text/quantity-unit.ts'
import type { Quantity } from '../text/quantity.ts'
import { synonymsOf, type MomentFact } from './fact.ts'
import type { NumberFinding } from './numbers.ts'
import type { Reading } from './reading.ts'

// "The notice went out a week after that", where the story has the notice six weeks before: a date told by its distance from another.

/** A date of the text that a fact confirms, and the tokens that it covers. */
export interface KnownMoment {
  readonly fact: MomentFact
  readonly from: number
  readonly next: number
}

const day = 86_400
/** How far off each unit may be told, in seconds: half of it, or a little more. */
const slack = new Map([['minute', 6 * 60], ['hour', 40 * 60], ['day', 1.5 * day], ['week', 5 * day], ['month', 18 * day], ['quarter', 50 * day], ['year', 130 * day]])
const directions = new Map([['later', 1], ['afterwards', 1], ['after', 1], ['earlier', -1], ['beforehand', -1], ['before', -1], ['previously', -1]])
const pointers = new Set(['that', 'this', 'it', 'then', 'and', 'but', 'which'])

/** Distances that say of a dated event that it lay on the other side of another, or far nearer or farther. `settled` are events dated outright. */
export function compareDistances(reading: Reading, facts: readonly MomentFact[], known: readonly KnownMoment[], settled: ReadonlySet<MomentFact>): readonly NumberFinding[] {
  if (facts.length < 2) return []
  const found: NumberFinding[] = []
  const told = new Set<MomentFact>()
  let knownAt = 0
  let lastDistance = -1
  for (const quantity of reading.quantities) {
    if (quantity.dimension !== 'duration' || quantity.per !== undefined || quantity.shape !== 'single') continue
    const direction = directions.get(tokenAt(reading.tokens, quantity.next).lower)
    if (direction === undefined) continue
    while (knownAt < known.length && (known[knownAt]?.next ?? Infinity) <= quantity.from) knownAt += 1
    const last = known[knownAt - 1]
    const anchor = namedAfter(reading, quantity, facts) ?? (isPointing(reading, quantity) && last !== undefined && isNear(reading, last, quantity, lastDistance) ? last.fact : undefined)
    lastDistance = quantity.from
    if (anchor === undefined) continue
    const target = targetOf(reading, quantity, facts, anchor)
    if (target === undefined || settled.has(target) || told.has(target)) continue
    const real = distance(anchor.moment, target.moment)
    const factor = secondsOf(quantity.unit)
    if (real === undefined || factor === undefined) continue
    const said = direction * quantity.value * factor
    if (isOff(said, real, quantity, factor)) {
      told.add(target)
      found.push({ start: quantity.start, end: tokenAt(reading.tokens, quantity.next).end, against: target.label })
    }
  }
  return found
}

function isOff(said: number, real: number, quantity: Quantity, factor: number): boolean {
  const least = (slack.get(quantity.unit) ?? factor) * (quantity.isApproximate || quantity.bound !== undefined ? 2 : 1)
  const difference = Math.abs(said - real)
  // Two days early or late is nothing where it was weeks.
  return difference > least && difference > 0.25 * Math.max(Math.abs(said), Math.abs(real))
}

/** "three weeks earlier," "a week after that": nothing else is named from which it is counted. */
function isPointing({ tokens }: Reading, { next }: Quantity): boolean {
  const word = tokenAt(tokens, next).lower
  const after = tokenAt(tokens, next + 1)
  return (word !== 'after' && word !== 'before') || after.kind !== 'word' || (pointers.has(after.lower) && (tokenAt(tokens, next + 2).kind !== 'word' || after.lower !== 'that' || small.has(tokenAt(tokens, next + 2).lower)))
}

const small = new Set('and but so with each in on by to from because which when as with we i for at'.split(' '))

/** In the sentence of the date or the next, and with no other distance between, which would be counted from first. */
function isNear({ sentences }: Reading, last: KnownMoment, quantity: Quantity, lastDistance: number): boolean {
  return (sentences[quantity.from] ?? 0) - (sentences[last.from] ?? 0) <= 1 && lastDistance < last.from
}

/** "two weeks after the patch": the event after the word, where just one is named. */
function namedAfter(reading: Reading, { next }: Quantity, facts: readonly MomentFact[]): MomentFact | undefined {
  const word = tokenAt(reading.tokens, next).lower
  if (word !== 'after' && word !== 'before') return undefined
  return best(facts, (fact) => namesIn(reading, fact, next + 1, next + 5, next))
}

/** What is told of: the event named in the clause of the distance, or, where it opens the sentence, right after it. */
function targetOf(reading: Reading, { from, next }: Quantity, facts: readonly MomentFact[], anchor: MomentFact): MomentFact | undefined {
  const others = facts.filter((fact) => fact !== anchor)
  const before = best(others, (fact) => namesIn(reading, fact, from - 10, from - 1, from))
  if (before !== undefined) return before
  const isOpening = from === 0 || reading.sentences[from - 1] !== reading.sentences[from] || reading.clauses[from - 1] !== reading.clauses[from] || tokenAt(reading.tokens, from - 1).kind !== 'word' || ['and', 'but', 'then', 'so'].includes(tokenAt(reading.tokens, from - 1).lower)
  return isOpening ? best(others, (fact) => namesIn(reading, fact, next + 1, next + 9, next)) : undefined
}

/** How many of a fact's words stand between two tokens of the clause (a comma after an opening distance is stepped over). */
function namesIn(reading: Reading, fact: MomentFact, from: number, to: number, home: number): number {
  let count = 0
  for (const stem of fact.labelStems) {
    const others = synonymsOf(stem)
    for (let at = Math.max(0, from); at <= to; at += 1) {
      const isHere = reading.clauses[at] === reading.clauses[home] || (at > home && reading.sentences[at] === reading.sentences[home])
      const found = reading.stems[at] ?? ''
      // "People noticed" tells of no notice.
      if (!isHere || found === '' || tokenAt(reading.tokens, at).lower === 'noticed' || (found !== stem && !others.includes(found))) continue
      count += found === stem ? 1 : 0.6
      break
    }
  }
  return count
}

function best(facts: readonly MomentFact[], score: (fact: MomentFact) => number): MomentFact | undefined {
  const scored = facts.map((fact) => ({ fact, score: score(fact) })).filter((one) => one.score >= 1).toSorted((first, second) => second.score - first.score)
  return scored[0] !== undefined && scored[0].score > (scored[1]?.score ?? 0) ? scored[0].fact : undefined
}

/** Seconds from one to the other, where both are full dates or both are times of a day; a time after midnight is nearer that way. */
function distance(from: Moment, to: Moment): number | undefined {
  if (from.minutes !== undefined && to.minutes !== undefined) {
    const minutes = to.minutes - from.minutes
    return 60 * (minutes < -720 ? minutes + 1440 : minutes > 720 ? minutes - 1440 : minutes)
  }
  const [first, second] = [dayNumber(from), dayNumber(to)]
  return first === undefined || second === undefined ? undefined : (second - first) * day
}

/** Days since 1 March of the year 0, by the usual civil calendar. */
function dayNumber({ year, month, day: dayOfMonth, minutes }: Moment): number | undefined {
  if (year === undefined || month === undefined || dayOfMonth === undefined || minutes !== undefined) return undefined
  const shifted = month > 2 ? year : year - 1
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth
}
