import { numberStarters, readBelowHundred, readNumeral, readOrdinal } from './quantity-numeral.ts'
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
interface Found extends Omit<Moment, 'start' | 'end' | 'prepositionStart'> {
  readonly from: number
  readonly next: number
}

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const months = new Map<string, number>(monthNames.map((name, index) => [name, index + 1]))
for (const [short, month] of [['jan', 1], ['feb', 2], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8], ['sept', 9], ['sep', 9], ['oct', 10], ['nov', 11], ['dec', 12]] as const) months.set(short, month)
const weekdays = new Map<string, number>(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].flatMap((name, index) => [[name, index], [`${name}s`, index]]))
const prepositions = new Set('on in at by until till since before after through during from to for into of between around over'.split(' '))
const dayParts = new Map([['morning', 0], ['afternoon', 12], ['evening', 12], ['night', 12], ['noon', 12]])
const holidays = new Set('christmas xmas easter thanksgiving halloween diwali eid ramadan purim passover hanukkah carnival chhath holi juneteenth valentine valentines'.split(' '))
const holidayPairs = new Set(['black friday', 'cyber monday', 'labor day', 'labour day', 'memorial day', 'new year', "mother's day", "father's day", 'boxing day', 'good friday', 'chinese new', 'lunar new', 'rosh hashanah', 'yom kippur', "valentine's day", 'independence day', 'christmas eve', 'christmas day', 'year end', 'prime day', 'singles day', "singles' day"])

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2049
}

/** "2024", "twenty twenty-four", "two thousand and nineteen"; after a month also "twenty-one" and "'21". */
function readYear(tokens: readonly ScanToken[], index: number, isShortAllowed: boolean): { value: number; next: number } | undefined {
  const token = tokenAt(tokens, index)
  if (token.kind === 'number' && token.end - token.start === 4 && isYear(token.value)) return { value: token.value, next: index + 1 }
  if (token.kind === 'word' && (token.lower === 'twenty' || token.lower === 'nineteen' || token.lower === 'two')) {
    const numeral = readNumeral(tokens, index)
    if (numeral && isYear(numeral.value)) return { value: numeral.value, next: numeral.next }
  }
  if (!isShortAllowed) return undefined
  if (token.lower === "'" || token.lower === '’') {
    const short = tokenAt(tokens, index + 1)
    if (short.kind === 'number' && short.isGlued && short.value < 100) return { value: 2000 + short.value, next: index + 2 }
  }
  const short = readBelowHundred(tokens, index)
  return short && short.value >= 10 && short.value < 40 && tokenAt(tokens, short.next).lower !== 'hundred' && tokenAt(tokens, short.next).lower !== 'thousand' ? { value: 2000 + short.value, next: short.next } : undefined
}

function skipComma(tokens: readonly ScanToken[], index: number): number {
  return tokenAt(tokens, index).lower === ',' ? index + 1 : index
}

/** The day of a month at `index`: "14", "14th", "fourteenth", "the ninth". */
function readDay(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const at = tokenAt(tokens, index).lower === 'the' ? index + 1 : index
  const ordinal = readOrdinal(tokens, at)
  if (ordinal) return ordinal.value <= 31 ? ordinal : undefined
  const token = tokenAt(tokens, at)
  if (at === index && token.kind === 'number' && Number.isInteger(token.value) && token.value >= 1 && token.value <= 31) {
    const after = tokenAt(tokens, index + 1)
    if (after.lower === '%' || (after.isGlued && after.kind === 'word')) return undefined
    return { value: token.value, next: index + 1 }
  }
  return undefined
}

/** "may" and "march" are also verbs: they are months with a capital inside a sentence, after a preposition or beside a number. */
function isMonthAt(tokens: readonly ScanToken[], index: number, month: number, hasNumber: boolean): boolean {
  const token = tokenAt(tokens, index)
  if (month !== 5 && token.lower !== 'march') return token.lower.length > 4 || token.isCapital || month === 6 || month === 7
  if (hasNumber) return true
  const before = tokenAt(tokens, index - 1)
  const after = tokenAt(tokens, index + 1).lower
  if (prepositions.has(before.lower) || ['last', 'that', 'this', 'next', 'early', 'late', 'mid'].includes(before.lower)) return true
  const opens = index === 0 || before.lower === '.' || before.lower === '?' || before.lower === '!'
  return token.isCapital && (!opens || after === ',' || after === ':') && !['i', 'you', 'we', 'he', 'she', 'they'].includes(before.lower)
}

function monthAt(tokens: readonly ScanToken[], index: number): number | undefined {
  const token = tokenAt(tokens, index)
  return token.kind === 'word' ? months.get(token.lower) : undefined
}

/** A date that begins with its month: "March 14, 2024", "april fourteenth", "March twenty nineteen", "may of twenty one", "June". */
function readFromMonth(tokens: readonly ScanToken[], index: number): Found | undefined {
  const month = monthAt(tokens, index)
  if (month === undefined) return undefined
  let at = index + 1
  if (tokenAt(tokens, at).lower === '.' && tokenAt(tokens, at).isGlued && !monthNames.includes(tokenAt(tokens, index).lower)) at += 1
  const yearFirst = readYear(tokens, at, false)
  if (yearFirst) {
    const day = tokenAt(tokens, yearFirst.next).lower === ',' && tokenAt(tokens, yearFirst.next + 1).lower === 'the' ? readDay(tokens, yearFirst.next + 1) : undefined
    if (day) return { kind: 'date', from: index, next: day.next, month, year: yearFirst.value, day: day.value }
    return { kind: 'month', from: index, next: yearFirst.next, month, year: yearFirst.value }
  }
  const day = readDay(tokens, at)
  if (day && !(tokenAt(tokens, day.next).lower === '%')) {
    const year = readYear(tokens, skipComma(tokens, day.next), false)
    return { kind: 'date', from: index, next: year ? year.next : day.next, month, day: day.value, ...(year ? { year: year.value } : {}) }
  }
  if (tokenAt(tokens, at).lower === 'of') {
    const year = readYear(tokens, at + 1, true)
    if (year) return { kind: 'month', from: index, next: year.next, month, year: year.value }
  }
  const short = prepositions.has(tokenAt(tokens, index - 1).lower) ? readYear(tokens, at, true) : undefined
  if (short && tokenAt(tokens, at).kind !== 'number') return { kind: 'month', from: index, next: short.next, month, year: short.value }
  return isMonthAt(tokens, index, month, false) ? { kind: 'month', from: index, next: at, month } : undefined
}

/** A date that begins with its day: "14 March", "the fourteenth of March 2024", "first of July". */
function readFromDay(tokens: readonly ScanToken[], index: number): Found | undefined {
  const first = tokenAt(tokens, index)
  if (first.kind !== 'number' && first.kind !== 'word') return undefined
  const day = readDay(tokens, index)
  if (!day) return undefined
  const isOf = tokenAt(tokens, day.next).lower === 'of'
  const monthIndex = isOf ? day.next + 1 : day.next
  const month = monthAt(tokens, monthIndex)
  if (month === undefined) return undefined
  let at = monthIndex + 1
  const yearAt = tokenAt(tokens, at).lower === 'of' ? at + 1 : skipComma(tokens, at)
  const year = readYear(tokens, yearAt, tokenAt(tokens, at).lower === 'of') ?? (isOf && yearAt === at ? readYear(tokens, yearAt, tokenAt(tokens, yearAt).kind === 'word') : undefined)
  if (year) at = year.next
  return { kind: 'date', from: index, next: at, month, day: day.value, ...(year ? { year: year.value } : {}) }
}

/** "the fifteenth", "on the 25th" with nothing counted after it. */
function readBareDay(tokens: readonly ScanToken[], index: number): Found | undefined {
  if (tokenAt(tokens, index).lower !== 'the') return undefined
  const day = readDay(tokens, index)
  if (!day || day.value < 1) return undefined
  const before = tokenAt(tokens, index - 1).lower
  if (!['on', 'by', 'until', 'till', 'since', 'from', 'through'].includes(before)) return undefined
  const after = tokenAt(tokens, day.next)
  const isOpen = after.kind !== 'word' || ['of', 'i', 'we', 'he', 'she', 'they', 'it', 'and', 'at', 'when', 'because', 'so', 'that', 'which', 'to', 'until', 'but'].includes(after.lower)
  const isDigits = tokenAt(tokens, index + 1).kind === 'number'
  if ((!isOpen && !isDigits) || (day.value <= 3 && !isDigits) || after.lower === 'of') return undefined
  return { kind: 'day', from: index, next: day.next, day: day.value }
}

/** "the last Friday of February 2021", "the second week of January". */
function readNthOf(tokens: readonly ScanToken[], index: number): Found | undefined {
  if (tokenAt(tokens, index).lower !== 'the') return undefined
  const ordinal = tokenAt(tokens, index + 1).lower === 'last' ? { value: -1, next: index + 2 } : readOrdinal(tokens, index + 1)
  if (!ordinal) return undefined
  const word = tokenAt(tokens, ordinal.next).lower
  const weekday = weekdays.get(word)
  if (weekday === undefined && word !== 'week' && word !== 'day' && word !== 'weekend') return undefined
  const link = tokenAt(tokens, ordinal.next + 1).lower
  if (link !== 'of' && link !== 'in') return undefined
  const monthIndex = ordinal.next + 2
  const month = monthAt(tokens, monthIndex)
  if (month === undefined) return undefined
  const year = readYear(tokens, monthIndex + 1, false)
  return {
    kind: 'date', from: index, next: year ? year.next : monthIndex + 1, month, index: ordinal.value, unit: weekday === undefined ? word : 'weekday',
    ...(weekday === undefined ? {} : { weekday }), ...(year ? { year: year.value } : {}),
  }
}

function readQuarter(tokens: readonly ScanToken[], index: number): Found | undefined {
  const word = tokenAt(tokens, index).lower
  const isShort = word.length === 2 && (word.charAt(0) === 'q' || word.charAt(0) === 'h') && word.charAt(1) >= '1' && word.charAt(1) <= '4'
  if (isShort) {
    let at = index + 1
    if (tokenAt(tokens, at).lower === 'of') at += 1
    const year = readYear(tokens, at, false)
    const fiscal = readFiscalYear(tokens, at)
    const value = year?.value ?? fiscal?.value
    const next = year?.next ?? fiscal?.next ?? index + 1
    return { kind: 'quarter', from: index, next, quarter: Number(word.charAt(1)), unit: word.charAt(0) === 'q' ? 'quarter' : 'half', ...(value === undefined ? {} : { year: value }) }
  }
  const ordinal = readOrdinal(tokens, index)
  if (ordinal && ordinal.value <= 4 && tokenAt(tokens, ordinal.next).lower === 'quarter') {
    const isOf = tokenAt(tokens, ordinal.next + 1).lower === 'of'
    const year = readYear(tokens, isOf ? ordinal.next + 2 : ordinal.next + 1, false)
    return { kind: 'quarter', from: index, next: year ? year.next : ordinal.next + 1, quarter: ordinal.value, unit: 'quarter', ...(year ? { year: year.value } : {}) }
  }
  return undefined
}

function readFiscalYear(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  const word = tokenAt(tokens, index).lower
  if (!word.startsWith('fy') || word.length < 4) return undefined
  const digits = Number(word.slice(2))
  return Number.isInteger(digits) ? { value: digits < 100 ? 2000 + digits : digits, next: index + 1 } : undefined
}

/** "a.m.", "pm", "in the morning", "at night" after a clock time: what to add to its hour, and where it ends. */
function readDayHalf(tokens: readonly ScanToken[], index: number): { isAfternoon: boolean; next: number } | undefined {
  const word = tokenAt(tokens, index).lower
  if (word === 'am' || word === 'pm') return { isAfternoon: word === 'pm', next: index + 1 }
  if ((word === 'a' || word === 'p') && tokenAt(tokens, index + 1).lower === '.' && tokenAt(tokens, index + 2).lower === 'm' && tokenAt(tokens, index + 2).isGlued) {
    const hasDot = tokenAt(tokens, index + 3).lower === '.' && tokenAt(tokens, index + 3).isGlued
    return { isAfternoon: word === 'p', next: hasDot ? index + 4 : index + 3 }
  }
  if ((word === 'in' && tokenAt(tokens, index + 1).lower === 'the') || word === 'that' || word === 'this') {
    const at = word === 'in' ? index + 2 : index + 1
    const part = dayParts.get(tokenAt(tokens, at).lower)
    if (part !== undefined) return { isAfternoon: part === 12, next: at + 1 }
  }
  if (word === 'at' && tokenAt(tokens, index + 1).lower === 'night') return { isAfternoon: true, next: index + 2 }
  return undefined
}

function timeFound(from: number, next: number, minutes: number, tokens: readonly ScanToken[], isSure: boolean): Found {
  const half = readDayHalf(tokens, next)
  if (!half) return { kind: 'time', from, next, minutes, ...(isSure ? {} : { isHalfDay: minutes <= 12 * 60 + 59 }) }
  const hour = Math.floor(minutes / 60)
  let shifted = minutes
  if (half.isAfternoon && hour < 12 && !(hour < 5 && tokenAt(tokens, half.next - 1).lower === 'night')) shifted += 720
  if (!half.isAfternoon && hour === 12) shifted -= 720
  return { kind: 'time', from, next: half.next, minutes: shifted }
}

/** Clock times: "19:30", "4 a.m.", "half past seven in the evening", "twenty to ten", "noon", "at six forty". */
function readTime(tokens: readonly ScanToken[], index: number): Found | undefined {
  const token = tokenAt(tokens, index)
  if (token.lower === 'noon' || token.lower === 'midday') return { kind: 'time', from: index, next: index + 1, minutes: 720 }
  if (token.lower === 'midnight') return { kind: 'time', from: index, next: index + 1, minutes: 0 }
  if (token.kind === 'clock') return timeFound(index, index + 1, token.value, tokens, token.value >= 780 || token.lower.startsWith('0'))
  // "half past seven", "quarter to nine", "twenty to ten", "ten past six".
  const isHalf = token.lower === 'half'
  const isQuarter = token.lower === 'quarter' || (token.lower === 'a' && tokenAt(tokens, index + 1).lower === 'quarter')
  const lead = isHalf || isQuarter ? { value: isHalf ? 30 : 15, next: token.lower === 'a' ? index + 2 : index + 1 } : readHour(tokens, index, 59)
  if (!lead) return undefined
  const link = tokenAt(tokens, lead.next).lower
  if (link === 'past' || (link === 'to' && !isHalf)) {
    const hour = readHour(tokens, lead.next + 1, 12)
    const isMinutes = isHalf || isQuarter || (lead.value % 5 === 0 && lead.value < 30)
    // "at twenty to ten" is a time; "twenty to ten", "from twenty to ten" and "five to one" may be anything.
    const isLed = isQuarter || ['at', 'by', 'until', 'till', 'before', 'after', 'between', 'around', 'about'].includes(tokenAt(tokens, index - 1).lower)
    if (hour && isMinutes && (link === 'past' || isLed) && isTimeEnd(tokens, hour.next)) {
      const minutes = hour.value * 60 + (link === 'past' ? lead.value : -lead.value)
      return timeFound(index, hour.next, minutes, tokens, false)
    }
  }
  if (isHalf || isQuarter) return undefined
  if (token.isGlued && index > 0 && tokenAt(tokens, index - 1).kind !== 'symbol') return undefined
  let at = lead.next
  if (lead.value > 24) return undefined
  let minutes = lead.value * 60
  const minute = token.kind === 'word' ? readHour(tokens, at, 59) : undefined
  const isOClock = tokenAt(tokens, at).lower === "o'clock"
  if (minute && minute.value >= 10 && lead.value <= 12) {
    minutes += minute.value
    at = minute.next
  } else if (isOClock) at += 1
  const half = lead.value <= 12 && lead.value >= 1 ? readDayHalf(tokens, at) : undefined
  const isAt = ['at', 'until', 'till', 'by', 'after', 'before', 'from'].includes(tokenAt(tokens, index - 1).lower)
  const word = tokenAt(tokens, at - 1)
  const isBare = tokenAt(tokens, index - 1).lower === 'at' && (isTimeEnd(tokens, at) || ['on', 'and'].includes(tokenAt(tokens, at).lower)) && lead.value >= 1 && tokenAt(tokens, at).lower !== '%'
  const isFromTill = tokenAt(tokens, index - 1).lower === 'from' && tokenAt(tokens, at).lower === 'till'
  if (half && (isAt || half.next - at !== 2 || tokenAt(tokens, at).lower !== 'that')) return timeFound(index, at, minutes, tokens, false)
  if (isOClock || isFromTill || (isBare && (word.kind === 'word' || lead.value <= 24))) return { kind: 'time', from: index, next: at, minutes, isHalfDay: lead.value <= 12 }
  return undefined
}

function readHour(tokens: readonly ScanToken[], index: number, most: number): { value: number; next: number } | undefined {
  const token = tokenAt(tokens, index)
  if (token.kind === 'number') return Number.isInteger(token.value) && token.value <= most ? { value: token.value, next: index + 1 } : undefined
  const words = readBelowHundred(tokens, index)
  return words && words.value <= most ? words : undefined
}

function isTimeEnd(tokens: readonly ScanToken[], index: number): boolean {
  const token = tokenAt(tokens, index)
  if (token.kind === 'end' || (token.kind === 'symbol' && token.lower !== '%' && token.lower !== '-' && token.lower !== '–' && token.lower !== '°')) return true
  return ['in', 'that', 'a', 'p', 'i', 'we', 'and', 'when', 'he', 'she', 'they', 'because', 'so', 'with', 'the', 'on', 'o\'clock', 'am', 'pm', 'at', 'sharp'].includes(token.lower)
}

/** "week six", "day nine", "week 3". */
function readNumbered(tokens: readonly ScanToken[], index: number): Found | undefined {
  const unit = tokenAt(tokens, index).lower
  if (unit !== 'week' && unit !== 'day' && unit !== 'month' && unit !== 'year') return undefined
  const before = tokenAt(tokens, index - 1).lower
  if (before === 'a' || before === 'per' || before === 'one' || before === 'every') return undefined
  const token = tokenAt(tokens, index + 1)
  const number = token.kind === 'number' && !token.isGlued ? { value: token.value, next: index + 2 } : readBelowHundred(tokens, index + 1)
  if (!number || number.value < 1 || number.value > 365) return undefined
  const after = tokenAt(tokens, number.next)
  if (after.lower === '%' || after.lower === 'percent' || after.lower === 'hundred' || after.lower === 'thousand' || after.lower === 'million') return undefined
  return { kind: 'numbered', from: index, next: number.next, unit, index: number.value }
}

function readWeekday(tokens: readonly ScanToken[], index: number): Found | undefined {
  const weekday = weekdays.get(tokenAt(tokens, index).lower)
  if (weekday === undefined) return undefined
  let at = index + 1
  const hasPart = dayParts.has(tokenAt(tokens, at).lower)
  if (hasPart) at += 1
  // "Sunday, May 2", "on Monday the eleventh of March", "Thursday, September 14".
  const rest = readFromMonth(tokens, skipComma(tokens, at)) ?? readFromDay(tokens, skipComma(tokens, at))
  if (rest && !hasPart && rest.day !== undefined) return { ...rest, from: index, weekday }
  return { kind: 'weekday', from: index, next: at, weekday }
}

function readHoliday(tokens: readonly ScanToken[], index: number): Found | undefined {
  const token = tokenAt(tokens, index)
  const hasEnding = tokenAt(tokens, index + 1).lower === "'s"
  const second = hasEnding ? index + 2 : index + 1
  const pair = `${token.lower}${hasEnding ? "'s" : ''} ${tokenAt(tokens, second).lower}`
  if (holidayPairs.has(pair)) {
    const next = pair.endsWith(' new') && tokenAt(tokens, second + 1).lower === 'year' ? second + 2 : second + 1
    const year = readYear(tokens, next, false)
    return { kind: 'holiday', from: index, next: year ? year.next : next, ...(year ? { year: year.value } : {}) }
  }
  return holidays.has(token.lower) ? { kind: 'holiday', from: index, next: index + 1 } : undefined
}

function readBareYear(tokens: readonly ScanToken[], index: number): Found | undefined {
  const fiscal = readFiscalYear(tokens, index)
  if (fiscal) return { kind: 'year', from: index, next: fiscal.next, year: fiscal.value }
  const year = readYear(tokens, index, false)
  if (!year) return undefined
  const token = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1)
  if (before.kind === 'symbol' && !',.;:("\'“—–-'.includes(before.lower)) return undefined
  if (before.kind === 'symbol' && before.lower === '-' && token.isGlued) return undefined
  const isLed = prepositions.has(before.lower) || ['early', 'late', 'mid', 'year', 'spring', 'summer', 'autumn', 'fall', 'winter', 'the'].includes(before.lower)
  const after = tokenAt(tokens, year.next)
  const isCounting = after.kind === 'word' && after.lower.length > 3 && after.lower.endsWith('s') && !after.isGlued
  if (token.kind === 'word') return token.lower !== 'two' || isLed ? { kind: 'year', from: index, next: year.next, year: year.value } : undefined
  return (isLed && !isCounting) || after.kind !== 'word' ? { kind: 'year', from: index, next: year.next, year: year.value } : undefined
}

function readIso(tokens: readonly ScanToken[], index: number): Found | undefined {
  const first = tokenAt(tokens, index)
  if (first.kind !== 'number' || !isYear(first.value) || tokenAt(tokens, index + 1).lower !== '-' || tokenAt(tokens, index + 3).lower !== '-') return undefined
  const month = tokenAt(tokens, index + 2)
  const day = tokenAt(tokens, index + 4)
  if (month.kind !== 'number' || day.kind !== 'number' || !month.isGlued || !day.isGlued) return undefined
  return { kind: 'date', from: index, next: index + 5, year: first.value, month: month.value, day: day.value }
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
