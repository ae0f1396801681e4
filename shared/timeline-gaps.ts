import { daysBetween, daysOf, type CalendarDate } from './calendar-date.ts'
import type { Dossier } from './dossier.ts'
import type { TimelineGap } from './review.ts'
import { spanOf } from './story-span.ts'

/** A shorter stretch without a date is nothing that an interviewer would ask about: six weeks. */
const longestUnasked = 42

/** The stretches between the story's beginning and end of which nothing dated is known, in time. */
export function timelineGaps(dossier: Pick<Dossier, 'story' | 'turningPoints' | 'rungs' | 'people'>): TimelineGap[] {
  const span = spanOf(dossier)
  if (span === null) return []
  const dated = [...dossier.turningPoints, ...dossier.rungs, ...dossier.people].flatMap(({ date }) => (date === null ? [] : [date]))
  const dates = [span.from, ...dated, span.to].sort((a, b) => daysOf(a).first - daysOf(b).first)
  const gaps: TimelineGap[] = []
  // A date that is a whole month covers its days: what counts is the last day that anything before it reaches.
  let reached: CalendarDate = span.from
  for (const date of dates.slice(1)) {
    const days = daysBetween(reached, date)
    if (days.atLeast > longestUnasked) gaps.push({ fromDate: reached, toDate: date, days })
    if (daysOf(date).last > daysOf(reached).last) reached = date
  }
  return gaps
}
