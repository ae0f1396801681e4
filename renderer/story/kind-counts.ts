import type { LiveSignal } from '../../shared/hearing.ts'
import { kindTraits, signalKinds, type SignalKind } from '../../shared/scoring/signal.ts'

/** What is heard, by kind: first what speaks for the story, then what speaks against it, each in the rubric's order. */
export function countKinds(signals: readonly Pick<LiveSignal, 'kind'>[]): { readonly kind: SignalKind; readonly count: number }[] {
  const counts = new Map<SignalKind, number>()
  for (const { kind } of signals) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return signalKinds
    .flatMap((kind) => {
      const count = counts.get(kind)
      return count === undefined ? [] : [{ kind, count }]
    })
    .toSorted((a, b) => Number(kindTraits[b.kind].isPositive) - Number(kindTraits[a.kind].isPositive))
}
