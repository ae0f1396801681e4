import { abbreviations } from '../text/pieces.ts'
import { months } from '../text/quantity-moment-date.ts'
import { momentsIn } from '../text/quantity-moment.ts'
import { scanText, type ScanToken } from '../text/quantity-scan.ts'
import { quantitiesIn, type Quantity } from '../text/quantity.ts'
import { recent } from '../text/recent.ts'
import { stemOf } from './stem.ts'

type Moments = ReturnType<typeof momentsIn>

/** Sentences of a text, read by themselves: all places count from their beginning. */
export interface Part {
  readonly text: string
  /** Without the token that ends a text. */
  readonly tokens: readonly ScanToken[]
  readonly stems: readonly string[]
  readonly quantities: readonly Quantity[]
  readonly moments: Moments
  /** The same as it stood in a text last, since most of a text that is typed stands where it stood. */
  placed: PlacedPart | undefined
}

/** A part where it stands in a text: `start` in UTF-16 code units, `from` in tokens; `to` exclusive. */
export interface PlacedPart {
  readonly part: Part
  readonly start: number
  readonly from: number
  readonly to: number
  readonly tokens: readonly ScanToken[]
  readonly quantities: readonly Quantity[]
  readonly moments: Moments
}

/** Words after which a full stop is not looked beyond: abbreviations, months ("Sept. 14") and what a range begins with. */
const bound: ReadonlySet<string> = new Set([...abbreviations, ...months.keys(), 'between', 'sq', 'cu'])
const longestBound = 9

const isSpace = (code: number): boolean => code === 32 || code === 10
const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/**
 * Cuts a text after full stops, where what stands on either side is read without looking at the other (a year is not: it looks whether a question or
 * exclamation mark stands before it). Returns where each part ends; together they are the text.
 */
function partEnds(text: string): number[] {
  const ends: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== 46 || !isSpace(text.charCodeAt(at + 1))) continue
    let from = at
    while (from > 0 && at - from <= longestBound && isWordCode(text.charCodeAt(from - 1))) from -= 1
    // An initial, a single digit, a bracket or a quotation mark: nothing that surely ends a sentence.
    if (at - from < 2 || (at - from <= longestBound && bound.has(text.slice(from, at).toLowerCase()))) continue
    ends.push(at + 1)
  }
  if (ends.at(-1) !== text.length) ends.push(text.length)
  return ends
}

const known = recent<Part>(800)
/** Longer parts, which only a text without full stops has, are not remembered: many of them would fill the memory. */
const longestRemembered = 4_000

function partOf(text: string): Part {
  const before = known.get(text)
  if (before !== undefined) return before
  const scanned = scanText(text)
  const moments = momentsIn(scanned)
  const quantities = quantitiesIn(scanned, moments)
  const tokens = scanned.slice(0, -1)
  const part: Part = { text, tokens, stems: tokens.map((token) => (token.kind === 'word' ? stemOf(token.lower) : '')), quantities, moments, placed: undefined }
  if (text.length <= longestRemembered) known.set(text, part)
  return part
}

/** A text in parts, in order. What stands in it as it stood in an earlier one is not read again; what is read does not depend on that. */
export function partsOf(text: string): readonly PlacedPart[] {
  const parts: PlacedPart[] = []
  let start = 0
  let from = 0
  for (const end of partEnds(text)) {
    const placed = place(partOf(text.slice(start, end)), start, from)
    parts.push(placed)
    start = end
    from = placed.to
  }
  return parts
}

function place(part: Part, start: number, from: number): PlacedPart {
  const last = part.placed
  if (last !== undefined && last.start === start && last.from === from) return last
  const placed: PlacedPart = {
    part, start, from, to: from + part.tokens.length,
    tokens: part.tokens.map((token) => ({ kind: token.kind, start: token.start + start, end: token.end + start, lower: token.lower, isCapital: token.isCapital, isGlued: token.isGlued, value: token.value })),
    quantities: part.quantities.map((quantity) => shifted(quantity, start, from)),
    moments: part.moments.map(({ moment, from: own, next }) => ({
      moment: { ...moment, start: moment.start + start, end: moment.end + start, prepositionStart: moment.prepositionStart + start }, from: own + from, next: next + from,
    })),
  }
  part.placed = placed
  return placed
}

function shifted(quantity: Quantity, start: number, from: number): Quantity {
  const { parts } = quantity
  const moved = {
    ...quantity, start: quantity.start + start, end: quantity.end + start, numberStart: quantity.numberStart + start, numberEnd: quantity.numberEnd + start,
    from: quantity.from + from, next: quantity.next + from,
  }
  if (parts === undefined) return moved
  return { ...moved, parts: parts.map((one) => ({ ...one, start: one.start + start, end: one.end + start, from: one.from + from, next: one.next + from })) }
}
