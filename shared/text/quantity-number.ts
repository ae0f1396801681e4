import { draftOf, type Draft } from './quantity-draft.ts'
import { readNoun } from './quantity-noun.ts'
import { readNumeral } from './quantity-numeral.ts'
import { readOrdinal } from './quantity-ordinal.ts'
import { readCents } from './quantity-price.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'
import { isPartMore, withTail } from './quantity-tail.ts'
import { currencyPrefixOf, unitOf } from './quantity-unit.ts'

const labelNouns = new Set('number line page frame version tier phase ward lab aisle terminal section level step priority sev severity chapter episode room gate platform flight route bus item option plan area unit building floor row article paragraph rule class grade stage wave round type model part team group district zone playtest'.split(' '))

/** "$380K", "€ 1.5", "KSh 610 million", "S$7", "R9 million", "NOK 11 million". */
export function readMoney(tokens: readonly ScanToken[], index: number, limit: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  let at = index + 1
  let unit = currencyPrefixOf(token.lower)
  if (!unit && token.kind === 'word' && token.end - token.start <= 2 && tokenAt(tokens, at).lower === '$' && tokenAt(tokens, at).isGlued) {
    unit = unitOf(`${token.lower}$`)
    at += 1
  }
  if (!unit && token.kind === 'word' && token.lower.charAt(0) === 'r' && token.isCapital && token.lower.length > 1) {
    const digits = Number(token.lower.slice(1))
    const scale = ['million', 'billion', 'm', 'bn', 'k'].includes(tokenAt(tokens, at).lower)
    if (Number.isFinite(digits) && (scale || digits >= 100)) {
      const factor = tokenAt(tokens, at).lower.startsWith('b') ? 1e9 : tokenAt(tokens, at).lower === 'k' ? 1e3 : 1e6
      return withTail(tokens, draftOf(tokens, index, scale ? at + 1 : at, scale ? digits * factor : digits, { unit: unitOf('zar') }))
    }
  }
  if (!unit || at >= limit) return undefined
  const numeral = tokenAt(tokens, at).kind === 'number' ? readNumeral(tokens, at) : undefined
  if (!numeral) return undefined
  let { value, next } = numeral
  // "$1.4m", "£5.5m": a small letter after money is a million, not a metre.
  const suffix = tokenAt(tokens, next)
  if (suffix.isGlued && (suffix.lower === 'm' || suffix.lower === 'mm' || suffix.lower === 'b') && value === tokenAt(tokens, at).value) {
    value *= suffix.lower === 'b' ? 1e9 : 1e6
    next += 1
  }
  return withTail(tokens, draftOf(tokens, index, next, Number(value.toPrecision(12)), { unit }))
}

/** "half an hour", "an hour and a half", "a day and a bit", "a fortnight", "three quarters of an hour", "took a week". */
export function readCompound(tokens: readonly ScanToken[], index: number): Draft | undefined {
  const token = tokenAt(tokens, index)
  let at = index
  let value = 0
  if (token.lower === 'half') {
    at = ['a', 'an'].includes(tokenAt(tokens, index + 1).lower) ? index + 2 : tokenAt(tokens, index + 1).lower === '-' ? index + 2 : index + 1
    value = 0.5
  } else if (token.lower === 'quarter' || ((token.lower === 'three' || token.lower === '3') && tokenAt(tokens, index + 1).lower.startsWith('quarter'))) {
    const ofAt = token.lower === 'quarter' ? index + 1 : index + 2
    if (tokenAt(tokens, ofAt).lower !== 'of' || !['a', 'an'].includes(tokenAt(tokens, ofAt + 1).lower)) return undefined
    at = ofAt + 2
    value = token.lower === 'quarter' ? 0.25 : 0.75
  } else if (token.lower === 'a' || token.lower === 'an' || token.lower === 'another') {
    at = index + 1
    value = 1
  } else if (token.lower === 'one' && tokenAt(tokens, index + 1).lower === 'more') {
    at = index + 2
    value = 1
  } else return undefined
  const unitToken = tokenAt(tokens, at)
  const unit = unitToken.lower === 'pound' ? unitOf('£') : unitOf(unitToken.lower)
  const isAndPart = isPartMore(tokens, at + 1) || (tokenAt(tokens, at + 1).lower === 'and' && tokenAt(tokens, at + 2).lower === 'one' && ['half', 'quarter', 'third', 'bit'].includes(tokenAt(tokens, at + 3).lower))
  const cents = value === 1 ? readCents(tokens, at + 1) : undefined
  if (!unit || unitToken.lower.length < 3 || ((value === 1 || ['real', 'times'].includes(unitToken.lower)) && ['second', 'point', 'real', 'min', 'sec', 'times', 'pound'].includes(unitToken.lower) && !isAndPart && cents === undefined)) return undefined
  // "a dollar twenty".
  if (cents !== undefined) return withTail(tokens, draftOf(tokens, index, cents.next, 1 + cents.value / 100, { unit }))
  if (value === 1 && unit.dimension !== 'duration' && unitToken.lower !== 'penny' && unit.dimension !== 'length' && !isAndPart) return undefined
  if (value === 1 && unitToken.lower === 'foot') return undefined
  // "a quarter of a million" is a number.
  if (unitToken.lower === 'quarter' && tokenAt(tokens, at + 1).lower === 'of') return undefined
  let next = at + 1
  let isApproximate = false
  if (tokenAt(tokens, next).lower === 'and') {
    const part = tokenAt(tokens, next + 2).lower
    if (isAndPart) {
      value += part === 'half' ? 0.5 : part === 'quarter' ? 0.25 : part === 'third' ? 1 / 3 : 0
      isApproximate = part === 'bit'
      next += 3
    } else {
      const minor = readNumeral(tokens, next + 1)
      const minorUnit = minor && unitOf(tokenAt(tokens, minor.next).lower)
      if (minor && minorUnit && minorUnit.dimension === unit.dimension && minorUnit.factor < unit.factor) {
        value += (minor.value * minorUnit.factor) / unit.factor
        next = minor.next + 1
      }
    }
  }
  const draft = draftOf(tokens, index, next, value, { form: value === 1 ? 'article' : 'number', unit, isApproximate })
  // The article is no part of "a month": spans of lengths begin with it in speech ("took an hour"), so it stays.
  return withTail(tokens, draft)
}

/** A number with a unit or a noun, or bare. */
export function readCounted(tokens: readonly ScanToken[], index: number): Draft | undefined {
  const numeral = readNumeral(tokens, index)
  if (!numeral) return undefined
  const first = tokenAt(tokens, index)
  const before = tokenAt(tokens, index - 1)
  // "line nineteen", "page four", "Ward 4", "number three".
  if (labelNouns.has(before.lower) && numeral.value < 1000 && unitOf(tokenAt(tokens, numeral.next).lower) === undefined && !readNoun(tokens, numeral.next, false)) return undefined
  const ordinal = readOrdinal(tokens, index)
  // "the forty-second floor" counts nothing; "ninety second queues" do.
  if (ordinal && ordinal.next > numeral.next && !(tokenAt(tokens, ordinal.next - 1).lower === 'second' && readNoun(tokens, ordinal.next, false))) return undefined
  if (first.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(tokenAt(tokens, index + 1).lower) && tokenAt(tokens, index + 1).isGlued) return undefined
  const draft = draftOf(tokens, index, numeral.next, numeral.value, { isColloquial: numeral.isColloquial === true, isApproximate: numeral.isApproximate === true, valueHigh: numeral.high, shape: numeral.high === undefined ? 'single' : 'range' })
  const plusAt = plusEnd(tokens, numeral.next)
  if (plusAt !== undefined) {
    draft.isAtLeast = true
    draft.next = plusAt
  }
  const tailed = withTail(tokens, draft)
  const isOne = first.lower === 'one' && numeral.next === index + 1
  if (isOne && tailed.unit === undefined) {
    if (tailed.noun === '' || ['the', 'this', 'that', 'no', 'any', 'every', 'each', 'which', 'some'].includes(before.lower)) return undefined
    if (tokenAt(tokens, numeral.next).lower === 'of') return undefined
  }
  if (first.lower === 'oh') return undefined
  return tailed
}

/** "40+ people", "sixty-plus staff". */
function plusEnd(tokens: readonly ScanToken[], index: number): number | undefined {
  const first = tokenAt(tokens, index)
  if (!first.isGlued) return undefined
  if (first.lower === '+') return index + 1
  return first.lower === '-' && tokenAt(tokens, index + 1).lower === 'plus' ? index + 2 : undefined
}
