import { contextOf, type InterviewStory } from './brief.ts'
import { findDisagreements } from './hearing/disagreement.ts'
import { hears, type Hearing } from './hearing/patterns.ts'
import { isMeasure, isQuantityWord, wordOf, type LiveWord } from './hearing/live-word.ts'
import type { HeardWord, Trigger } from './session-event.ts'

/** Something to cut in on, once the next words have not mended it. `strength` 3 is blatant, 1 slight. */
export interface Pending {
  readonly trigger: Trigger
  readonly strength: 1 | 2 | 3
  /** Number of words that had been heard when it was found. */
  readonly atWord: number
  readonly sentence: number
  /** A phrase ended before the words that it needs came: it is looked at again when they are there. */
  readonly isTentative?: boolean
}

/**
 * What is known of an answer while it is being given. It grows word by word and looks at the last few words alone, so that a word costs the
 * same at the end of an hour as at the beginning.
 */
export interface Listening {
  /** The words of the window, oldest first. */
  readonly recent: readonly LiveWord[]
  readonly count: number
  readonly length: number
  readonly sentence: number
  /** When the answer's first word, and the last own act or decision, was heard. */
  readonly firstMs: number | null
  readonly actMs: number | null
  readonly acts: number
  /** Decisions told as "we" since the last own act. */
  readonly weDecisions: number
  /** Words that are, or may be, names. */
  readonly names: number
  /** Word numbers of the last quantities. */
  readonly quantities: readonly number[]
  readonly failure: { readonly atWord: number; readonly sentence: number } | null
  readonly pending: readonly Pending[]
  /** Word number at which the words are next held against the story; null: nothing to compare. */
  readonly compareAt: number | null
  /** Quotes that were already found to disagree. */
  readonly disagreed: readonly string[]
}

export const silent: Listening = {
  recent: [], count: 0, length: 0, sentence: 0, firstMs: null, actMs: null, acts: 0, weDecisions: 0, names: 0, quantities: [], failure: null, pending: [], compareAt: null, disagreed: [],
}

/** Two sentences of ordinary length: what a quote, its number and its repair need. */
const windowWords = 44
/** What is held against the story at a time: a sentence and what it goes on from. */
const comparedWords = 28
/** A trigger is dropped when it was not used this long after its words were there. */
export const lapseMs = 2_500

/**
 * Takes in one more word, available at `heardMs`. `endsPhrase`: it is the last of several that came together, so that the next may be seconds away.
 */
export function listen(before: Listening, heard: HeardWord, heardMs: number, story: InterviewStory, endsPhrase = false): Listening {
  const last = before.recent.at(-1)
  const sentence = last?.endsSentence === true ? before.sentence + 1 : before.sentence
  const start = before.count === 0 ? 0 : before.length + 1
  const word = wordOf(heard.text, start, sentence, heardMs, last === undefined || last.endsSentence)
  const recent = [...(before.recent.length < windowWords ? before.recent : before.recent.slice(1)), word]
  const count = before.count + 1
  const isQuantity = isQuantityWord(word)
  const isFigure = isQuantity && isMeasure(word, last)
  const quantities = isFigure ? [...before.quantities.slice(-7), count] : before.quantities
  const found = hears({ recent, failure: before.failure, count, weDecisions: before.weDecisions, acts: before.acts, quantities } satisfies Hearing)
  let pending = before.pending.filter(({ trigger, atWord }) => heardMs - trigger.heardMs <= lapseMs || count - atWord < 1)
  if (pending.length > 0) pending = pending.filter((one) => !isMended(one, word, isFigure, found.isOwnAct, count))
  for (const one of found.triggers) {
    if (!pending.some(({ trigger }) => trigger.start < one.trigger.end && trigger.end > one.trigger.start && trigger.kind === one.trigger.kind)) pending = [...pending, { ...one, atWord: count, sentence }]
  }
  let { compareAt, disagreed } = before
  const isName = isNameOf(word, story)
  if (compareAt === null && (isQuantity || isName)) compareAt = count + 4
  const isDue = compareAt !== null && (count >= compareAt || word.endsSentence)
  if (isDue || (compareAt !== null && endsPhrase)) {
    if (isDue) compareAt = null
    // What the end of a phrase left open is settled now.
    const left = pending.filter(({ isTentative }) => isTentative === true)
    pending = pending.filter(({ isTentative }) => isTentative !== true)
    for (const { trigger, isOpen } of findDisagreements(recent.slice(-comparedWords), contextOf(story), story)) {
      const key = `${trigger.quote}|${trigger.ledger}`
      if (disagreed.includes(key) || heardMs - trigger.heardMs > lapseMs) continue
      if (isOpen && !endsPhrase) continue
      if (!isOpen) disagreed = [...disagreed, key]
      const earlier = left.find((one) => one.trigger.start < trigger.end && one.trigger.end > trigger.start)
      pending = [...pending, { trigger, strength: 3, atWord: earlier?.atWord ?? count, sentence, isTentative: isOpen }]
    }
  }
  return {
    recent, count, sentence, quantities, pending, compareAt, disagreed,
    length: start + heard.text.length,
    firstMs: before.firstMs ?? heardMs,
    actMs: found.isOwnAct ? heardMs : before.actMs,
    names: before.names + (isName || word.isCapital ? 1 : 0),
    acts: before.acts + (found.isOwnAct ? 1 : 0),
    weDecisions: found.isOwnAct ? 0 : before.weDecisions + (found.isWeDecision ? 1 : 0),
    failure: found.isOwnAct ? null : found.isFailure ? { atWord: count, sentence } : before.failure,
  }
}

/** The next words gave the number, the name or the doer: there is nothing left to cut in on. */
function isMended({ trigger, sentence, atWord }: Pending, word: LiveWord, isQuantity: boolean, isOwnAct: boolean, count: number): boolean {
  const isNear = word.sentence === sentence || count - atWord <= 5
  if (!isNear) return false
  switch (trigger.kind) {
    case 'vague_quantity': return isQuantity
    case 'unnamed_actor': return word.isCapital || word.norm === 'namely'
    // "Was taken by" names the doer; "was taken to close the beds by the window" does not.
    case 'hidden_actor': return (word.norm === 'by' && count - atWord <= 3) || word.norm === 'i' || isOwnAct
    case 'we_decisions': return isOwnAct
    case 'passed_over_failure': return isOwnAct || word.norm === 'i' || isQuantity
    default: return false
  }
}

const nameWords = new WeakMap<InterviewStory, ReadonlySet<string>>()

function isNameOf(word: LiveWord, story: InterviewStory): boolean {
  let names = nameWords.get(story)
  if (!names) {
    names = new Set(story.people.flatMap(({ name }) => name.toLowerCase().split(/[\s-]+/u)).filter((part) => part.length > 2))
    nameWords.set(story, names)
  }
  return names.has(word.norm) || (word.norm.endsWith("'s") && names.has(word.norm.slice(0, -2)))
}
