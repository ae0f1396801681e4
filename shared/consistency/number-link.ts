import { tokenAt } from '../text/quantity-scan.ts'
import { laterOn } from './besides.ts'
import { synonymsOf, type NumberFact } from './fact.ts'
import type { Reading } from './reading.ts'
import { isOtherCurrency, ratioOf, slipBonus, type Said } from './said.ts'
import { isOneRoot, stemOf } from './stem.ts'
import { pieceLink } from './pieces.ts'
import { isRepeatOf } from './repeats.ts'
import { isShareMore, senseOf } from './share-sense.ts'
import { sideOf } from './sides.ts'
import { stepAgainst } from './steps.ts'

const elsewhere = new Set(['another', 'other', 'separate', 'separately', 'unrelated', 'different', 'elsewhere', 'also', 'further', 'extra', 'additional', 'more'])

const headcountStems = new Set(['team', 'headcou', 'staff', 'crew', 'group', 'engin', 'person', 'size', 'employe', 'depart'])

const groupStems = new Set(['team', 'crew', 'staff', 'headcou'])

/** What the words around a number say, whatever fact it is held against. */
export interface Around {
  readonly isElsewhere: boolean
  readonly isOfOthers: boolean
  readonly isReported: boolean
  readonly side: 'before' | 'after' | ''
  /** Asked for few facts only, and then once. */
  readonly gathering: () => NumberFact['gathering']
  /** How much speaks for another time than the story's. */
  readonly later: () => number
}

export function aroundOf(reading: Reading, said: Said): Around {
  let gathering: NumberFact['gathering'] | undefined
  let later: number | undefined
  return {
    isElsewhere: isElsewhere(reading, said), isOfOthers: isOfOthers(reading, said), isReported: reportedBy(reading, said) !== '', side: sideOf(reading, said),
    gathering: () => (gathering ??= gatheredAs(reading, said)), later: () => (later ??= laterOn(reading, said)),
  }
}

/** Evidence, in points, that a number speaks of a fact; undefined where their kinds rule it out. */
export function linkOf(reading: Reading, said: Said, around: Around, fact: NumberFact, labelUse: ReadonlyMap<string, number>): number | undefined {
  const base = baseLink(said, fact)
  if (base === undefined) return undefined
  let link = base
  const nouns = nounLink(reading, said, fact)
  link += nouns
  link += wordLink(reading, said, fact, labelUse)
  // "a third of our sellers": what a share is a share of need not be in the fact's name; "half of the 340 tickets" is a share of tickets.
  if (said.nounStems.length > 0 && nouns <= 0 && fact.dimension !== 'count') link -= said.quantity.form === 'fraction' && said.quantity.noun !== '' ? 0.3 : 0.8
  if (fact.side !== '' && around.side !== '') link += around.side === fact.side ? 0.3 : -0.4
  if (fact.gathering !== '' && around.gathering() === fact.gathering) link += 0.7
  link += pieceLink(reading, said, fact)
  if (isItsValue(reading, said, fact)) link += 0.9
  if (isPayOf(reading, said, fact)) link += 0.7
  // "eighteen percent came late" speaks of deliveries on time, unless it is a share of something else.
  if (fact.sense !== undefined && isShareMore(reading, said)) link -= 1
  if ((said.nounStems.length === 0 || nouns > 0) && !isOfAnotherYear(reading, said) && senseOf(reading, said, fact) !== 0) link += 1.1
  if (around.isElsewhere) link -= 1
  link -= stepAgainst(reading, said, fact)
  if (around.isOfOthers) link -= 1.5
  // "250 tonnes came in" where the story has tonnes a hectare: the sum of all, unless the figures are alike.
  if (fact.isByPiece && (ratioOf(said, fact) ?? 1) > 8 && slipBonus(said, fact) === 0) link -= 1.5
  if (around.isReported && ![...fact.labelStems].some((stem) => plannedStems.has(stem))) link -= 1.5
  // "seven months later" tells when, not how long.
  if (said.dimension === 'duration' && offsets.has(tokenAt(reading.tokens, said.next).lower)) link -= 0.8
  if (isInterval(reading, said) && ![...fact.labelStems].some((stem) => intervalStems.has(stem))) link -= 1.5
  if (isItsVerb(reading, said, fact)) link += 0.3
  return link
}

const intervalStems = new Set(['interval', 'every', 'frequency', 'cycle', 'cadence', 'between', 'schedule', 'rhythm'].map(stemOf))

/** "We restarted them every three hours": how often, and not how long. */
function isInterval({ tokens }: Reading, said: Said): boolean {
  if (said.dimension !== 'duration') return false
  let at = said.from - 1
  while (at > said.from - 4 && [',', 'what', 'um', 'uh', 'like', 'about', 'roughly'].includes(tokenAt(tokens, at).lower)) at -= 1
  return tokenAt(tokens, at).lower === 'every'
}

/** "Of those, people cancelled fourteen hundred": a bare figure right after the fact's own verb. */
function isItsVerb({ tokens, stems }: Reading, said: Said, fact: NumberFact): boolean {
  return said.dimension === 'count' && fact.dimension === 'count' && said.nounStems.length === 0 && tokenAt(tokens, said.from - 1).lower.endsWith('ed') && fact.labelStems.has(stems[said.from - 1] ?? '')
}

function baseLink(said: Said, fact: NumberFact): number | undefined {
  const isCountLike = said.dimension === 'count' || said.dimension === 'ratio'
  if (said.dimension === fact.dimension) {
    // "$4.2M" where the story has £4.2M is the same figure in another currency; other figures in another currency are other sums.
    if (isOtherCurrency(said, fact) && Math.abs(said.value / fact.value - 1) > 0.01) return undefined
    if (said.dimension === 'count') return said.nounStems.length === 0 ? 0.4 : 0
    const base = said.dimension === 'duration' ? 0.8 : said.dimension === 'share' || said.dimension === 'money' ? 1 : 1.6
    return said.isInherited ? base - 0.3 : base
  }
  if (isCountLike && (fact.dimension === 'count' || fact.dimension === 'ratio')) return said.nounStems.length === 0 ? 0.4 : undefined
  // "ninety grand", "eight hundred thousand a week": money without its currency.
  if (said.dimension === 'count' && fact.dimension === 'money' && said.nounStems.length === 0) return said.value >= 1000 && fact.value >= 1000 ? 0.5 : 0
  // "three and a half million of marketing" where the story has a sum lost on marketing.
  if (said.dimension === 'count' && fact.dimension === 'money' && said.value >= 1000 && fact.value >= 1000 && said.quantity.isPartOf && said.nounStems.every((stem) => fact.labelStems.has(stem))) return 0.5
  if ((said.dimension === 'points' && fact.dimension === 'share') || (said.dimension === 'share' && fact.dimension === 'points')) return said.quantity.form === 'fraction' ? undefined : 0.2
  if (said.isInherited && fact.dimension === 'count' && said.nounStems.length === 0) return 0.2
  if (said.dimension === 'count' && said.nounStems.length === 0 && fact.dimension !== 'share') return -0.3
  return undefined
}

/** Units that count anything: "forty dishes" are forty items on a menu. */
const generalStems = new Set(['item', 'items', 'units', 'unit', 'pieces', 'piece', 'things'].map(stemOf))

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
    if (isHeadcount && (isOfUs || tokenAt(reading.tokens, said.next).lower === 'strong' || groupStems.has(groupStem))) link = 2.2
    else if (isOfUs) link = Math.max(link, 0.8)
  }
  if (link === 0 && fact.dimension === 'count' && said.dimension === 'count' && said.nounStems.length > 0) return [...fact.nounStems].some((stem) => generalStems.has(stem)) ? 0 : -1.5
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
    const isRepeat = stem.startsWith('re')
    let best = 0
    for (let at = Math.max(0, said.from - 2 * nearTokens); at < Math.min(reading.tokens.length, said.next + 2 * nearTokens); at += 1) {
      const found = reading.stems[at]
      if (found === undefined || found === '' || reading.sentences[at] !== sentence) continue
      if (at >= said.from && at < said.next && said.nounStems.includes(found)) continue
      const isWord = found === stem
      const isSame = isWord || (isRepeat && isRepeatOf(reading, stem, at))
      if (!isSame && !others.includes(found) && !isOneRoot(found, stem)) continue
      const distance = at < said.from ? said.from - at : at - said.next + 1
      const weight = reading.clauses[at] === clause ? 1.1 : distance <= nearTokens ? 0.7 : 0.4
      best = Math.max(best, isSame ? weight : weight * 0.7)
    }
    link += best / Math.max(1, (labelUse.get(stem) ?? 1) * 0.75)
  }
  return Math.min(link, 2.4)
}

/** "The bill was six hundred thousand a month" of a cloud bill in dollars a month: money without its currency, by the fact's own span of time and with its noun. */
function isPayOf({ stems, clauses }: Reading, said: Said, fact: NumberFact): boolean {
  if (said.dimension !== 'count' || fact.dimension !== 'money' || said.nounStems.length > 0 || said.value < 1000 || fact.perSeconds === undefined || said.perSeconds !== fact.perSeconds) return false
  for (let at = Math.max(0, said.from - nearTokens); at < said.next + nearTokens; at += 1) {
    const stem = stems[at] ?? ''
    if (stem !== '' && stem !== 'before' && stem !== 'after' && clauses[at] === clauses[said.from] && fact.labelStems.has(stem)) return true
  }
  return false
}

/** "Their average age was fifty-two": the fact by its whole name, and then its value without a unit. */
function isItsValue({ tokens, stems, clauses }: Reading, said: Said, fact: NumberFact): boolean {
  if (said.dimension !== 'count' || fact.dimension === 'count' || said.nounStems.length > 0 || fact.labelStems.size === 0 || !['was', 'is', 'were'].includes(tokenAt(tokens, said.from - 1).lower)) return false
  const named = new Set<string>()
  for (let at = said.from - 2; at >= said.from - 7 && clauses[at] === clauses[said.from]; at -= 1) named.add(stems[at] ?? '')
  return [...fact.labelStems].every((stem) => stem === 'before' || stem === 'after' || named.has(stem))
}

/** "180,000 in penalties altogether", "$21K on average". */
function gatheredAs(reading: Reading, said: Said): NumberFact['gathering'] {
  for (let at = Math.max(0, said.from - 5); at < Math.min(reading.tokens.length, said.next + 5); at += 1) {
    if (reading.clauses[at] !== reading.clauses[said.from]) continue
    const word = tokenAt(reading.tokens, at).lower
    const before = tokenAt(reading.tokens, at - 1).lower
    if (word === 'altogether' || word === 'total' || word === 'overall' || word === 'totalled' || (word === 'all' && before === 'in') || (word === 'told' && before === 'all')) return 'total'
    if (word === 'average' || word === 'averaged' || word === 'typically') return 'average'
  }
  return ''
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

const strangers = new Set('sister competitor competitors rival rivals neighbour neighbours neighbor neighbors neighbouring neighboring predecessor predecessors supplier vendor elsewhere industry'.split(' '))

/** "A competitor was down for nineteen hours", "my predecessor had closed another": somebody else's figure. */
function isOfOthers(reading: Reading, said: Said): boolean {
  for (let at = said.from - 1; at >= Math.max(0, said.from - 14); at -= 1) {
    if (reading.sentences[at] !== reading.sentences[said.from]) return false
    const word = tokenAt(reading.tokens, at).lower
    if (word === 'we' || word === 'i' || word === 'our' || word === 'my') return strangers.has(tokenAt(reading.tokens, at + 1).lower)
    if (strangers.has(word)) return true
  }
  return false
}

/** "In the storm of 2019 two trains in three were late": a sentence that opens with a year. */
function isOfAnotherYear({ tokens, sentences }: Reading, said: Said): boolean {
  for (let at = said.from - 1; at >= said.from - 12 && sentences[at] === sentences[said.from]; at -= 1) {
    const { kind, value } = tokenAt(tokens, at)
    if (kind === 'number' && value >= 1950 && value < 2100 && tokenAt(tokens, at - 1).kind === 'word') return true
  }
  return false
}

const offsets = new Set(['later', 'earlier', 'ago', 'late', 'after', 'before', 'more', 'on', 'early'])

const reporting = new Set('claimed promised offered quoted expected hoped hoping guessed predicted wanted demanded asked budgeted target goal aim aimed aiming forecast feared estimated planned nowhere'.split(' '))

/** Facts that are themselves what somebody wanted or promised. */
const plannedStems = new Set(['target', 'goal', 'limit', 'plan', 'planned', 'budget', 'forecast', 'quota', 'asked', 'promise', 'promised', 'offer', 'offered', 'demand', 'demanded', 'expected', 'estimate', 'estimated', 'aim', 'quote', 'quoted'].map(stemOf))

/** The word by which a figure is none that the speaker makes his own: "not the 31%", "he had promised 40 days"; '' where there is none. */
export function reportedBy(reading: Reading, said: Said): string {
  for (let at = said.from - 1; at >= Math.max(0, said.from - 6); at -= 1) {
    const word = tokenAt(reading.tokens, at).lower
    if (reading.clauses[at] !== reading.clauses[said.from]) return ''
    if (reporting.has(word) || (word === 'not' && at >= said.from - 2)) return word
  }
  return ''
}
