import type { PartSpan } from '../../shared/hearing.ts'
import { fieldId } from './part-field.tsx'

/** Shows some words of the story: selects them in their field and brings it into view. */
export function goToWords({ part, quote, start }: PartSpan): void {
  const field = document.querySelector<HTMLTextAreaElement>(`#${fieldId(part)} textarea`)
  if (!field) return
  // Typed on since it was heard: the nearest place that still says it.
  const at = nearest(field.value, quote, start)
  field.focus({ preventScroll: true })
  if (at !== null) field.setSelectionRange(at, at + quote.length)
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const share = at === null ? 0 : at / Math.max(1, field.value.length)
  const box = field.getBoundingClientRect()
  const main = field.closest('main')
  main?.scrollTo({ top: main.scrollTop + box.top + box.height * share - window.innerHeight / 3, behavior: isStill ? 'auto' : 'smooth' })
}

function nearest(text: string, quote: string, wanted: number): number | null {
  const behind = text.indexOf(quote, Math.max(0, wanted))
  const before = text.lastIndexOf(quote, wanted)
  if (behind < 0) return before < 0 ? null : before
  return before < 0 || behind - wanted <= wanted - before ? behind : before
}
