import type { WriteUp } from '../../shared/offer.ts'

/** One thing that a write-up holds, to be taken or left. */
export type Offer =
  | { readonly kind: 'person'; readonly offer: WriteUp['people'][number] }
  | { readonly kind: 'fact'; readonly offer: WriteUp['facts'][number] }
  | { readonly kind: 'turn'; readonly offer: WriteUp['turningPoints'][number] }
  | { readonly kind: 'date'; readonly offer: WriteUp['dates'][number] }

/** What was found, in the order in which it is asked about: who, how much, where it turned, when; each in the order of the text. */
export function queueOffers({ people, facts, turningPoints, dates }: WriteUp): Offer[] {
  const inText = <Found extends { readonly start: number }>(found: readonly Found[]) => found.toSorted((a, b) => a.start - b.start)
  return [
    ...inText(people).map((offer) => ({ kind: 'person', offer }) as const),
    ...inText(facts).map((offer) => ({ kind: 'fact', offer }) as const),
    ...inText(turningPoints).map((offer) => ({ kind: 'turn', offer }) as const),
    ...inText(dates).map((offer) => ({ kind: 'date', offer }) as const),
  ]
}

/** How much of the text is shown around what was found. */
const around = 140

/** What was found with the words around it, cut between words. */
export function inContext(text: string, start: number, end: number): { readonly before: string; readonly quote: string; readonly after: string } {
  const from = Math.max(0, start - around)
  const to = Math.min(text.length, end + around)
  const before = text.slice(from, start)
  const after = text.slice(end, to)
  return {
    before: from === 0 ? before : `…${before.replace(/^\S*/, '')}`,
    quote: text.slice(start, end),
    after: to === text.length ? after : `${after.replace(/\S*$/, '')}…`,
  }
}

export type Taken = Readonly<Record<Offer['kind'], number>>
export const nothingTaken: Taken = { person: 0, fact: 0, turn: 0, date: 0 }

const nouns: Readonly<Record<Offer['kind'], readonly [string, string]>> = {
  person: ['person', 'people'],
  fact: ['number', 'numbers'],
  turn: ['turning point', 'turning points'],
  date: ['date', 'dates'],
}

/** What was taken over: "2 people, 1 number and 1 date". */
export function takenWords(taken: Taken): string {
  const parts = (['person', 'fact', 'turn', 'date'] as const).flatMap((kind) => {
    const count = taken[kind]
    return count === 0 ? [] : [`${count} ${nouns[kind][count === 1 ? 0 : 1]}`]
  })
  if (parts.length === 0) return 'nothing'
  return parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
