import type { Draft } from './quantity-draft.ts'
import { readNoun } from './quantity-noun.ts'
import { readNumeral } from './quantity-numeral.ts'
import { tokenAt, type ScanToken } from './quantity-scan.ts'
import { readCents } from './quantity-price.ts'
import { doubleUnitOf, secondsOf, unitOf } from './quantity-unit.ts'

/** Adds unit, rate and noun to a number. */
export function withTail(tokens: readonly ScanToken[], draft: Draft): Draft {
  let at = draft.next
  if (tokenAt(tokens, at).lower === 'or' && tokenAt(tokens, at + 1).lower === 'so') {
    at += 2
    draft.isApproximate = true
  }
  if (draft.unit === undefined) {
    let unitAt = at
    const hyphen = tokenAt(tokens, at)
    if ((hyphen.lower === '-' || hyphen.lower === '‑') && hyphen.isGlued && tokenAt(tokens, at + 1).isGlued) unitAt += 1
    const word = tokenAt(tokens, unitAt)
    const double = doubleUnitOf(word.lower, tokenAt(tokens, unitAt + 1).lower, tokenAt(tokens, unitAt + 2).lower)
    let unit = double?.unit ?? unitOf(word.lower)
    let next = unitAt + (double?.length ?? 1)
    if (word.lower === 'per' && tokenAt(tokens, unitAt + 1).lower === 'cent') {
      unit = unitOf('percent')
      next += 1
    }
    const following = tokenAt(tokens, next).lower
    if (unit && (word.lower === 'percent' || word.lower === '%' || word.lower === 'percentage' || word.lower === 'cent') && (following === 'point' || following === 'points')) {
      unit = unitOf('points')
      next += 1
    }
    if (word.lower === 'percentage' && (following === 'point' || following === 'points')) {
      unit = unitOf('points')
      next += 1
    }
    if (word.lower === 'basis' && following.startsWith('point')) {
      unit = { name: 'basis point', dimension: 'points', factor: 0.01 }
      next += 1
    }
    if (word.lower === 'k' && following === "'s") {
      unit = unitOf('km')
      next += 1
    }
    if (unit && (unit.dimension === 'power' || word.lower.endsWith('watt')) && (following.startsWith('hour') || (following === '-' && tokenAt(tokens, next + 1).lower.startsWith('hour')))) {
      unit = { name: `${unit.name}-hour`, dimension: 'energy', factor: unit.factor }
      next += following === '-' ? 2 : 1
    }
    if (unit?.name === 'degree' && (following === 'fahrenheit' || following === 'f')) {
      unit = unitOf('fahrenheit')
      next += 1
    } else if (unit?.name === 'degree' && (following === 'celsius' || following === 'c')) next += 1
    if (word.lower === 'pounds' || word.lower === 'pound') unit = unitOf('£')
    if (word.lower === 'gbit' || word.lower === 'mbit') {
      if (following === '/' && tokenAt(tokens, next + 1).lower === 's') next += 2
    }
    if (unit && (word.lower === 'second' || word.lower === 'real' || word.lower === 'min' || word.lower === 'm' || word.lower === 's' || word.lower === 'l' || word.lower === 'g' || word.lower === 'ha' || word.lower === 'mi') && !word.isGlued && unitAt === at && draft.value !== 1 && !(tokenAt(tokens, draft.next - 1).kind === 'number' && word.lower !== 'real' && word.lower !== 'second')) unit = undefined
    if (unit && word.lower === 'x' && !word.isGlued && tokenAt(tokens, next).kind === 'number') unit = undefined
    if (unit) {
      draft.unit = unit
      at = next
      draft.end = draft.numberEnd = tokenAt(tokens, next - 1).end
      draft.next = next
      // "two years and a half", "3 hours and 52 minutes", "two hours forty", "half a dollar fifty" is not.
      at = joinMinor(tokens, draft, at)
      // "hours'" and "day's": the ending belongs to the unit.
      if (['\'', '’', "'s"].includes(tokenAt(tokens, at).lower) && tokenAt(tokens, at).isGlued) {
        at += 1
        draft.next = at
        const noun = readNoun(tokens, at, true)
        if (noun) {
          draft.noun = noun.head
          draft.nounWords = noun.words
          draft.end = noun.end
          draft.next = noun.next
          return draft
        }
      }
    }
  }
  const perEnd = readPer(tokens, draft, at)
  if (perEnd !== undefined) return draft
  return withNoun(tokens, draft, draft.unit === undefined)
}

function joinMinor(tokens: readonly ScanToken[], draft: Draft, index: number): number {
  const unit = draft.unit
  if (!unit) return index
  let at = index
  const isAnd = tokenAt(tokens, at).lower === 'and'
  const cents = unit.dimension === 'money' ? readCents(tokens, at) : undefined
  if (cents && Number.isInteger(draft.value)) {
    draft.value += cents.value / 100
    at = cents.next
  } else if (isAnd && tokenAt(tokens, at + 1).lower === 'a' && tokenAt(tokens, at + 2).lower === 'half') {
    draft.value += 0.5
    at += 3
  } else {
    const minor = readNumeral(tokens, isAnd ? at + 1 : at)
    const minorUnit = minor && unitOf(tokenAt(tokens, minor.next).lower)
    if (minor && minorUnit && minorUnit.dimension === unit.dimension && minorUnit.factor < unit.factor && unit.dimension !== 'share') {
      draft.value += (minor.value * minorUnit.factor) / unit.factor
      at = minor.next + 1
    }
  }
  if (at !== index) {
    draft.next = at
    draft.end = draft.numberEnd = tokenAt(tokens, at - 1).end
  }
  return at
}

/** "a week", "per day", "/month", "an hour", "each", "every month", and "parcels a night" with the noun before the rate. */
function readPer(tokens: readonly ScanToken[], draft: Draft, index: number): number | undefined {
  let at = index
  if (draft.unit === undefined) {
    const noun = readNoun(tokens, at, false)
    if (noun) {
      const ended = readPerAt(tokens, noun.next)
      if (!ended) return undefined
      draft.noun = noun.head
      draft.nounWords = noun.words
      at = noun.next
    }
  }
  const per = readPerAt(tokens, at)
  if (!per) return undefined
  draft.per = per.per
  draft.next = per.next
  draft.end = tokenAt(tokens, per.next - 1).end
  return per.next
}

function readPerAt(tokens: readonly ScanToken[], index: number): { per: string; next: number } | undefined {
  const word = tokenAt(tokens, index).lower
  if (word === 'each' || word === 'apiece') return { per: 'each', next: index + 1 }
  const unit = tokenAt(tokens, index + 1)
  if (word === '/' && unit.isGlued && unit.kind === 'word') return { per: unit.lower, next: index + 2 }
  if (word === 'per' && unit.kind === 'word') return { per: unit.lower, next: index + 2 }
  // "three fifty a box a day".
  if (word === 'a' && unit.kind === 'word' && tokenAt(tokens, index + 2).lower === 'a' && secondsOf(tokenAt(tokens, index + 3).lower) !== undefined) return { per: unit.lower, next: index + 4 }
  if ((word === 'a' || word === 'an' || word === 'every') && secondsOf(unit.lower) !== undefined && unit.lower.length > 2 && !unit.lower.endsWith('s')) {
    // "five hundred a day and a half" would be a length; "40 a week" is a rate.
    return isPartMore(tokens, index + 2) ? undefined : { per: unit.lower, next: index + 2 }
  }
  return undefined
}

/** "and a half", but "and a third of it", "and a half of them" begin a share; so does every "and a" with another word. */
export function isPartMore(tokens: readonly ScanToken[], index: number): boolean {
  if (tokenAt(tokens, index).lower !== 'and' || tokenAt(tokens, index + 1).lower !== 'a') return false
  const part = tokenAt(tokens, index + 2).lower
  if (!['half', 'quarter', 'third', 'bit'].includes(part)) return false
  const whole = tokenAt(tokens, index + 3).lower === 'of' ? tokenAt(tokens, index + 4).lower : ''
  return !(['them', 'those', 'these'].includes(whole) || (whole === 'it' && part !== 'half'))
}

export function withNoun(tokens: readonly ScanToken[], draft: Draft, isCounting: boolean): Draft {
  const at = draft.next + (draft.isApproximate && tokenAt(tokens, draft.next).lower === 'or' ? 2 : 0)
  const isOf = tokenAt(tokens, at).lower === 'of'
  if (!isCounting && !isOf && draft.unit?.dimension !== 'share') return draft
  if (isOf && ['them', 'those', 'these', 'it', 'us', 'that'].includes(tokenAt(tokens, at + 1).lower) && readNoun(tokens, at, false) === undefined) {
    draft.isPartOf = true
    draft.end = tokenAt(tokens, at + 1).end
    draft.next = at + 2
    return withPer(tokens, draft)
  }
  // "half the sales", "half our records".
  const skip = !isOf && draft.form === 'fraction' && ['the', 'my', 'our', 'their', 'its', 'his', 'her', 'these', 'those'].includes(tokenAt(tokens, at).lower) ? at + 1 : at
  const isOneAllowed = isOf || (draft.value === 1 && draft.form === 'number') || (tokenAt(tokens, at).lower === '-' && tokenAt(tokens, at).isGlued)
  const noun = readNoun(tokens, skip, isOneAllowed)
  if (!noun) return draft
  draft.noun = noun.head
  draft.nounWords = noun.words
  draft.isPartOf = isOf
  draft.end = noun.end
  draft.next = noun.next
  return withPer(tokens, draft)
}

function withPer(tokens: readonly ScanToken[], draft: Draft): Draft {
  const per = readPerAt(tokens, draft.next)
  if (per) {
    draft.per = per.per
    draft.next = per.next
    draft.end = tokenAt(tokens, per.next - 1).end
  }
  return draft
}
