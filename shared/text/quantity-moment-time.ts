import type { Found } from './quantity-moment.ts'
import { readBelowHundred } from './quantity-ordinal.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

export const dayParts = new Map([['morning', 0], ['afternoon', 12], ['evening', 12], ['night', 12], ['noon', 12]])

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
export function readTime(tokens: readonly ScanToken[], index: number): Found | undefined {
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
  const isBare = tokenAt(tokens, index - 1).lower === 'at' && !isLevel(tokens, index - 2) && (isTimeEnd(tokens, at) || ['on', 'and'].includes(tokenAt(tokens, at).lower)) && lead.value >= 1 && tokenAt(tokens, at).lower !== '%'
  const isFromTill = tokenAt(tokens, index - 1).lower === 'from' && tokenAt(tokens, at).lower === 'till'
  if (half && (isAt || half.next - at !== 2 || tokenAt(tokens, at).lower !== 'that')) return timeFound(index, at, minutes, tokens, false)
  if (isOClock || isFromTill || (isBare && (word.kind === 'word' || lead.value <= 24))) return { kind: 'time', from: index, next: at, minutes, isHalfDay: lead.value <= 12 }
  return undefined
}

const levelVerbs = new Set('stayed stays stay staying stood stands remained remains held holding peaked plateaued settled priced capped valued estimated fixed sold sells sell hovered pegged frozen'.split(' '))
const keepingVerbs = new Set('kept held left put set priced capped fixed froze keep hold'.split(' '))

/** "the price stayed at four twenty", "kept it at six": a level, and no time of the day. */
function isLevel(tokens: readonly ScanToken[], index: number): boolean {
  const word = tokenAt(tokens, index).lower
  if (levelVerbs.has(word)) return true
  if (['it', 'them', 'that', 'this'].includes(word)) return keepingVerbs.has(tokenAt(tokens, index - 1).lower)
  return ['rate', 'price', 'cost', 'fee', 'wage'].includes(word) && keepingVerbs.has(tokenAt(tokens, index - 2).lower)
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
