/** The signals whose marks hold an element, from the inside out. */
export function signalsAt(element: Element): number[] {
  const mark = element.closest<HTMLElement>('[data-signal]')
  if (!mark) return []
  return [Number(mark.dataset['signal']), ...(mark.parentElement ? signalsAt(mark.parentElement) : [])]
}
