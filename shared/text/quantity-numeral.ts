import { lookUp, ones, scales } from './quantity-number-words.ts'
import { afterHyphen, readBelowHundred } from './quantity-ordinal.ts'
import { isBareHundred, readFractionOfScale, readScale } from './quantity-scale.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'
import { unitOf } from './quantity-unit.ts'

/** A number read from one or more tokens. `next` is the index after its last token. */
export interface Numeral {
  readonly value: number
  /** Upper end where the words leave a span open: "ninety-some thousand" is 90,000 to 99,000. */
  readonly high?: number
  readonly next: number
  readonly isWords: boolean
  /** "three fifty", "two fifty-five": 350 or 3.50; the words do not say which. */
  readonly isColloquial?: boolean
  readonly isApproximate?: boolean
}

/** The decimals of a spoken number after "point": "four", "zero four", "twenty-five". */
function readDecimals(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  let at = index
  let digits = ''
  while (digits.length < 12) {
    const word = tokenAt(tokens, at).lower
    const one = lookUp(ones, word)
    if (one !== undefined && one < 10) {
      digits += String(one)
      at += 1
      continue
    }
    if (digits === '') {
      const number = readBelowHundred(tokens, at)
      if (number) return { value: Number(`0.${String(number.value)}`), next: number.next }
    }
    break
  }
  return digits === '' ? undefined : { value: Number(`0.${digits}`), next: at }
}

/** "and a half", "and a quarter", "and three quarters" from `index`. */
function readAndFraction(tokens: readonly ScanToken[], index: number): { value: number; next: number } | undefined {
  if (tokenAt(tokens, index).lower !== 'and') return undefined
  const word = tokenAt(tokens, index + 1).lower
  const part = tokenAt(tokens, index + 2).lower
  if (word === 'a' || word === 'one') {
    if (part === 'half') return { value: 0.5, next: index + 3 }
    if (part === 'quarter') return { value: 0.25, next: index + 3 }
    if (part === 'third') return { value: 1 / 3, next: index + 3 }
  }
  if (word === 'three' && part === 'quarters') return { value: 0.75, next: index + 3 }
  if (word === 'two' && part === 'thirds') return { value: 2 / 3, next: index + 3 }
  return undefined
}

/** "-some", "-something", "and something", "-odd", "-ish" after a number whose last place is `place`. */
function readLooseEnd(tokens: readonly ScanToken[], index: number): number | undefined {
  const isAnd = tokenAt(tokens, index).lower === 'and'
  const at = isAnd ? index + 1 : afterHyphen(tokens, index)
  const word = tokenAt(tokens, at).lower
  if (word === 'something' || (!isAnd && at > index && (word === 'some' || word === 'odd' || word === 'ish'))) return at + 1
  if (!isAnd && word === 'odd') return at + 1
  return undefined
}

function placeOf(value: number): number {
  if (value >= 100 && value % 100 === 0) return 100
  return value >= 10 && value % 10 === 0 ? 10 : 1
}

/** A group below a thousand in words, or "eleven hundred": what stands before a scale. */
function readGroup(tokens: readonly ScanToken[], index: number): Numeral | undefined {
  const first = tokenAt(tokens, index)
  let at = index
  let value: number
  const isArticle = first.lower === 'a' || first.lower === 'an'
  if (isArticle) {
    const after = tokenAt(tokens, index + 1).lower
    if (after === 'hundred') {
      value = 1
      at = index + 1
    } else if (lookUp(scales, after) !== undefined && after !== 'grand' && after !== 'cr') return { value: 1, next: index + 1, isWords: true }
    else return undefined
  } else if (isBareHundred(tokens, index)) value = 1
  else {
    const low = readBelowHundred(tokens, index)
    if (!low) return undefined
    value = low.value
    at = low.next
  }
  const hundredAt = afterHyphen(tokens, at)
  const hundredWord = tokenAt(tokens, hundredAt).lower
  if (hundredWord === 'hundred') {
    value *= 100
    at = hundredAt + 1
    const restAt = tokenAt(tokens, at).lower === 'and' ? at + 1 : afterHyphen(tokens, at)
    const rest = readBelowHundred(tokens, restAt)
    // "between two hundred and three hundred" is two numbers.
    if (rest && rest.value > 0 && tokenAt(tokens, rest.next).lower !== 'hundred') return { value: value + rest.value, next: rest.next, isWords: true }
    return { value, next: at, isWords: true }
  }
  if (value > 0 && value < 100 && !isArticle) {
    // "three fifty", "two ten", "six oh four": hundreds left unsaid; "twenty twenty-two", "nineteen seventy": a year, said as two numbers.
    const followAt = afterHyphen(tokens, at)
    const follow = readBelowHundred(tokens, followAt)
    const isShort = value < 10 && follow && follow.value >= 10
    const isYearLike = (value === 20 || (value >= 10 && value < 20)) && follow && follow.value >= 10 && followAt === at
    if (follow && (isShort || isYearLike || (followAt === at && isPairOfTens(tokens, index, value, follow))) && tokenAt(tokens, follow.next).lower !== 'hundred' && tokenAt(tokens, follow.next).lower !== 'thousand')
      return { value: value * 100 + follow.value, next: follow.next, isWords: true, isColloquial: true }
  }
  return { value, next: at, isWords: true }
}

/**
 * "twenty-seven fifty drivers": 2,750 or 27.50. Not "thirty-five forty people", which is a span, nor "at twenty-one fifteen", nor
 * "forty-two twelve hour shifts", which are two numbers.
 */
function isPairOfTens(tokens: readonly ScanToken[], index: number, first: number, second: { readonly value: number; readonly next: number }): boolean {
  if (first < 21 || first % 10 === 0 || second.value < 10 || (second.value > first && second.value - first <= 10)) return false
  if (first < 24 && clockWords.has(tokenAt(tokens, index - 1).lower)) return false
  const after = tokenAt(tokens, second.next)
  return !(after.lower === '-' && after.isGlued) && (after.lower.endsWith('s') || unitOf(after.lower) === undefined)
}

const clockWords = new Set(['at', 'by', 'until', 'till', 'from', 'before', 'after', 'the'])

/**
 * Reads the number that begins at `index`, in digits or words: "31", "1.4 million", "one point four million",
 * "eleven hundred", "a hundred and twenty", "two and a half", "3 lakh", "half a million". Undefined where none begins.
 */
export function readNumeral(tokens: readonly ScanToken[], index: number): Numeral | undefined {
  const first = tokenAt(tokens, index)
  const part = readFractionOfScale(tokens, index)
  if (part) return { ...part, isWords: true, isApproximate: true }
  if (first.lower === 'half' || first.lower === 'quarter') return undefined
  let group: Numeral | undefined
  if (first.kind === 'number') group = { value: first.value, next: index + 1, isWords: false }
  else if (first.lower === 'point') {
    const decimals = readDecimals(tokens, index + 1)
    group = decimals && { ...decimals, isWords: true }
  } else group = readGroup(tokens, index)
  if (!group) return undefined

  let at = group.next
  let value = group.value
  let isColloquial = group.isColloquial === true
  if (group.isWords && tokenAt(tokens, at).lower === 'point' && !isColloquial) {
    const decimals = readDecimals(tokens, at + 1)
    if (decimals) {
      value += decimals.value
      at = decimals.next
    }
  }
  const fraction = readAndFraction(tokens, at)
  if (fraction) {
    value += fraction.value
    at = fraction.next
  }
  let high: number | undefined
  const looseAt = readLooseEnd(tokens, at)
  if (looseAt !== undefined) {
    high = value + placeOf(value) - 1
    at = looseAt
  }
  const scale = readScale(tokens, at, !group.isWords)
  if (scale) {
    isColloquial = false
    let total = value * scale.factor
    if (high !== undefined) high *= scale.factor
    at = scale.next
    let floor = scale.factor
    if (scale.factor !== 12 && scale.factor >= 1e3) {
      const half = readAndFraction(tokens, at)
      if (half && group.isWords) {
        total += half.value * floor
        at = half.next
      }
      // "two lakh forty thousand", "two thousand three hundred", "four thousand and ninety".
      for (let round = 0; round < 4; round += 1) {
        const andAt = tokenAt(tokens, at).lower === 'and' ? at + 1 : at
        const rest = group.isWords || scale.factor >= 1e5 ? readRest(tokens, andAt, floor) : undefined
        if (!rest) break
        total += rest.value
        floor = rest.floor
        at = rest.next
        if (rest.floor === 1) break
      }
      const loose = readLooseEnd(tokens, at)
      if (loose !== undefined) {
        high = total + placeOf(total / floor) * floor
        at = loose
      }
      const again = readScale(tokens, at, false)
      if (again && again.factor >= 1e5 && floor === 1e3) {
        total *= again.factor
        at = again.next
      }
    }
    value = total
  }
  const isApproximate = high !== undefined || (tokenAt(tokens, at).lower === 'or' && tokenAt(tokens, at + 1).lower === 'so')
  // Sums of decimal fractions must not show binary noise.
  value = Number(value.toPrecision(12))
  return {
    value, next: at, isWords: group.isWords,
    ...(high === undefined ? {} : { high }), ...(isColloquial ? { isColloquial } : {}), ...(isApproximate ? { isApproximate } : {}),
  }
}

/** What may follow a scale: a smaller group with or without a smaller scale of its own. */
function readRest(tokens: readonly ScanToken[], index: number, floor: number): { value: number; floor: number; next: number } | undefined {
  const token = tokenAt(tokens, index)
  let group: Numeral | undefined
  if (token.kind === 'number') {
    group = { value: token.value, next: index + 1, isWords: false }
    const scale = readScale(tokens, group.next, true)
    return scale && scale.factor < floor && scale.factor > 12 ? { value: group.value * scale.factor, floor: scale.factor, next: scale.next } : undefined
  }
  if (token.lower === 'a') return undefined
  group = readGroup(tokens, index)
  if (!group || group.isColloquial === true || group.value === 0) return undefined
  const scale = readScale(tokens, group.next, false)
  if (scale && scale.factor > 12) return scale.factor < floor ? { value: group.value * scale.factor, floor: scale.factor, next: scale.next } : undefined
  return group.value < floor ? { value: group.value, floor: 1, next: group.next } : undefined
}
