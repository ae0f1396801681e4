import { secondsOf } from '../text/quantity-unit.ts'

/** The most by which a rounded figure may differ from the fact (rubric: "rounding up to about 5%"). */
export const roundingTolerance = 0.055
/** Months, quarters and years have no fixed number of days: "nearly four months" is sixteen weeks. */
export const calendarTolerance = 0.1
/** "a little over a year" for fourteen months, "a bit under a fifth" for 18%. */
export const boundTolerance = 0.2
/** "fewer than one in twenty" for 4%, "up to forty minutes" for 30: true, and nothing that anybody would call wrong. */
export const openBoundTolerance = 0.5

export interface Said {
  readonly value: number
  readonly valueHigh?: number
  readonly bound?: 'over' | 'under'
  /** The bound leaves open how far off the figure lies: "at most", "more than". */
  readonly isOpenBound?: boolean
  readonly isApproximate: boolean
  /** True where the unit said is a month, a quarter or a year and the fact's is another one. */
  readonly isCalendar: boolean
  /** True where value and fact have the same unit, so that no conversion explains a difference. */
  readonly isSameUnit: boolean
}

function significantDigits(value: number): number {
  const digits = Number(value.toPrecision(10)).toString().replace(/e.*$/u, '').replace('.', '').replace('-', '')
  let start = 0
  while (digits.charAt(start) === '0') start += 1
  let end = digits.length
  while (end > start && digits.charAt(end - 1) === '0') end -= 1
  return end - start
}

function roundedTo(value: number, digits: number): number {
  return Number(value.toPrecision(Math.min(6, Math.max(1, digits))))
}

/** Whether what was said agrees with a fact, both in base units. */
export function agrees(said: Said, fact: number): boolean {
  if (said.valueHigh !== undefined) {
    const low = Math.min(said.value, said.valueHigh)
    const high = Math.max(said.value, said.valueHigh)
    return fact >= low * (1 - 0.02) && fact <= high * (1 + 0.02)
  }
  if (said.value === fact) return true
  if (fact === 0 || said.value === 0) return Math.abs(said.value - fact) < 1e-9
  const difference = (said.value - fact) / Math.abs(fact)
  const tolerance = said.isCalendar ? calendarTolerance : roundingTolerance
  // "over X" may lie well below the fact, hardly above it; "under X" the other way round.
  const reach = said.isOpenBound === true ? openBoundTolerance : boundTolerance
  if (said.bound === 'over') return difference <= 0.02 && difference >= -reach
  if (said.bound === 'under') return difference >= -0.02 && difference <= reach
  // "sixty or so" for 64: said to be round, and the fact rounds to it.
  if (said.isApproximate && Math.abs(difference) <= calendarTolerance && roundedTo(fact, significantDigits(said.value)) === said.value) return true
  if (Math.abs(difference) > tolerance) return false
  // A rounded figure has fewer digits than the fact. As many digits and another value, with nothing that softens it, is another figure.
  const isRounded = said.isApproximate || !said.isSameUnit || significantDigits(said.value) < significantDigits(fact) || significantDigits(fact) === 1
  // $601,000 for $610,000 is within 2%, and yet two digits changed places.
  return isRounded || (Math.abs(difference) < 0.02 && !looksLikeSlip(said.value, fact))
}

function digitsOf(value: number): string {
  return Number(value.toPrecision(6)).toString().replace('.', '').replace(/0+$/u, '').replace(/^0+/u, '')
}

const teens = new Map([[13, 30], [14, 40], [15, 50], [16, 60], [17, 70], [18, 80], [19, 90]])

/**
 * Whether a number looks like a slip of another: two digits swapped (32 for 23), a point or a nought moved (0.2 for 0.02),
 * "seventy" for "seventeen", or a digit lost or added (91 for 99.1, 1.9 for 0.9). Such a slip ties a number to its fact.
 */
export function looksLikeSlip(said: number, fact: number): boolean {
  if (said <= 0 || fact <= 0 || said === fact) return false
  const ratio = said / fact
  for (const power of [0.001, 0.01, 0.1, 10, 100, 1000]) if (Math.abs(ratio - power) < power * 1e-6) return true
  if (sameScale(said, fact)) {
    for (const [teen, ty] of teens) if ((isScaled(said, teen) && isScaled(fact, ty)) || (isScaled(said, ty) && isScaled(fact, teen))) return true
  }
  if (isSwapped(said, fact)) return true
  const first = digitsOf(said)
  const second = digitsOf(fact)
  if (first.length === second.length && first.length >= 2 && first !== second) {
    let differing = 0
    let swapAt = -1
    for (let index = 0; index < first.length; index += 1) {
      if (first[index] === second[index]) continue
      differing += 1
      if (swapAt < 0) swapAt = index
    }
    if (differing === 2 && first[swapAt] === second[swapAt + 1] && first[swapAt + 1] === second[swapAt]) return true
  }
  // 43 for 40 is another figure, not a digit more.
  const isRoundNeighbour = ratio > 0.8 && ratio < 1.25 && (said % 10 === 0 || fact % 10 === 0)
  if ((first.length === 1 && second.length === 1) || isRoundNeighbour) return false
  // Nor is 80 for 58: a round figure has no digit lost.
  if (first.length === 1 && said >= 10 && said % 10 === 0) return false
  return ratio > 0.05 && ratio < 20 && first.length !== second.length && (dropsOne(first, second) || dropsOne(second, first))
}

/** 601,000 for 610,000: two neighbouring digits changed places, one of them a nought. */
function isSwapped(said: number, fact: number): boolean {
  if (!Number.isInteger(said) || !Number.isInteger(fact) || said < 100 || fact < 100) return false
  const first = String(said)
  const second = String(fact)
  if (first.length !== second.length) return false
  let at = 0
  while (at < first.length && first[at] === second[at]) at += 1
  return at > 0 && first[at] === second[at + 1] && first[at + 1] === second[at] && first.slice(at + 2) === second.slice(at + 2)
}

function isScaled(value: number, base: number): boolean {
  const scaled = value / base
  return scaled >= 1 && Number.isInteger(Math.log10(Number(scaled.toPrecision(8))))
}

function sameScale(first: number, second: number): boolean {
  const ratio = first / second
  return ratio > 0.2 && ratio < 5
}

/** `short` is `long` without one of its digits. */
function dropsOne(short: string, long: string): boolean {
  if (long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return short.slice(at) === long.slice(at + 1)
}

/** How many of one unit of time make another, for a rate: 7 or 5 days to a week, 30 or 21 to a month, 365 or 250 to a year. */
export function rateFactors(fromSeconds: number, toSeconds: number): readonly number[] {
  const exact = toSeconds / fromSeconds
  const day = secondsOf('day') ?? 86_400
  const factors = [exact]
  const long = Math.max(fromSeconds, toSeconds)
  const short = Math.min(fromSeconds, toSeconds)
  if (short === day && long > day) {
    const working = long / day > 300 ? 250 : long / day > 25 ? 21 : long / day > 6 ? 5 : long / day
    factors.push(toSeconds > fromSeconds ? working : 1 / working)
  }
  return factors
}
