import { z } from 'zod'
import { findMoments, type Moment } from './text/quantity-moment.ts'

/**
 * Dates as people remember them: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. Days are counted from 1970-01-01, so that no clock,
 * time zone or locale has a say.
 */
export type CalendarDate = string

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** A story lies in somebody's working life; an interview is soon. */
const firstYear = 1950
const lastYear = 2100

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

interface Parts {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

function partsOf(date: string): Parts | null {
  const match = shape.exec(date)
  if (!match) return null
  const year = Number(match[1])
  const month = match[2] === undefined ? null : Number(match[2])
  const day = match[3] === undefined ? null : Number(match[3])
  if (year < firstYear || year > lastYear) return null
  if (month !== null && (month < 1 || month > 12)) return null
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) return null
  return { year, month, day }
}

/** True for a day, month or year that the calendar has, from 1950 to 2100. */
export function isCalendarDate(date: string): boolean {
  return partsOf(date) !== null
}

/** A day, month or year. One that the calendar does not have is answered with `date_impossible`. */
export const calendarDateSchema = z.string().max(10).refine(isCalendarDate, { params: { failure: 'date_impossible' } })

/** A whole day, 'YYYY-MM-DD'. */
export const calendarDaySchema = calendarDateSchema.refine((date) => date.length === 10, { params: { failure: 'date_impossible' } })

/** Days from 1970-01-01 to a day of the Gregorian calendar (Hinnant, "chrono-compatible low-level date algorithms"). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** First and last day that a date may mean, as day numbers; throws a RangeError for what is no date. */
export function daysOf(date: CalendarDate): { readonly first: number; readonly last: number } {
  const parts = partsOf(date)
  if (parts === null) throw new RangeError(`${date} is no date`)
  const { year, month, day } = parts
  if (month === null) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) }
  if (day === null) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, daysInMonth(year, month)) }
  const exact = dayNumber(year, month, day)
  return { first: exact, last: exact }
}

/** How many days lie between two dates that may each be a whole month or year. Negative: the second may come first. */
export interface DaySpan {
  readonly atLeast: number
  readonly atMost: number
}

export const daySpanSchema = z.object({ atLeast: z.int(), atMost: z.int() })

export function daysBetween(from: CalendarDate, to: CalendarDate): DaySpan {
  const a = daysOf(from)
  const b = daysOf(to)
  return { atLeast: b.first - a.last, atMost: b.last - a.first }
}

/** True where the first date certainly comes after the second, whatever days they mean. */
export function isAfter(date: CalendarDate, other: CalendarDate): boolean {
  return daysOf(date).first > daysOf(other).last
}

/** Orders dates by the first day that they may mean, the vaguer one first. */
export function inTime(a: CalendarDate, b: CalendarDate): number {
  return daysOf(a).first - daysOf(b).first || a.length - b.length
}

/** '12 March 2024', 'March 2024', '2024'. */
export function dateWords(date: CalendarDate): string {
  const parts = partsOf(date)
  if (parts === null) return date
  const { year, month, day } = parts
  return [day === null ? '' : String(day), month === null ? '' : (monthNames[month - 1] ?? ''), String(year)].filter((word) => word !== '').join(' ')
}

/** '31 days', 'at least 31 days', '31 to 61 days'; an exact number where both ends meet. */
export function spanWords({ atLeast, atMost }: DaySpan): string {
  if (atLeast === atMost) return `${atLeast} ${atLeast === 1 ? 'day' : 'days'}`
  return `${Math.max(0, atLeast)} to ${atMost} days`
}

const pad = (value: number): string => String(value).padStart(2, '0')

/**
 * Reads a date as somebody would type it: "12 March 2024", "March 2024", "Q2 2024", "about May 2023", "2024-03-12". A quarter gives its first
 * month, and is approximate. Null where no year is said and none is given.
 */
export function readDate(text: string, yearIfUnsaid: number | null = null): { readonly date: CalendarDate; readonly isApproximate: boolean } | null {
  const trimmed = text.trim()
  const isApproximate = /^(about|around|roughly|circa|ca\.?|~|early|mid|late|maybe)\b|^~/i.test(trimmed) || /\bor so$/i.test(trimmed)
  if (isCalendarDate(trimmed)) return { date: trimmed, isApproximate: false }
  const numeric = /(\d{4}-\d{2})(?!-?\d)/.exec(trimmed)?.[1]
  if (numeric !== undefined && isCalendarDate(numeric)) return { date: numeric, isApproximate }
  for (const moment of findMoments(trimmed)) {
    const read = dateOf(moment, yearIfUnsaid)
    if (read !== null) return { date: read.date, isApproximate: isApproximate || read.isApproximate }
  }
  return null
}

/** The date that a moment of a text says, given the year where it says none; null for a weekday, a time or "week six". */
export function dateOf(moment: Moment, yearIfUnsaid: number | null): { readonly date: CalendarDate; readonly isApproximate: boolean } | null {
  const year = moment.year ?? yearIfUnsaid
  if (year === null) return null
  const { quarter, unit, month, day, kind } = moment
  if (quarter !== undefined) {
    const date = `${year}-${pad((quarter - 1) * (unit === 'half' ? 6 : 3) + 1)}`
    return isCalendarDate(date) ? { date, isApproximate: true } : null
  }
  // "the 14th" and "on Friday" say no date by themselves.
  if (month === undefined && kind !== 'year') return null
  const date = [String(year), ...(month === undefined ? [] : [pad(month), ...(day === undefined ? [] : [pad(day)])])].join('-')
  return isCalendarDate(date) ? { date, isApproximate: false } : null
}
