/**
 * A flat scan of a text into words, numbers and symbols, for the grammars of quantities and dates.
 * One pass, no regular expression on more than one character, so its cost is linear in any text.
 */

export type ScanKind = 'word' | 'number' | 'clock' | 'symbol' | 'end'

export interface ScanToken {
  readonly kind: ScanKind
  /** UTF-16 offsets into the text, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** Lower case, with typographic apostrophes made plain. */
  readonly lower: string
  /** The first letter is a capital. */
  readonly isCapital: boolean
  /** No white space between this token and the one before it. */
  readonly isGlued: boolean
  /** A `number`'s value; a `clock`'s minutes since midnight; otherwise NaN. */
  readonly value: number
}

const letterBeyondAscii = /[\p{L}\p{M}]/u

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(text: string, index: number, code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return letterBeyondAscii.test(text.charAt(index))
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f || code === 0x200b
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
}

/** An apostrophe and an s that end a word. */
function isPossessive(text: string, index: number): boolean {
  const after = text.charCodeAt(index + 1)
  return (after === 115 || after === 83) && !isLetter(text, index + 2, text.charCodeAt(index + 2))
}

/** Where the digits from `from` end, with inner separators: "1,100", "1.4", "1,20,000". */
function digitsEnd(text: string, from: number): number {
  let index = from
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (isDigit(code)) {
      index += 1
      continue
    }
    const isSeparator = code === 44 || code === 46
    if (!isSeparator || !isDigit(text.charCodeAt(index + 1))) break
    // A comma groups at least two digits ("1,20,000"); "in 2,5" is two numbers.
    if (code === 44 && !isDigit(text.charCodeAt(index + 2))) break
    index += 1
  }
  return index
}

function endToken(length: number): ScanToken {
  return { kind: 'end', start: length, end: length, lower: '', isCapital: false, isGlued: false, value: NaN }
}

/** Scans `text`; the last token is always of kind `end`. */
export function scanText(text: string): readonly ScanToken[] {
  const tokens: ScanToken[] = []
  let index = 0
  let previousEnd = -1
  while (index < text.length) {
    const code = text.charCodeAt(index)
    if (isSpace(code)) {
      index += 1
      continue
    }
    const start = index
    let kind: ScanKind = 'symbol'
    let value = NaN
    if (isDigit(code)) {
      index = digitsEnd(text, index)
      kind = 'number'
      const raw = text.slice(start, index)
      value = Number(raw.replaceAll(',', ''))
      const isHour = index - start <= 2 && text.charCodeAt(index) === 58
      if (isHour && isDigit(text.charCodeAt(index + 1)) && isDigit(text.charCodeAt(index + 2)) && !isDigit(text.charCodeAt(index + 3))) {
        kind = 'clock'
        value = Number(raw) * 60 + Number(text.slice(index + 1, index + 3))
        index += 3
      }
      // "4.1.2" is a version, "10.0.0.1" an address: neither is a number.
      if (Number.isNaN(value)) kind = 'word'
    } else if (isLetter(text, index, code)) {
      kind = 'word'
      while (index < text.length) {
        const at = text.charCodeAt(index)
        if (isLetter(text, index, at) || isDigit(at)) index += 1
        else if (isApostrophe(at) && !isPossessive(text, index) && index > start && isLetter(text, index + 1, text.charCodeAt(index + 1))) index += 2
        else break
      }
    } else if (isApostrophe(code) && start === previousEnd && isPossessive(text, index)) {
      // "Marta's", "that Tuesday's", "a day's": the ending is a token of its own.
      kind = 'word'
      index += 2
    } else index += 1
    const raw = text.slice(start, index)
    const lower = raw.toLowerCase().replaceAll('’', "'")
    tokens.push({ kind, start, end: index, lower, isCapital: kind === 'word' && raw.charAt(0) !== lower.charAt(0), isGlued: start === previousEnd, value })
    previousEnd = index
  }
  tokens.push(endToken(text.length))
  return tokens
}

const outside = endToken(0)

/** The token at `index`, or an `end` token outside the list. */
export function tokenAt(tokens: readonly ScanToken[], index: number): ScanToken {
  return tokens[index] ?? outside
}
