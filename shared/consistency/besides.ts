import { tokenAt } from '../text/quantity-scan.ts'
import { synonymsOf, type NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import { isRepeatOf } from './repeats.ts'
import { slipBonus, type Said } from './said.ts'
import { senseOf } from './share-sense.ts'
import { isOneRoot } from './stem.ts'

/** Words before a number that make it the whole: "all 58 buses", "we had 58", "a team of nine". */
const wholeWords = new Set('us our my all whole total entire altogether there in exactly only just team fleet staff with'.split(' '))
/** "I hired three editors" changes their number and does not give it. */
const changeVerbs = new Set('hired added lost fired took moved sent borrowed kept promoted trained lent recruited poached spared'.split(' '))
/** "Four handlers volunteered": some did, and the rest did not. */
const partVerbs = new Set('volunteered resigned quit refused complained offered asked called wrote stayed came joined died cried agreed disagreed objected never fell left'.split(' '))
/** "It was 314 payslips", "that came to 58 buses". */
const tellingVerbs = new Set(['was', 'were', "it's", 'is', 'totalled', 'totaled', 'numbered'])
/** "We had 58 buses" tells how many there were, "I moved 58 buses" what was done with some. */
const havingVerbs = new Set('had have got ran run were employed owned used lost needed took'.split(' '))
const pieceWords = new Set('a an each every per one single'.split(' '))
const pronounsOfAll = new Set('the them us my our those these'.split(' '))
const priceVerbs = new Set('cost costs sells sold is was goes went runs'.split(' '))
/** What came instead of something, or does the same elsewhere: its figures are its own. */
const otherThings = new Set('successor successors predecessor predecessors replacement rival rivals competitor competitors'.split(' '))
const partWords = new Set('what those them these that which whom who'.split(' '))

/** How many points speak for a number being about something beside the fact: a part of it, one piece of it, or what came after. */
export function besidesFact(reading: Reading, said: Said, around: { readonly later: () => number }, fact: NumberFact): number {
  return figureOfAnother(reading, said, fact) + partOfWhole(reading, said, fact) + forEachOne(reading, said, fact) + pieceOfMany(reading, said, fact) + shareOfPart(reading, said, fact) + (fact.side === '' ? around.later() : 0)
}

/** "Its successor got to 96%": said of another thing than the fact. */
function figureOfAnother(reading: Reading, said: Said, fact: NumberFact): number {
  for (let at = said.from - 1; at >= Math.max(0, said.from - 10); at -= 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) return 0
    if (otherThings.has(tokenAt(reading.tokens, at).lower)) return fact.labelStems.has(reading.stems[at] ?? '') ? 0 : 3
  }
  return 0
}

/** "Two engineers had to cancel", "one depot had 58 buses": fewer than the fact, and nothing says that they are all. */
function partOfWhole(reading: Reading, said: Said, fact: NumberFact): number {
  if (said.dimension !== 'count' || fact.dimension !== 'count' || said.nounStems.length === 0 || said.value >= fact.value) return 0
  if (said.value === 1 || (said.quantity.isPartOf && pronounsOfAll.has(tokenAt(reading.tokens, said.from + 2).lower))) return 1.5
  if (slipBonus(said, fact) > 0 && said.value >= 10) return 0
  if (partVerbs.has(tokenAt(reading.tokens, said.next).lower)) return 1.5
  // 314 of 340 would be nearly all: more likely the figure itself, told wrongly.
  if (said.value / fact.value > 0.85) return 0
  const verb = tokenAt(reading.tokens, said.from - 1).lower
  if (tellingVerbs.has(verb)) return 0
  if (changeVerbs.has(verb)) return 1.2
  for (let at = said.from - 1; at >= Math.max(0, said.from - 12); at -= 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) break
    const word = tokenAt(reading.tokens, at).lower
    if (wholeWords.has(word)) return 0
    if ((word === 'i' || word === 'we') && havingVerbs.has(tokenAt(reading.tokens, at + 1).lower)) return 0
  }
  for (let at = Math.max(0, said.from - 12); at < Math.min(reading.tokens.length, said.next + 12); at += 1) {
    if (reading.clauses[at] !== reading.clauses[said.from] || (at >= said.from && at < said.next)) continue
    const stem = reading.stems[at] ?? ''
    if (stem !== '' && fact.labelStems.has(stem) && !said.nounStems.includes(stem)) return 0
  }
  // Where the story has but one figure of its kind, fewer are more likely a slip than a part.
  return [...fact.labelStems].every((stem) => said.nounStems.includes(stem)) ? 0.7 : 1.2
}

/** "A hundred and ten to each handler", "each of us closed forty tickets": how many fall to one. */
function forEachOne(reading: Reading, said: Said, fact: NumberFact): number {
  if (said.dimension !== 'count' || fact.dimension !== 'count' || fact.isByPiece) return 0
  for (let at = said.next; at < said.next + 4; at += 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) break
    const word = tokenAt(reading.tokens, at).lower
    if (word === 'each' || word === 'apiece') return 1.5
    if (word === 'per' || word === 'every') return [at + 1, at + 2].some((next) => fact.labelStems.has(reading.stems[next] ?? '') || fact.nounStems.has(reading.stems[next] ?? '')) ? 1.5 : 0
  }
  if (said.value >= fact.value) return 0
  for (let at = said.from - 1; at >= Math.max(0, said.from - 10); at -= 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) return 0
    if (tokenAt(reading.tokens, at).lower === 'each') return 2
  }
  return 0
}

/** "A bus costs $400,000", "$40 each": the price of one, where the fact is the sum. */
function pieceOfMany(reading: Reading, said: Said, fact: NumberFact): number {
  if (said.dimension !== 'money' || fact.dimension !== 'money' || fact.isByPiece) return 0
  const after = tokenAt(reading.tokens, said.next).lower
  if (after === 'each' || after === 'apiece') return 1.5
  for (let at = said.from - 1; at >= Math.max(2, said.from - 4); at -= 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) return 0
    if (priceVerbs.has(tokenAt(reading.tokens, at).lower)) return pieceWords.has(tokenAt(reading.tokens, at - 2).lower) ? 1.5 : 0
  }
  return 0
}

const speaking = new Set(['said', 'told', 'thought', 'voted', 'asked', 'agreed', 'knew', 'wrote'])

/** "4% of what still came back": a share of something that the fact does not speak of. */
function shareOfPart(reading: Reading, said: Said, fact: NumberFact): number {
  if (said.dimension !== 'share' || (said.quantity.isPartOf && said.nounStems.length === 0 && senseOf(reading, said, fact) !== 0)) return 0
  // "Three teachers in four said no".
  if (speaking.has(tokenAt(reading.tokens, said.next).lower) && !isNamedNear(reading, said, fact)) return 0.7
  if (said.nounStems.length > 0) return 0
  // "a third of it had to be washed again" of a rewash rate.
  if (said.quantity.isPartOf && isItsDeed(reading, said, fact)) return 0
  // "half of that", "a quarter of it".
  if (said.quantity.isPartOf && ['it', 'that', 'this'].includes(tokenAt(reading.tokens, said.next - 1).lower)) return 2
  // "he had made half of them himself".
  if (said.quantity.isPartOf && ['them', 'those'].includes(tokenAt(reading.tokens, said.next - 1).lower) && !isNamedNear(reading, said, fact)) return 1.2
  const isOf = tokenAt(reading.tokens, said.next).lower === 'of'
  return isOf && partWords.has(tokenAt(reading.tokens, said.next + 1).lower) ? 1.2 : 0
}

/** "... got matched", "... had to be washed again" of a matched share and a rewash rate. */
function isItsDeed(reading: Reading, said: Said, fact: NumberFact): boolean {
  for (let at = said.next; at < said.next + 6 && reading.clauses[at] === reading.clauses[said.from]; at += 1) for (const stem of fact.labelStems) if (isRepeatOf(reading, stem, at) || (at < said.next + 3 && stem === reading.stems[at] && tokenAt(reading.tokens, at).lower.endsWith('ed'))) return true
  return false
}

function isNamedNear({ stems, clauses }: Reading, said: Said, fact: NumberFact): boolean {
  const names = [...fact.labelStems, ...fact.nounStems].flatMap((stem) => [stem, ...synonymsOf(stem)])
  for (let at = Math.max(0, said.from - 8); at < said.next + 8; at += 1) if (clauses[at] === clauses[said.from] && names.some((name) => name === stems[at] || isOneRoot(name, stems[at] ?? ''))) return true
  return false
}

/** "After that it was 210 milliseconds", "410 complaints became 55": then and now, where the story knows one of the two. */
export function laterOn(reading: Reading, said: Said): number {
  if (isSecondLook(reading, said)) return 1.5
  for (let at = said.from - 1; at >= Math.max(0, said.from - 9); at -= 1) {
    if (reading.sentences[at] !== reading.sentences[said.from]) return 0
    const word = tokenAt(reading.tokens, at).lower
    const next = tokenAt(reading.tokens, at + 1).lower
    if (word === 'after' && (next === 'that' || next === 'it' || next === 'this')) return 1
    if (word === 'since' && next === 'then') return 1
    if (word === 'afterwards' || word === 'nowadays' || (word === 'became' && at >= said.from - 2)) return 1
  }
  const after = tokenAt(reading.tokens, said.next).lower
  return after === 'now' || after === 'today' || after === 'afterwards' ? 0.6 : 0
}

const spans = new Set('year years month months week weeks day days quarter quarters decade season'.split(' '))

/** "A year later it was 91%", "two years before it had been 40": a sentence or clause that opens with another time. */
function isSecondLook(reading: Reading, said: Said): boolean {
  for (let at = said.from - 1; at >= Math.max(1, said.from - 10); at -= 1) {
    if (reading.sentences[at] !== reading.sentences[said.from]) return false
    const word = tokenAt(reading.tokens, at).lower
    if ((word === 'later' || word === 'earlier' || word === 'before' || word === 'on') && spans.has(tokenAt(reading.tokens, at - 1).lower) && (word !== 'on' || tokenAt(reading.tokens, at + 1).lower === ',')) return true
    if ((word === 'last' || word === 'previous' || word === 'following' || word === 'next') && spans.has(tokenAt(reading.tokens, at + 1).lower) && tokenAt(reading.tokens, at + 2).lower !== 'of' && at + 2 < said.from) return true
  }
  return false
}
