import { daysOf, type CalendarDate } from '../../shared/calendar-date.ts'

/** A stretch of days, counted from 1970-01-01, both included. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

/** How days lie on the axis. */
export interface TimeScale {
  readonly range: DayRange
  readonly pixelsPerDay: number
}

const dayMs = 86_400_000

/** Where a day begins, in pixels from the left end of the axis. */
export function xOfDay({ range, pixelsPerDay }: TimeScale, day: number): number {
  return (day - range.first) * pixelsPerDay
}

export function widthOf({ range, pixelsPerDay }: TimeScale): number {
  return (range.last - range.first + 1) * pixelsPerDay
}

/** All days that some dates may mean, with room at both ends; null where there are no dates. */
export function rangeOf(dates: readonly CalendarDate[]): DayRange | null {
  if (dates.length === 0) return null
  let [first, last] = [Infinity, -Infinity]
  for (const date of dates) {
    const days = daysOf(date)
    first = Math.min(first, days.first)
    last = Math.max(last, days.last)
  }
  const room = Math.max(3, Math.ceil((last - first) * 0.04))
  return { first: first - room, last: last + room }
}

export interface Tick {
  readonly day: number
  readonly words: string
  /** A tick at which a year begins, or the first of all: it says the year. */
  readonly isMain: boolean
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The least room between two ticks, in pixels. */
const tickRoom = 72

/** The ticks of a part of the axis, as close as there is room for their words: days, weeks, months, quarters or years. */
export function ticksOf({ range, pixelsPerDay }: TimeScale, part: DayRange = range): Tick[] {
  const [first, last] = [Math.max(range.first, part.first), Math.min(range.last, part.last)]
  if (pixelsPerDay * 7 >= tickRoom) return dayTicks(first, last, pixelsPerDay >= tickRoom ? 1 : 7)
  const months = [1, 3, 12].find((count) => pixelsPerDay * 30 * count >= tickRoom) ?? 12 * Math.ceil(tickRoom / (pixelsPerDay * 365))
  return monthTicks(first, last, months)
}

function dayTicks(first: number, last: number, step: number): Tick[] {
  // Weeks begin on Monday; 1970-01-01 was a Thursday.
  const start = step === 7 ? first + ((7 - ((((first + 3) % 7) + 7) % 7)) % 7) : first
  const ticks: Tick[] = []
  for (let day = start; day <= last; day += step) {
    const date = new Date(day * dayMs)
    const isMain = ticks.length === 0 || (date.getUTCMonth() === 0 && date.getUTCDate() <= step)
    const words = `${date.getUTCDate()} ${monthNames[date.getUTCMonth()] ?? ''}`
    ticks.push({ day, isMain, words: isMain ? `${words} ${date.getUTCFullYear()}` : words })
  }
  return ticks
}

function monthTicks(first: number, last: number, step: number): Tick[] {
  const begin = new Date(first * dayMs)
  const ticks: Tick[] = []
  const firstMonth = Math.ceil((begin.getUTCFullYear() * 12 + begin.getUTCMonth() + (begin.getUTCDate() > 1 ? 1 : 0)) / step) * step
  for (let month = firstMonth; ; month += step) {
    const [year, ofYear] = [Math.floor(month / 12), month % 12]
    const day = Date.UTC(year, ofYear, 1) / dayMs
    if (day > last) return ticks
    const isMain = ofYear === 0 || ticks.length === 0
    ticks.push({ day, isMain, words: step >= 12 ? String(year) : isMain ? `${monthNames[ofYear] ?? ''} ${year}` : (monthNames[ofYear] ?? '') })
  }
}
