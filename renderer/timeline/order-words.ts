import { dateWords, isAfter, type CalendarDate } from '../../shared/calendar-date.ts'
import type { Ladder } from '../../shared/ladder.ts'
import type { Story } from '../../shared/story.ts'
import { rungWords } from '../ui/rung-words.ts'

/** What contradicts the order of the ladder, a sentence each. */
export function ladderDisorderWords({ rungs, disorders }: Pick<Ladder, 'rungs' | 'disorders'>): string[] {
  const dateOf = (kind: Ladder['rungs'][number]['kind']) => rungs.find((rung) => rung.kind === kind)?.date ?? ''
  return disorders.map(
    ({ earlier, later }) =>
      `“${rungWords[later].name}” (${dateWords(dateOf(later))}) stands before “${rungWords[earlier].name}” (${dateWords(dateOf(earlier))}). One of the two dates is wrong, or the story is: an interviewer will ask.`,
  )
}

/** Where a date lies outside the story's own span; null where it does not. */
export function outsideWords(date: CalendarDate | null, { fromDate, toDate }: Pick<Story, 'fromDate' | 'toDate'>): string | null {
  if (date === null) return null
  if (fromDate !== null && isAfter(fromDate, date)) return `This lies before the story begins (${dateWords(fromDate)}).`
  if (toDate !== null && isAfter(date, toDate)) return `This lies after the story ends (${dateWords(toDate)}).`
  return null
}
