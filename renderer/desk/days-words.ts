/** How long it is to the interview: 0 on the day itself, negative after it, null where no date is set. */
export function daysWords(days: number | null): { readonly figure: string; readonly below: string } {
  if (days === null) return { figure: '–', below: 'no date set' }
  if (days === 0) return { figure: 'Today', below: '' }
  if (days === 1) return { figure: 'Tomorrow', below: '' }
  if (days > 0) return { figure: `${days}`, below: 'days to go' }
  return { figure: `${-days}`, below: days === -1 ? 'day ago' : 'days ago' }
}
