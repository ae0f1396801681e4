import type { SignalKind } from '../../shared/scoring/signal.ts'
import type { Token } from '../../shared/text/token.ts'
import type { Span } from './corpus.ts'
import { entityKinds } from '../../shared/scoring/entity-kinds.ts'

/** Labels a token sequence: 0 outside, then for each kind its first token and its further ones. */
export function labelEntities(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const labels = new Uint8Array(tokens.length)
  // Longer spans first, so that where two overlap the shorter, inner one keeps its place.
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const kind = entityKinds.indexOf(span.kind)
    if (kind < 0) continue
    let isFirst = true
    tokens.forEach((token, at) => {
      const middle = token.start === token.end ? token.start - 0.5 : (token.start + token.end) / 2
      if (middle < span.start || middle > span.end) return
      labels[at] = 1 + kind * 2 + (isFirst ? 0 : 1)
      isFirst = false
    })
  }
  return labels
}

export const entityLabelCount = 1 + entityKinds.length * 2

/** A further token may only follow a token of its own kind. */
export const isEntityStep = (before: number, after: number): boolean =>
  after === 0 || after % 2 === 1 || before === after || before === after - 1

export type EntityKind = Extract<SignalKind, (typeof entityKinds)[number]>
