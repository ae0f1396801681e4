import { signalKinds, type SignalKind } from '../../shared/scoring/signal.ts'
import type { Span } from './corpus.ts'

/** Kinds that accuse: of them it is asked to be right before it is asked to find all. */
export const accusing: readonly SignalKind[] = ['blame_shift', 'deference', 'agentless']

export interface Counts {
  hits: number
  predicted: number
  annotated: number
}

export type Agreement = Record<SignalKind, Counts>

export function noAgreement(): Agreement {
  const none = (): Counts => ({ hits: 0, predicted: 0, annotated: 0 })
  return {
    metric: none(), date: none(), person: none(), role: none(), counterfactual: none(), personal_cost: none(), tradeoff: none(),
    vague_quantity: none(), vague_person: none(), vague_time: none(), decisive_act: none(), mandate_gap: none(), overrule: none(),
    blame_absorbed: none(), stand: none(), hedge: none(), deference: none(), diluted_agency: none(), agentless: none(),
    blame_shift: none(), job_description: none(),
  }
}

/**
 * Adds one answer's spans to the counts: a predicted span is a hit when it overlaps an annotated one of its kind, not yet
 * taken, by at least half of the shorter one (rubric.md). The largest overlaps are paired first.
 */
export function compare(counts: Agreement, predicted: readonly Span[], annotated: readonly Span[]): { missed: Span[]; wrong: Span[] } {
  const pairs: { p: number; a: number; overlap: number }[] = []
  predicted.forEach((one, p) => {
    annotated.forEach((other, a) => {
      if (one.kind !== other.kind) return
      const overlap = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      if (overlap > 0 && overlap * 2 >= Math.min(one.end - one.start, other.end - other.start)) pairs.push({ p, a, overlap })
    })
  })
  pairs.sort((x, y) => y.overlap - x.overlap || x.p - y.p || x.a - y.a)
  const usedP = new Set<number>()
  const usedA = new Set<number>()
  for (const { p, a } of pairs) {
    if (usedP.has(p) || usedA.has(a)) continue
    usedP.add(p)
    usedA.add(a)
    const kind = predicted[p]?.kind
    if (kind !== undefined) counts[kind].hits++
  }
  for (const span of predicted) counts[span.kind].predicted++
  for (const span of annotated) counts[span.kind].annotated++
  return { missed: annotated.filter((_, a) => !usedA.has(a)), wrong: predicted.filter((_, p) => !usedP.has(p)) }
}

export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export function ratesOf({ hits, predicted, annotated }: Counts): Rates {
  const precision = predicted === 0 ? 0 : hits / predicted
  const recall = annotated === 0 ? 0 : hits / annotated
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

export function sumOf(counts: Agreement): Counts {
  const sum: Counts = { hits: 0, predicted: 0, annotated: 0 }
  for (const kind of signalKinds) {
    sum.hits += counts[kind].hits
    sum.predicted += counts[kind].predicted
    sum.annotated += counts[kind].annotated
  }
  return sum
}
