import type { DebriefTurn } from '../../shared/debrief/debrief-schema.ts'
import type { Span } from '../ui/marking.ts'

/** Each word's place in the answer, which is its words joined by single spaces. */
export function wordSpans(words: DebriefTurn['words']): Span[] {
  let next = 0
  return words.map(({ text }) => {
    const start = next
    next = start + text.length + 1
    return { start, end: start + text.length }
  })
}

export interface SaidSound {
  readonly takeId: string
  readonly t0Ms: number
  readonly t1Ms: number
}

/** The sound of a span; of an answer that lies in two takes, the part in the first of them. Null where nothing of it was recorded. */
export function soundOf({ words }: Pick<DebriefTurn, 'words'>, start: number, end: number): SaidSound | null {
  const spans = wordSpans(words)
  const inside = words.filter((word, index) => {
    const span = spans[index]
    return word.takeId !== null && span !== undefined && span.start < end && span.end > start
  })
  const takeId = inside[0]?.takeId ?? null
  const same = inside.filter((word) => word.takeId === takeId)
  const [first] = same
  const last = same.at(-1)
  return takeId === null || !first || !last ? null : { takeId, t0Ms: first.t0Ms, t1Ms: Math.max(last.t1Ms, first.t0Ms) }
}
