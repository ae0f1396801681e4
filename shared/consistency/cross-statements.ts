import { findFactOffers } from '../find-offers.ts'
import { contentOf } from '../told.ts'
import { sentenceAt, sentencesOf } from '../text/sentences.ts'
import { findContradictions } from './find-contradictions.ts'
import type { Statement } from './statement.ts'

/** Two statements that cannot both hold, each in its own words. */
export interface Crossing {
  readonly earlier: string
  readonly now: string
}

/** Fewer words than these do not say what a number is about, so that nothing can be held against it. */
const fewestLabelWords = 2
/** Words that are quoted before and after a number, at most. */
const wordsBefore = 4
const wordsAfter = 3

/** The numbers of an answer that say what they are about. */
export function statementsOf(text: string): Statement[] {
  return findFactOffers(text, []).flatMap(({ fact: { label, value, unit }, start, end }) =>
    contentOf(label).size < fewestLabelWords ? [] : [{ label, value, unit, quote: quoteAround(text, start, end) }],
  )
}

/**
 * What a text says otherwise than an earlier statement did. Precision first: only where the sentence is plainly about the same matter, since to
 * be told that one contradicts oneself, wrongly, costs more than a contradiction that goes by.
 */
export function findCrossings(statements: readonly Statement[], text: string): Crossing[] {
  if (statements.length === 0) return []
  const sentences = sentencesOf(text)
  const own = findFactOffers(text, [])
  return findContradictions(text, { facts: statements }).contradictions.flatMap(({ start, end, against }) => {
    const earlier = statements.findLast(({ label }) => label === against)
    const around = contentOf(sentenceAt(sentences, start)?.text ?? '')
    const isSameMatter = [...contentOf(against)].filter((stem) => around.has(stem)).length >= fewestLabelWords
    // Said again as it was: what differs is another number.
    const isRepeated = own.some(({ fact }) => fact.value === earlier?.value && fact.unit === earlier.unit)
    const unit = own.find((offer) => offer.start < end && offer.end > start)?.fact.unit ?? earlier?.unit
    return earlier === undefined || !isSameMatter || isRepeated || unit !== earlier.unit ? [] : [{ earlier: earlier.quote, now: quoteAround(text, start, end) }]
  })
}

/** A number with the words around it, out of its own sentence and clause. */
function quoteAround(text: string, start: number, end: number): string {
  const sentence = sentenceAt(sentencesOf(text), start)
  if (sentence === undefined) return text.slice(start, end)
  const before = text.slice(sentence.start, start).split(/[,;:]/u).at(-1) ?? ''
  const after = text.slice(end, sentence.end).split(/[,;:.!?]/u)[0] ?? ''
  const from = start - [...before.matchAll(/\S+\s*/gu)].slice(-wordsBefore).map(([word]) => word).join('').length
  const to = end + [...after.matchAll(/\s*\S+/gu)].slice(0, wordsAfter).map(([word]) => word).join('').length
  return text.slice(from, to).trim()
}
