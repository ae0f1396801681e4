import type { SignalKind } from '../../shared/scoring/signal.ts'
import type { Segment } from '../../shared/scoring/segments.ts'
import type { Token } from '../../shared/text/token.ts'
import type { Span } from './corpus.ts'

/** Labels segments for one kind: 0 outside, 1 the first segment of a span, 2 a further one. */
export function labelClauses(tokens: readonly Token[], segments: readonly Segment[], spans: readonly Span[], kind: SignalKind): Uint8Array {
  const labels = new Uint8Array(segments.length)
  for (const span of spans) {
    if (span.kind !== kind) continue
    let isFirst = true
    segments.forEach(({ from, to }, index) => {
      const start = tokens[from]?.start ?? 0
      const end = tokens[to - 1]?.end ?? 0
      const overlap = Math.min(end, span.end) - Math.max(start, span.start)
      if (overlap <= 0 || overlap * 2 < Math.min(end - start, span.end - span.start)) return
      if (!isFirst && labels[index] !== 0) return
      labels[index] = isFirst ? 1 : 2
      isFirst = false
    })
  }
  return labels
}

export const isClauseStep = (before: number, after: number): boolean => after !== 2 || before !== 0
