import { months, prepositions, readBareDay, readBareYear, readFromDay, readFromMonth, readIso, readNthOf, readQuarter, readWeekday, weekdays } from './quantity-moment-date.ts'
import { holidayPairs, holidays, readHoliday, readNumbered } from './quantity-moment-named.ts'
import { readTime } from './quantity-moment-time.ts'
import { numberStarters } from './quantity-number-words.ts'
import { scanText, tokenAt, type ScanToken } from './quantity-scan.ts'

export type MomentKind = 'date' | 'month' | 'day' | 'weekday' | 'year' | 'quarter' | 'time' | 'holiday' | 'numbered'

/** An anchored point in time in a text. Only what was said is set. */
export interface Moment {
  readonly kind: MomentKind
  /** UTF-16 offsets of the moment itself, and of the preposition before it where there is one (else equal to `start`). */
  readonly start: number
  readonly end: number
  readonly prepositionStart: number
  readonly year?: number
  /** 1-12. */
  readonly month?: number
  /** 1-31. */
  readonly day?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  readonly quarter?: number
  /** Minutes since midnight; where neither "a.m." nor a part of the day was said, `isHalfDay` is true and 12 hours may be missing. */
  readonly minutes?: number
  readonly isHalfDay?: boolean
  /** "week six": unit 'week', index 6. */
  readonly unit?: string
  readonly index?: number
}

/** The moment found and the token indices that it covers. */
export interface Found extends Omit<Moment, 'start' | 'end' | 'prepositionStart'> {
  readonly from: number
  readonly next: number
}

const starters = new Set([...numberStarters, ...months.keys(), ...weekdays.keys(), ...holidays, ...[...holidayPairs].map((pair) => pair.split(/[ ']/u)[0] ?? ''), ...'the noon midday midnight week day month year q1 q2 q3 q4 h1 h2'.split(' ')])

/** Most words begin no moment: they are passed over with one look-up. */
function canStart(token: ScanToken): boolean {
  if (token.kind === 'word') return starters.has(token.lower) || (token.lower.length <= 6 && token.lower.startsWith('fy'))
  return token.kind === 'number' || token.kind === 'clock'
}

function readMoment(tokens: readonly ScanToken[], index: number): Found | undefined {
  if (!canStart(tokenAt(tokens, index))) return undefined
  return (
    readIso(tokens, index) ?? readNthOf(tokens, index) ?? readFromDay(tokens, index) ?? readFromMonth(tokens, index) ?? readBareDay(tokens, index) ??
    readHoliday(tokens, index) ?? readWeekday(tokens, index) ?? readQuarter(tokens, index) ?? readBareYear(tokens, index) ?? readTime(tokens, index) ?? readNumbered(tokens, index)
  )
}

/** Every anchored point in time in scanned tokens, in order, none overlapping, with the token indices that each covers. */
export function momentsIn(tokens: readonly ScanToken[]): readonly { readonly moment: Moment; readonly from: number; readonly next: number }[] {
  const found: { moment: Moment; from: number; next: number }[] = []
  let index = 0
  while (index < tokens.length) {
    const hit = readMoment(tokens, index)
    if (!hit) {
      index += 1
      continue
    }
    const { from, next, ...rest } = hit
    const start = tokenAt(tokens, from).start
    const before = tokenAt(tokens, from - 1)
    const beforeThat = tokenAt(tokens, from - 2)
    let prepositionStart = start
    if (prepositions.has(before.lower)) prepositionStart = before.start
    else if (['the', 'a', 'that', 'this', 'last', 'next', 'early', 'late'].includes(before.lower)) prepositionStart = prepositions.has(beforeThat.lower) ? beforeThat.start : before.start
    found.push({ moment: { ...rest, start, end: tokenAt(tokens, next - 1).end, prepositionStart }, from, next })
    index = next
  }
  return found
}

/** Every anchored point in time in `text`: dates, months, years, quarters, weekdays, clock times, holidays, numbered weeks and days. */
export function findMoments(text: string): readonly Moment[] {
  return momentsIn(scanText(text)).map((hit) => hit.moment)
}
