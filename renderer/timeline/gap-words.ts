import { dateWords, spanWords } from '../../shared/calendar-date.ts'
import type { Silence } from '../../shared/ladder.ts'
import type { TimelineGap } from '../../shared/review.ts'
import { rungWords } from '../ui/rung-words.ts'

/** The silent days in one sentence, as an interviewer would put them: "You knew on …; Marek Dvorak was told on …: 2 silent days." */
export function silenceWords({ until, fromDate, toDate, days }: Silence, who: string | null): string {
  const end = until === 'told' ? `${who ?? 'somebody'} was told` : `it reached ${who ?? 'somebody who could decide'}`
  const length = days.atMost === 0 ? 'no silent day' : days.atLeast === days.atMost ? `${days.atMost} silent ${days.atMost === 1 ? 'day' : 'days'}` : `${spanWords(days)} of silence`
  return `You knew ${on(fromDate)}; ${end} ${on(toDate)}: ${length}.`
}

/** "on 12 March 2024", "in March 2024". */
function on(date: string): string {
  return `${date.length === 10 ? 'on' : 'in'} ${dateWords(date)}`
}

/** What stands between two rungs: "5 days after “I knew”". */
export function gapWords({ from, days }: { readonly from: keyof typeof rungWords; readonly days: Silence['days'] }): string {
  return days.atMost === 0 ? `The same day as “${rungWords[from].name}”` : `${spanWords(days)} after “${rungWords[from].name}”`
}

/** A stretch without a date, as an interviewer would ask about it: "Between 3 March 2024 and May 2024 nothing has a date: 59 to 89 days. What happened?" */
export function untoldWords({ fromDate, toDate, days }: TimelineGap): string {
  return `Between ${dateWords(fromDate)} and ${dateWords(toDate)} nothing has a date: ${spanWords(days)}. What happened then?`
}
