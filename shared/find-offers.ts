import { dateOf } from './calendar-date.ts'
import type { Fact } from './fact.ts'
import { kindOfFact, writeValue } from './fact-line.ts'
import { valueWords } from './fact-value.ts'
import type { DateOffer, FactOffer } from './offer.ts'
import { findMoments } from './text/quantity-moment.ts'
import { findQuantities, type Quantity } from './text/quantity.ts'
import { sentenceAt, sentencesOf, type Sentence } from './text/sentences.ts'

/** Nobody reads more of them at once. */
const mostOffers = 100

/** One amount in base units, so that "forty per cent" and "40%" are one. */
function amountOf({ value, factor, dimension, unit }: Quantity): string {
  const currency = dimension === 'money' ? unit : ''
  return `${dimension}${currency} ${Number((value * factor).toPrecision(4))}`
}

/** The amounts that a ledger holds, baselines included. */
function amountsIn(facts: readonly Pick<Fact, 'value' | 'unit' | 'baseline'>[]): Set<string> {
  const texts = new Set(facts.flatMap((fact) => [valueWords(fact), fact.baseline]))
  return new Set([...texts].flatMap((text) => findQuantities(text).flatMap((quantity) => [amountOf(quantity), ...endsOf(quantity)])))
}

function endsOf(quantity: Quantity): string[] {
  return quantity.valueHigh === undefined ? [] : [amountOf({ ...quantity, value: quantity.valueHigh })]
}

/** Words that open a clause and belong to no label. */
const idleLead =
  /^(?:(?:and|but|so|then|also|that|which|who|when|while|as|because|we|i|they|he|she|it|you|there|had|have|has|was|were|is|are|did|the|a|an|our|my|their|of|in|on|to|at|by|with|for|from|about|only|just|after|before|until|over|nearly|almost|around)\b[\s,]*)+/i
const idleTail = /[\s,]*\b(?:by|to|at|of|is|was|were|had|have|has|in|for|on|from|with|about|around|nearly|almost|over|under|than|a|an|the|and|only|another|some|i|we|that)$/i

function trimLabel(text: string): string {
  let label = text.replace(/[^\p{L}\p{N}'’ -]+/gu, ' ').replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== label; ) {
    before = label
    label = label.replace(idleTail, '').trim()
  }
  return label.replace(idleLead, '').trim()
}

const timeWord = /\b(?:week|month|quarter|year|day|january|february|march|april|may|june|july|august|september|october|november|december|first|second|last)\b/i

/** What a number is about, in the text's own words: what follows it ("in chargebacks"), else what stands before it in its clause. */
function labelIn(sentence: Sentence, quantity: Quantity): string {
  const after = /^\s*(?:in|of|on|worth of)\s+((?:[\p{L}'’-]+\s?){1,4})/u.exec(sentence.text.slice(quantity.end - sentence.start))?.[1] ?? ''
  const isTime = findMoments(after).length > 0 || timeWord.test(after)
  const follows = isTime ? '' : trimLabel(after)
  if (follows !== '' && quantity.noun === '') return follows
  const clause = sentence.text.slice(0, quantity.start - sentence.start).split(/[,;:]|\b(?:and|but|because|while|when)\b/i).at(-1) ?? ''
  const undated = findMoments(clause).toReversed().reduce((rest, { prepositionStart, end }) => `${rest.slice(0, prepositionStart)} ${rest.slice(end)}`, clause)
  const words = trimLabel(undated).split(' ')
  return words.slice(-5).join(' ')
}

const periodLead = /\b(?:in|over|during|within|for|since|between)\s+((?:the|a|our)\s+(?:first|second|third|fourth|last|next|following)\s+(?:\w+\s+)?(?:quarter|half|year|month|week|weeks|months|days)|(?:Q[1-4]|H[12])(?:\s+\d{4})?)/i

function periodIn(sentence: Sentence, after: number): string {
  const rest = sentence.text.slice(after - sentence.start)
  const phrase = periodLead.exec(rest)?.[1]
  if (phrase !== undefined) return phrase
  const moment = findMoments(rest).find(({ kind }) => kind !== 'time' && kind !== 'weekday')
  return moment === undefined ? '' : rest.slice(moment.start, moment.end).trim()
}

function toOffer(text: string, sentence: Sentence, quantity: Quantity): FactOffer {
  const { start, end } = quantity
  const quote = text.slice(start, end)
  const label = labelIn(sentence, quantity)
  const [first, last] = quantity.shape === 'change' ? (quantity.parts ?? []) : []
  const after = last === undefined ? undefined : findQuantities(text.slice(last.start, end))[0]
  const written = last !== undefined && after !== undefined ? writeValue(text.slice(last.start, end), after) : writeValue(text, quantity)
  const baseline = first === undefined ? '' : text.slice(first.start, first.end)
  const fact = { label, ...written, baseline, period: periodIn(sentence, end), source: '', confirmer: '', kind: kindOfFact(`${label} ${sentence.text.slice(start - sentence.start, end - sentence.start)}`, quantity) }
  return { start, end, quote, fact: { ...fact, label: fact.label.slice(0, 300), value: fact.value.slice(0, 300), unit: fact.unit.slice(0, 300) } }
}

/** The numbers of a text that the ledger lacks, each once and in order. Only what the text says is filled in. */
export function findFactOffers(text: string, facts: readonly Pick<Fact, 'value' | 'unit' | 'baseline'>[], declined: ReadonlySet<string> = new Set()): FactOffer[] {
  const known = amountsIn(facts)
  const sentences = sentencesOf(text)
  const offers: FactOffer[] = []
  for (const quantity of findQuantities(text)) {
    if (offers.length >= mostOffers) break
    // "a month", "half", "one plan": nothing that one would look up.
    const isBare = quantity.form === 'fraction' && quantity.noun === ''
    if (quantity.form === 'article' || isBare || (quantity.dimension === 'count' && quantity.value <= 1)) continue
    const amount = amountOf(quantity)
    const sentence = sentenceAt(sentences, quantity.start)
    if (known.has(amount) || sentence === undefined || declined.has(text.slice(quantity.start, quantity.end))) continue
    known.add(amount)
    offers.push(toOffer(text, sentence, quantity))
  }
  return offers
}

/** The dates of a text, each once; a month without a year takes the last year that was named before it, else the story's own. */
export function findDateOffers(text: string, year: number | null, known: ReadonlySet<string> = new Set()): DateOffer[] {
  const seen = new Set(known)
  let last = year
  return findMoments(text).flatMap((moment): DateOffer[] => {
    last = moment.year ?? last
    // "In the first quarter" is counted from something else unless it says its year.
    const isRelative = moment.quarter !== undefined && moment.year === undefined
    const read = isRelative ? null : dateOf(moment, last)
    if (read === null || moment.kind === 'year' || seen.has(read.date)) return []
    seen.add(read.date)
    return [{ start: moment.start, end: moment.end, quote: text.slice(moment.start, moment.end), ...read }]
  })
}
