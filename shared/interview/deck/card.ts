import type { ProbeKind } from '../../scoring/probe.ts'

/**
 * One question of the deck. `{slots}` are filled from the story or from the words just said; a card whose slots cannot all be filled is
 * not used. `level` 1 asks, 2 presses, 3 attacks.
 */
export interface Card {
  readonly id: string
  readonly kind: ProbeKind
  readonly level: 1 | 2 | 3
  readonly text: string
}

export type Slot =
  // a turning point
  | 'decided' | 'Decided' | 'onDate' | 'OnDate' | 'tradeoff'
  // somebody on the map who stood against it, and somebody who was overruled
  | 'person' | 'overruled' | 'first' | 'reason' | 'said'
  // a fact of the ledger
  | 'fact' | 'figure' | 'baseline' | 'period' | 'source' | 'confirmer'
  // the ladder
  | 'days' | 'leader' | 'knew' | 'told'
  // two dated turning points
  | 'fromDate' | 'toDate'
  // people on the map whom nobody has said
  | 'names'
  // words just said, and what they disagree with
  | 'quote' | 'earlier' | 'ledger'

/** The slots of a text, in order. */
export function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '')
}

export function cards(kind: ProbeKind, texts: readonly (readonly [1 | 2 | 3, string])[]): Card[] {
  return texts.map(([level, text], index) => ({ id: `${kind}-${index + 1}`, kind, level, text }))
}
