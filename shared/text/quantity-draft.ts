import { tokenAt, type ScanToken } from './quantity-scan.ts'
import type { Unit } from './quantity-unit.ts'
import type { Quantity, QuantityForm } from './quantity.ts'

export interface Draft {
  from: number
  next: number
  start: number
  end: number
  numberStart: number
  numberEnd: number
  form: QuantityForm
  value: number
  valueHigh: number | undefined
  shape: 'single' | 'range' | 'change'
  unit: Unit | undefined
  per: string | undefined
  noun: string
  nounWords: readonly string[]
  isPartOf: boolean
  isColloquial: boolean
  isApproximate: boolean
  /** "40+", "sixty-plus". */
  isAtLeast: boolean
  isRatio: boolean
  parts: NonNullable<Quantity['parts']> | undefined
}

export function draftOf(tokens: readonly ScanToken[], from: number, next: number, value: number, extra: Partial<Draft> = {}): Draft {
  const start = tokenAt(tokens, from).start
  const end = tokenAt(tokens, next - 1).end
  return {
    from, next, start, end, numberStart: start, numberEnd: end, form: 'number', value, valueHigh: undefined, shape: 'single', unit: undefined, per: undefined,
    noun: '', nounWords: [], isPartOf: false, isColloquial: false, isApproximate: false, isAtLeast: false, isRatio: false, parts: undefined, ...extra,
  }
}
