import { readYear } from './quantity-moment-date.ts'
import type { Found } from './quantity-moment.ts'
import { readBelowHundred } from './quantity-ordinal.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'

export const holidays = new Set('christmas xmas easter thanksgiving halloween diwali eid ramadan purim passover hanukkah carnival chhath holi juneteenth valentine valentines'.split(' '))

export const holidayPairs = new Set(['black friday', 'cyber monday', 'labor day', 'labour day', 'memorial day', 'new year', "mother's day", "father's day", 'boxing day', 'good friday', 'chinese new', 'lunar new', 'rosh hashanah', 'yom kippur', "valentine's day", 'independence day', 'christmas eve', 'christmas day', 'year end', 'prime day', 'singles day', "singles' day"])

/** "week six", "day nine", "week 3". */
export function readNumbered(tokens: readonly ScanToken[], index: number): Found | undefined {
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

export function readHoliday(tokens: readonly ScanToken[], index: number): Found | undefined {
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
