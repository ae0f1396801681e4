import type { ScoringContext } from './scoring/context.ts'
import { scoreAnswer } from './scoring/score-answer.ts'
import type { Score } from './scoring/score.ts'
import { kindTraits, type SignalKind } from './scoring/signal.ts'
import { storyParts, type StoryPart } from './story.ts'
import { sentenceAt, sentencesOf } from './text/sentences.ts'

/** What granularity rests on. */
export const pillars = ['metrics', 'people', 'counterfactual', 'personal_cost'] as const
export type Pillar = (typeof pillars)[number]

/** A span of one part of a story: UTF-16 units of that part's text, `end` exclusive. */
export interface PartSpan {
  readonly part: StoryPart
  readonly start: number
  readonly end: number
  readonly quote: string
}

export interface LiveSignal extends PartSpan {
  readonly kind: SignalKind
}

/** A sentence that an interviewer would press on, with the question that it leaves open. */
export interface WeakSentence extends PartSpan {
  /** The weak words inside the sentence, and what they are. */
  readonly kind: SignalKind
  readonly weakQuote: string
  readonly question: string
}

export interface Hearing {
  /** The score of the whole story as if it were told; its spans are those of `storyText`. */
  readonly score: Score
  readonly signals: readonly LiveSignal[]
  readonly missing: readonly { readonly pillar: Pillar; readonly question: string }[]
  readonly weak: readonly WeakSentence[]
}

const pillarKinds: Readonly<Record<Pillar, SignalKind>> = {
  metrics: 'metric',
  people: 'person',
  counterfactual: 'counterfactual',
  personal_cost: 'personal_cost',
}

/** What to ask where a pillar is missing: a question to the user, who alone knows. */
export const pillarQuestions: Readonly<Record<Pillar, string>> = {
  metrics: 'Which number changed, from what to what, over which dates, and where can it be looked up?',
  people: 'Who, by name, said yes, who said no, and what was their reason?',
  counterfactual: 'What would have happened had you done nothing, and what amount would that have come to?',
  personal_cost: 'What did this cost you yourself: hours, standing, a relationship, a rating?',
}

const weakQuestions: Readonly<Partial<Record<SignalKind, (quote: string) => string>>> = {
  vague_quantity: (quote) => `You write “${quote}”. What is the number, and of how many?`,
  vague_person: (quote) => `You write “${quote}”. Who was it, by name and role?`,
  vague_time: (quote) => `You write “${quote}”. On which date, or in which month?`,
  hedge: (quote) => `You soften this with “${quote}”. What do you say without it?`,
  deference: (quote) => `You write “${quote}”. What did you yourself hold to be right, and to whom did you say so?`,
  diluted_agency: (quote) => `You write “${quote}”. Who decided it? If it was you, what did you do?`,
  agentless: (quote) => `You write “${quote}”. Who did that?`,
  blame_shift: (quote) => `You write “${quote}”. What was your own part, and what did you do about it?`,
  job_description: (quote) => `You write “${quote}”. That is the job. What did you do on one particular day?`,
}

/** Longer quotes are cut in a question; the sentence itself is beside it. */
const longestQuote = 60

function short(quote: string): string {
  return quote.length <= longestQuote ? quote : `${quote.slice(0, longestQuote).replace(/\s+\S*$/, '')} …`
}

/** Where each part lies in `storyText`, and how far its own beginning was trimmed. */
function placesOf(story: Readonly<Record<StoryPart, string>>): { part: StoryPart; from: number; to: number; skipped: number }[] {
  let next = 0
  return storyParts.flatMap((part) => {
    const text = story[part].trim()
    if (text === '') return []
    const from = next
    next += text.length + 2
    return [{ part, from, to: from + text.length, skipped: story[part].indexOf(text.charAt(0)) }]
  })
}

/** What an interviewer would hear in a story as it is written: signals, missing pillars, and sentences to press on. */
export function hearStory(story: Readonly<Record<StoryPart, string>>, context: ScoringContext = {}): Hearing {
  const places = placesOf(story)
  const text = places.map(({ part }) => story[part].trim()).join('\n\n')
  const score = scoreAnswer(text, context)
  const toPart = (start: number, end: number): PartSpan | null => {
    const place = places.find(({ from, to }) => start >= from && start < to)
    if (place === undefined) return null
    const last = Math.min(end, place.to)
    return { part: place.part, start: start - place.from + place.skipped, end: last - place.from + place.skipped, quote: text.slice(start, last) }
  }
  const sentences = sentencesOf(text)
  const seen = new Set<number>()
  const weak = score.signals.flatMap(({ kind, start, quote, uncertain }): WeakSentence[] => {
    const ask = weakQuestions[kind]
    const sentence = sentenceAt(sentences, start)
    if (kindTraits[kind].isPositive || ask === undefined || sentence === undefined || uncertain === true || seen.has(sentence.start)) return []
    const span = toPart(sentence.start, sentence.end)
    if (span === null) return []
    // One question a sentence: the first thing to mend in it.
    seen.add(sentence.start)
    return [{ ...span, kind, weakQuote: quote, question: ask(short(quote)) }]
  })
  return {
    score,
    signals: score.signals.flatMap(({ kind, start, end }) => {
      const span = toPart(start, end)
      return span === null ? [] : [{ ...span, kind }]
    }),
    missing: pillars.filter((pillar) => !score.signals.some(({ kind }) => kind === pillarKinds[pillar])).map((pillar) => ({ pillar, question: pillarQuestions[pillar] })),
    weak,
  }
}
