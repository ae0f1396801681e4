/** The row that a key goes to, or null where it goes to none. `page` is how many rows are in sight. */
export function rowAfterKey(key: string, active: number, count: number, page: number): number | null {
  const within = (index: number) => Math.max(0, Math.min(count - 1, index))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active - 1)
    case 'PageDown':
      return within(active + page)
    case 'PageUp':
      return within(active - page)
    case 'Home':
      return within(0)
    case 'End':
      return within(count - 1)
    default:
      return null
  }
}
