import { inTime, type CalendarDate } from './calendar-date.ts'
import type { Dossier } from './dossier.ts'

// By itself, since the screens that need it must not bring the scorer along, which the gates rest on.

/** First and last date of a story: its own, or else the earliest and latest that it holds anywhere. */
export function spanOf({ story, turningPoints, rungs }: Pick<Dossier, 'story' | 'turningPoints' | 'rungs'>): { from: CalendarDate; to: CalendarDate } | null {
  const dated = [...turningPoints, ...rungs].flatMap(({ date }) => (date === null ? [] : [date])).sort(inTime)
  const from = story.fromDate ?? dated[0] ?? null
  const to = story.toDate ?? dated.at(-1) ?? null
  return from === null || to === null ? null : { from, to }
}
