import { numeralOf, ordinalOf } from './number-words.ts'
import { scan, type Piece } from './pieces.ts'
import type { Gap, Token } from './token.ts'

// Sounds of thinking. They carry nothing, and stock Whisper deletes them anyway: no score may hang on them.
const fillers = new Set(['um', 'uh', 'uhm', 'umm', 'uhh', 'er', 'erm', 'hm', 'hmm', 'mm', 'mhm', 'ehm', 'ah', 'eh'])

const canonical = new Map<string, string>([
  ['%', '<pct>'],
  ['percent', '<pct>'],
  ['pct', '<pct>'],
  ['percentage', '<pct>'],
  ['dollars', '<cur>'],
  ['dollar', '<cur>'],
  ['bucks', '<cur>'],
  ['euros', '<cur>'],
  ['euro', '<cur>'],
  ['pounds', '<cur>'],
  ['quid', '<cur>'],
  ['rupees', '<cur>'],
  ['rand', '<cur>'],
  ['shillings', '<cur>'],
  ['naira', '<cur>'],
  ['dirhams', '<cur>'],
  ['riyals', '<cur>'],
  ['francs', '<cur>'],
  ['kroner', '<cur>'],
  ['kronor', '<cur>'],
  ['zloty', '<cur>'],
  ['shekels', '<cur>'],
  ['yen', '<cur>'],
  ['yuan', '<cur>'],
  ['kinda', 'kind of'],
  ['sorta', 'sort of'],
  ["n't", 'not'],
  ['im', 'i'],
])

/**
 * Cuts a text into words as the scorer reads them: contractions parted, number words and digits put together into
 * one token each, fillers and words said twice left out. Takes time linear in the text's length.
 */
export function tokenise(text: string): Token[] {
  const pieces = scan(text)
  const tokens: Token[] = []
  let carried: Gap = 0
  let at = 0
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined) break
    const gap: Gap = piece.gap > carried ? piece.gap : carried
    if (fillers.has(piece.word)) {
      carried = gap
      at++
      continue
    }
    if (piece.word === 'you' && isFillerYouKnow(pieces, at)) {
      carried = gap
      at += 2
      continue
    }
    const previous = tokens[tokens.length - 1]
    const number = readNumber(pieces, at)
    if (number !== undefined) {
      tokens.push({ norm: number.norm, start: piece.start, end: number.end, gap, isCapital: false, isJoined: piece.isJoined, value: number.value })
      if (number.unit !== undefined) {
        tokens.push({ norm: number.unit, start: number.end, end: number.end, gap: 0, isCapital: false, isJoined: true, value: undefined })
      }
      at = number.next
      carried = 0
      continue
    }
    if (piece.word === 'per' && pieces[at + 1]?.word === 'cent') {
      tokens.push({ norm: '<pct>', start: piece.start, end: pieces[at + 1]?.end ?? piece.end, gap, isCapital: false, isJoined: false, value: undefined })
      at += 2
      carried = 0
      continue
    }
    const norm = canonical.get(piece.word) ?? piece.word
    // "the the", "I I'd": the second is the word said again.
    if (previous !== undefined && previous.norm === norm && gap <= 1 && previous.value === undefined && norm.charCodeAt(0) !== 60) {
      at++
      continue
    }
    tokens.push({ norm, start: piece.start, end: piece.end, gap, isCapital: piece.isCapital, isJoined: piece.isJoined, value: undefined })
    carried = 0
    at++
  }
  return tokens
}

const afterRealKnow = new Set(['what', 'how', 'that', 'who', 'where', 'why', 'if', 'when', 'whether', 'about', 'him', 'her', 'it', 'them'])
/** After these "you know" says something: the only words that are looked at from beyond a full stop. */
export const beforeRealYou: ReadonlySet<string> = new Set(['do', 'did', 'if', 'as', 'that', 'when', 'letting', 'let', 'because'])

function isFillerYouKnow(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]
  if (next === undefined || next.word !== 'know') return false
  const after = pieces[at + 2]
  const before = pieces[at - 1]
  if (after !== undefined && after.gap === 0 && afterRealKnow.has(after.word)) return false
  return before === undefined || !beforeRealYou.has(before.word)
}

interface NumberRead {
  readonly norm: string
  readonly value: number
  readonly unit: string | undefined
  readonly end: number
  readonly next: number
}

const classOf = (value: number, isDecimal: boolean): string => {
  if (isDecimal) return '<dec>'
  if (value < 13) return '<few>'
  if (value < 100) return '<tens>'
  return value < 1000 ? '<hundreds>' : '<thousands>'
}

/** Reads one number, in digits or in words, that begins at a piece. */
function readNumber(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const first = pieces[at]
  if (first === undefined) return undefined
  if (first.digits !== undefined) return readDigits(pieces, at)
  const ordinal = ordinalOf(first.word)
  const numeral = numeralOf(first.word)
  if (ordinal !== undefined && numeral === undefined) {
    return { norm: '<ord>', value: ordinal, unit: undefined, end: first.end, next: at + 1 }
  }
  if (numeral === undefined) {
    const after = pieces[at + 1]
    // "point five": a decimal without a leading zero; "a hundred": the article belongs to the number.
    if (first.word === 'point' && after !== undefined && after.gap === 0 && numeralOf(after.word)?.form === 'unit') {
      return readWords(pieces, at)
    }
    if (first.word === 'a' && after !== undefined && after.gap === 0 && numeralOf(after.word)?.form === 'scale') {
      return readWords(pieces, at)
    }
    return undefined
  }
  if (numeral.form === 'scale') {
    return first.word === 'hundred' || first.word === 'thousand' || first.word === 'million' ? readWords(pieces, at) : undefined
  }
  if (first.word === 'one' && !continuesNumber(pieces[at + 1])) return undefined
  return readWords(pieces, at)
}

function continuesNumber(piece: Piece | undefined): boolean {
  if (piece === undefined || piece.gap > 0) return false
  const numeral = numeralOf(piece.word)
  return numeral !== undefined || (piece.word === 'point')
}

function readDigits(pieces: readonly Piece[], at: number): NumberRead | undefined {
  const first = pieces[at]
  if (first?.digits === undefined) return undefined
  const { digits } = first
  if (digits.form === 'time') return { norm: '<clock>', value: digits.value, unit: digits.unit, end: first.end, next: at + 1 }
  if (digits.form === 'ordinal') return { norm: '<ord>', value: digits.value, unit: undefined, end: first.end, next: at + 1 }
  let { value } = digits
  let end = first.end
  let next = at + 1
  let scaled = false
  for (let piece = pieces[next]; piece !== undefined && piece.gap === 0; piece = pieces[next]) {
    const numeral = numeralOf(piece.word)
    if (numeral?.form !== 'scale' || digits.unit === '<pct>') break
    value *= numeral.value
    end = piece.end
    next++
    scaled = true
  }
  const isYear = !digits.isDecimal && !digits.hasComma && !scaled && digits.unit === undefined && value >= 1950 && value <= 2060
  if (value === 1 && !digits.isDecimal && digits.unit === undefined) return { norm: 'one', value, unit: undefined, end, next }
  return { norm: isYear ? '<year>' : classOf(value, digits.isDecimal && !scaled), value, unit: digits.unit, end, next }
}

function readWords(pieces: readonly Piece[], from: number): NumberRead {
  let total = 0
  let group = 0
  let last: 'none' | 'unit' | 'teen' | 'ten' | 'hundred' | 'scale' = 'none'
  let isDecimal = false
  let at = from
  let end = pieces[from]?.end ?? 0
  let firstPair = 0
  if (pieces[at]?.word === 'a') at++
  while (at < pieces.length) {
    const piece = pieces[at]
    if (piece === undefined || (at > from && piece.gap > 0 && !piece.isJoined)) break
    if (piece.word === 'and' && (last === 'hundred' || last === 'scale')) {
      const after = pieces[at + 1]
      const numeral = after === undefined || after.gap > 0 ? undefined : numeralOf(after.word)
      if (numeral === undefined || numeral.form === 'scale') break
      at++
      continue
    }
    if (piece.word === 'point') {
      const decimals = readDecimals(pieces, at + 1)
      if (decimals === undefined) break
      group += decimals.value
      isDecimal = true
      at = decimals.next
      end = decimals.end
      last = 'unit'
      continue
    }
    const numeral = numeralOf(piece.word)
    if (numeral === undefined) break
    if (numeral.form === 'scale') {
      if (piece.word === 'hundred') {
        if (last === 'hundred' || last === 'scale') break
        group = (group === 0 ? 1 : group) * 100
        last = 'hundred'
      } else {
        const base = group === 0 ? (total === 0 ? 1 : total) : group
        total = group === 0 ? base * numeral.value : total + base * numeral.value
        group = 0
        last = 'scale'
        isDecimal = false
      }
    } else if (numeral.form === 'unit') {
      if (last === 'unit' || last === 'teen') break
      group += numeral.value
      last = 'unit'
    } else {
      if (last === 'teen' || last === 'ten' || last === 'unit') {
        // "twenty twenty two", "nineteen ninety eight": a year; "six forty": a time of day.
        if (firstPair === 0 && total === 0 && group < 60 && !isDecimal) {
          const rest = readPair(pieces, at)
          if ((group === 20 || group === 19) && rest.value < 100) {
            return { norm: '<year>', value: group * 100 + rest.value, unit: undefined, end: rest.end, next: rest.next }
          }
          if (group >= 1 && group <= 12 && rest.value >= 10 && rest.value < 60) {
            return { norm: '<clock>', value: group + rest.value / 100, unit: undefined, end: rest.end, next: rest.next }
          }
          firstPair = group
        }
        break
      }
      group += numeral.value
      last = numeral.form
    }
    end = piece.end
    at++
  }
  const value = total + group
  const isYear = !isDecimal && total === 2000 && value > 2000 && value < 2060
  return { norm: isYear ? '<year>' : classOf(value, isDecimal), value, unit: undefined, end, next: Math.max(at, from + 1) }
}

function readPair(pieces: readonly Piece[], at: number): { value: number; end: number; next: number } {
  const piece = pieces[at]
  const numeral = piece === undefined ? undefined : numeralOf(piece.word)
  const after = pieces[at + 1]
  const unit = after === undefined || (after.gap > 0 && !after.isJoined) ? undefined : numeralOf(after.word)
  const value = numeral?.value ?? 0
  if (numeral?.form === 'ten' && unit?.form === 'unit' && unit.value > 0) {
    return { value: value + unit.value, end: after?.end ?? 0, next: at + 2 }
  }
  return { value, end: piece?.end ?? 0, next: at + 1 }
}

function readDecimals(pieces: readonly Piece[], from: number): { value: number; end: number; next: number } | undefined {
  let value = 0
  let place = 0.1
  let at = from
  let end = 0
  while (at < pieces.length && at - from < 8) {
    const piece = pieces[at]
    if (piece === undefined || piece.gap > 0) break
    const numeral = numeralOf(piece.word)
    if (numeral === undefined || numeral.form === 'scale') break
    if (numeral.form === 'unit') {
      value += numeral.value * place
      place /= 10
    } else {
      value += (numeral.value / 10) * place
      place /= 100
    }
    end = piece.end
    at++
  }
  return at === from ? undefined : { value, end, next: at }
}
