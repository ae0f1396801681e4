import { findContradictions } from '../../consistency/find-contradictions.ts'
import { contextOf, type InterviewStory } from '../brief.ts'
import type { Trigger } from '../session-event.ts'
import { figureOf, quotable } from '../wording.ts'
import { comparableWith, type Comparable } from './comparable.ts'
import type { LiveWord } from './live-word.ts'

/** A number needs the words that follow it: "40" may become "40 other people". */
const wordsAfter = 3

/** `isOpen`: the words that follow it are not there yet, and may turn it into something else. */
export interface Disagreement {
  readonly trigger: Trigger
  readonly isOpen: boolean
}

/** What in the window disagrees with the story's facts and people. */
export function findDisagreements(window: readonly LiveWord[], context: Comparable, story: InterviewStory): Disagreement[] {
  if (context.facts.length === 0 && context.people.length === 0) return []
  const places: number[] = []
  let text = ''
  for (const word of window) {
    if (text !== '') text += ' '
    places.push(text.length)
    text += word.text
  }
  const isWhole = window.at(-1)?.endsSentence === true
  return findContradictions(text, comparableWith(window, context)).contradictions.flatMap(({ start, end, against }) => {
    const from = window[places.findLastIndex((place) => place <= start)]
    const toAt = places.findLastIndex((place) => place < end)
    const to = window[toAt]
    if (!from || !to) return []
    const isOpen = !isWhole && window.length - 1 - toAt < wordsAfter
    // A bare number at the very end: not even what it counts is there.
    if (isOpen && toAt === window.length - 1 && !to.endsClause) return []
    return [{ trigger: { kind: 'contradiction' as const, start: from.start, end: to.end, quote: textBetween(window, from, to), heardMs: to.heardMs, ledger: ledgerWords(against, story) }, isOpen }]
  })
}

/** The window's own words from one to another, without outer punctuation. */
export function textBetween(window: readonly LiveWord[], from: LiveWord, to: LiveWord): string {
  const words = window.filter(({ start }) => start >= from.start && start <= to.start)
  const joined = words.map(({ text }) => text).join(' ')
  const base = words[0] === undefined ? 0 : placeOf(words[0])
  return joined.slice(from.start - base, to.end - base)
}

/** Where a word's own text begins in the answer, its punctuation included. */
function placeOf(word: LiveWord): number {
  return word.start - (/^[^\p{L}\p{N}$£€₹%]*/u.exec(word.text)?.[0].length ?? 0)
}

function ledgerWords(against: string, story: InterviewStory): string {
  const fact = story.facts.find(({ label }) => label === against)
  if (fact) return `${figureOf(fact)} for “${quotable(fact.label)}”`
  const read = contextOf(story).facts.find(({ label }) => label === against)
  if (read) return `${figureOf(read)} for “${quotable(read.label)}”`
  const person = story.people.find(({ name }) => name === against)
  if (!person) return against
  const place = [person.role, person.team].filter((part) => part !== '').join(', ')
  const stance = stanceWords.get(person.stance) ?? ''
  return [person.name, place, stance].filter((part) => part !== '').join(', ')
}

const stanceWords = new Map([
  ['resisted', 'who stood against it'],
  ['overruled', 'who was overruled'],
  ['supported', 'who was for it'],
])
