import type { ContextFact, ContextPerson } from '../scoring/context.ts'
import type { Contradiction } from '../scoring/score.ts'
import type { SignalStatus } from '../scoring/signal.ts'
import { compareMoments } from './moments.ts'
import { compareNumbers, type NumberFinding } from './numbers.ts'
import { comparePeople } from './people.ts'
import { readText } from './reading.ts'
import { memoryOf } from './story-memory.ts'

/** What the story says of a span: a number, a date or a name. `against` is the fact's label or the person's name. */
export interface SpanStatus {
  readonly start: number
  readonly end: number
  readonly status: SignalStatus
  readonly against?: string
}

export interface Consistency {
  readonly contradictions: readonly Contradiction[]
  /** Every number, date and known name of the text, in order: confirmed by the story, contradicted by it, or unknown to it. */
  readonly statuses: readonly SpanStatus[]
}

/**
 * Holds a text against the story's facts and people: what disagrees, with its quote and what it disagrees with, and what each number,
 * date and known name is to the story. Pure, and linear in the text for a given story.
 */
export function findContradictions(text: string, context: { readonly facts?: readonly ContextFact[]; readonly people?: readonly ContextPerson[] }): Consistency {
  const reading = readText(text)
  const story = memoryOf(context.facts ?? [], context.people ?? [])
  const people = comparePeople(reading, story.names)
  const moments = compareMoments(reading, story.moments, people.isNamed || (context.people ?? []).length === 0)
  const isAnchored = people.isNamed || moments.confirmed.length > 0
  const numbers = compareNumbers(reading, story, isAnchored)
  const found: readonly NumberFinding[] = [...numbers.contradicted, ...moments.contradicted, ...people.contradicted].toSorted(inOrder)
  const statuses = new Map<string, SpanStatus>()
  const put = (status: SpanStatus): void => {
    statuses.set(`${String(status.start)}-${String(status.end)}`, status)
  }
  for (const quantity of reading.quantities) put({ start: quantity.start, end: quantity.end, status: 'unknown' })
  for (const { moment } of reading.moments) put({ start: moment.start, end: moment.end, status: 'unknown' })
  for (const finding of [...numbers.confirmed, ...moments.confirmed, ...people.confirmed]) put({ ...finding, status: 'confirmed' })
  for (const finding of found) put({ ...finding, status: 'contradicted' })
  return {
    contradictions: found.map(({ start, end, against }) => ({ quote: text.slice(start, end), start, end, against })),
    statuses: [...statuses.values()].toSorted(inOrder),
  }
}

function inOrder(first: { readonly start: number; readonly end: number }, second: { readonly start: number; readonly end: number }): number {
  return first.start - second.start || first.end - second.end
}
