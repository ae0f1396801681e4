interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Moves the spans of a text along to what it has been changed into, so that marks stay where they are until the new text has been read. What
 * was typed into is dropped: it may not be that any more.
 */
export function carrySpans<Carried extends Span>(spans: readonly Carried[], before: string, after: string): Carried[] {
  if (before === after) return [...spans]
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  let tail = 0
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1
  const shift = after.length - before.length
  return spans.flatMap((span) => {
    if (span.end <= head) return [span]
    return span.start >= before.length - tail ? [{ ...span, start: span.start + shift, end: span.end + shift }] : []
  })
}
