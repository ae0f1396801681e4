import { dayParts } from './quantity-moment-time.ts'
import type { Found } from './quantity-moment.ts'
import { readNumeral } from './quantity-numeral.ts'
import { readBelowHundred, readOrdinal } from './quantity-ordinal.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

export const months = new Map<string, number>(monthNames.map((name, index) => [name, index + 1]))
for (const [short, month] of [['jan', 1], ['feb', 2], ['apr', 4], ['jun', 6], ['jul', 7], ['aug', 8], ['sept', 9], ['sep', 9], ['oct', 10], ['nov', 11], ['dec', 12]] as const) months.set(short, month)

export const weekdays = new Map<string, number>(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].flatMap((name, index) => [[name, index], [`${name}s`, index]]))

export const prepositions = new Set('on in at by until till since before after through during from to for into of between around over'.split(' '))

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2049
}

/** "2024", "twenty twenty-four", "two thousand and nineteen"; after a month also "twenty-one" and "'21". */
export function readYear(tokens: readonly ScanToken[], index: number, isShortAllowed: boolean): { value: number; next: number } | undefined {
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
export function readFromMonth(tokens: readonly ScanToken[], index: number): Found | undefined {
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
export function readFromDay(tokens: readonly ScanToken[], index: number): Found | undefined {
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
export function readBareDay(tokens: readonly ScanToken[], index: number): Found | undefined {
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
export function readNthOf(tokens: readonly ScanToken[], index: number): Found | undefined {
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

export function readQuarter(tokens: readonly ScanToken[], index: number): Found | undefined {
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

export function readWeekday(tokens: readonly ScanToken[], index: number): Found | undefined {
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

export function readBareYear(tokens: readonly ScanToken[], index: number): Found | undefined {
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

export function readIso(tokens: readonly ScanToken[], index: number): Found | undefined {
  const first = tokenAt(tokens, index)
  if (first.kind !== 'number' || !isYear(first.value) || tokenAt(tokens, index + 1).lower !== '-' || tokenAt(tokens, index + 3).lower !== '-') return undefined
  const month = tokenAt(tokens, index + 2)
  const day = tokenAt(tokens, index + 4)
  if (month.kind !== 'number' || day.kind !== 'number' || !month.isGlued || !day.isGlued) return undefined
  return { kind: 'date', from: index, next: index + 5, year: first.value, month: month.value, day: day.value }
}
