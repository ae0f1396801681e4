import type { Fact, FactFields } from './fact.ts'
import { findQuantities } from './text/quantity.ts'

/** A value with its unit as one text: "23" and "%" is "23%", "12" and "engineers" is "12 engineers". */
export function valueWords({ value, unit }: Pick<FactFields, 'value' | 'unit'>): string {
  if (unit === '') return value
  return unit.startsWith('%') ? `${value}${unit}` : `${value} ${unit}`
}

/** Amounts above this are slips of the finger: more than the money in the world. */
const largest = 1e15

/**
 * Why a value cannot be what its unit or kind says, or null: 'share' outside 0 to 100 per cent where the label speaks of a share, 'headcount'
 * below 0 or broken, 'negative' for a count or a length of time, 'size' beyond all amounts. Values without a number are left alone.
 */
export function impossibleValue({ label, value, unit, kind }: Pick<FactFields, 'label' | 'value' | 'unit' | 'kind'>): 'share' | 'headcount' | 'negative' | 'size' | null {
  const isNegative = /^\s*[-−–]\s*[\d.]/.test(value)
  const quantity = findQuantities(valueWords({ value: value.replace(/^\s*[-−–]\s*/, ''), unit }))[0]
  if (quantity === undefined) return null
  const amount = quantity.value
  if (!Number.isFinite(amount) || amount > largest) return 'size'
  if (kind === 'headcount' && (isNegative || !Number.isInteger(amount))) return quantity.dimension === 'count' ? 'headcount' : null
  // A change may exceed 100 per cent or fall below 0; a share of a whole may not.
  const isShare = quantity.dimension === 'share' && /\b(share|rate of|proportion|completion|uptime|availability|accuracy|of all|out of)\b/i.test(`${label} ${unit}`)
  if (isShare && (isNegative || amount > 100)) return 'share'
  return isNegative && (quantity.dimension === 'duration' || kind === 'customer') ? 'negative' : null
}

/**
 * The fields of a fact that an interviewer would ask for next, in the order in which they are asked. How many people there were and how long
 * something took need nothing to be compared with.
 */
export function missingOf(fact: Pick<Fact, 'baseline' | 'period' | 'source' | 'confirmer' | 'kind'>): ('baseline' | 'period' | 'source' | 'confirmer')[] {
  const isAbsolute = fact.kind === 'headcount' || fact.kind === 'timeline'
  return (['baseline', 'period', 'source', 'confirmer'] as const).filter((field) => fact[field].trim() === '' && !(field === 'baseline' && isAbsolute))
}
