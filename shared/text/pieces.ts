import { gapOf, isApostrophe, isCurrencySign, isDigit, isLetter, isUpper } from './characters.ts'
import type { Gap } from './token.ts'

/** A run of letters or a number as written, before number words are put together. */
export interface Piece {
  readonly word: string
  readonly start: number
  readonly end: number
  readonly gap: Gap
  readonly isCapital: boolean
  readonly isJoined: boolean
  /** Set for digits: the value, and how it was written. */
  readonly digits: Digits | undefined
}

export interface Digits {
  readonly value: number
  readonly form: 'plain' | 'time' | 'ordinal'
  readonly isDecimal: boolean
  readonly hasComma: boolean
  /** Canonical unit written together with the digits: `<cur>`, `<pct>` or letters such as "x", "ms". */
  readonly unit: string | undefined
}

const magnitudes = new Map<string, number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['cr', 1e7],
])

// Written without the apostrophe in fast typing and by some transcribers.
const bareContractions = new Set([
  'dont', 'didnt', 'doesnt', 'wasnt', 'werent', 'isnt', 'wouldnt', 'couldnt', 'shouldnt', 'hadnt', 'havent', 'hasnt', 'arent',
])

const longestWord = 60

/** Cuts a text into pieces in one pass from left to right. */
export function scan(text: string): Piece[] {
  const pieces: Piece[] = []
  const length = text.length
  let at = 0
  let gap: Gap = 3
  let isCurrency = false
  const push = (
    word: string,
    start: number,
    end: number,
    isCapital: boolean,
    isJoined: boolean,
    digits: Digits | undefined,
  ): void => {
    pieces.push({ word, start, end, gap: isJoined ? 0 : gap, isCapital, isJoined, digits })
    gap = 0
  }
  const pushWord = (start: number, end: number, isJoined: boolean): void => {
    const isCapital = isUpper(text.charCodeAt(start))
    const word = text.slice(start, Math.min(end, start + longestWord)).toLowerCase()
    if (bareContractions.has(word)) {
      push(word.slice(0, -2), start, end - 2, isCapital, isJoined, undefined)
      push("n't", end - 2, end, false, true, undefined)
    } else push(word, start, end, isCapital, isJoined, undefined)
  }
  while (at < length) {
    const code = text.charCodeAt(at)
    if (isDigit(code)) {
      const from = at
      const isJoined = pieces.length > 0 && from > 0 && text.charCodeAt(from - 1) === 45 && pieces[pieces.length - 1]?.end === from - 1
      let value = ''
      let isDecimal = false
      let hasComma = false
      let isTime = false
      while (at < length) {
        const here = text.charCodeAt(at)
        if (isDigit(here)) value += text[at]
        else if (here === 44 && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && !isDecimal) hasComma = true
        else if (here === 46 && !isDecimal && isDigit(text.charCodeAt(at + 1))) {
          isDecimal = true
          value += '.'
        } else if (here === 58 && !isTime && value.length <= 2 && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))) {
          isTime = true
          value += '.'
        } else break
        at++
      }
      let number = Number.parseFloat(value.slice(0, 24))
      let unit: string | undefined = isCurrency ? '<cur>' : undefined
      let form: Digits['form'] = isTime ? 'time' : 'plain'
      if (text.charCodeAt(at) === 37) {
        unit = '<pct>'
        at++
      } else if (isLetter(text.charCodeAt(at))) {
        const lettersFrom = at
        while (at < length && at - lettersFrom < longestWord && isLetter(text.charCodeAt(at))) at++
        const letters = text.slice(lettersFrom, at).toLowerCase()
        const magnitude = magnitudes.get(letters)
        if (magnitude !== undefined && (letters !== 'm' || isCurrency || isDecimal || true)) number *= magnitude
        else if (letters === 'st' || letters === 'nd' || letters === 'rd' || letters === 'th') form = 'ordinal'
        else unit = unit ?? letters
      } else if (isCurrencySign(text.charCodeAt(at))) {
        unit = '<cur>'
        at++
      } else if (text.charCodeAt(at) === 43) at++
      isCurrency = false
      push('', from, at, false, isJoined, { value: number, form, isDecimal, hasComma, unit })
      continue
    }
    if (isLetter(code)) {
      const from = at
      const isJoined = from > 0 && text.charCodeAt(from - 1) === 45 && pieces[pieces.length - 1]?.end === from - 1
      at++
      let hasDigit = false
      while (at < length) {
        const here = text.charCodeAt(at)
        if (isLetter(here)) at++
        else if (isDigit(here)) {
          hasDigit = true
          at++
        } else break
      }
      // "R9 million", "AED90": a short currency code before digits.
      if (hasDigit) {
        const digitsFrom = firstDigit(text, from, at)
        const code3 = text.slice(from, digitsFrom)
        if (currencyCodes.has(code3) && (digitsFrom - from > 1 || text.charCodeAt(at) === 46 || text.charCodeAt(at) === 44 || startsWithMillion(text, at))) {
          at = digitsFrom
          isCurrency = true
          continue
        }
      }
      if (currencyCodes.has(text.slice(from, at)) && at - from > 1) {
        // "AED 90,000": the code belongs to the number that follows.
        if (text.charCodeAt(at) === 32 && isDigit(text.charCodeAt(at + 1))) {
          isCurrency = true
          at++
          continue
        }
      }
      if (isApostrophe(text.charCodeAt(at)) && isLetter(text.charCodeAt(at + 1)) && !hasDigit) {
        const apostrophe = at
        at++
        while (at < length && isLetter(text.charCodeAt(at))) at++
        const tail = text.slice(apostrophe + 1, at).toLowerCase()
        const before = text.charCodeAt(apostrophe - 1) | 32
        if (tail === 't' && before === 110 && apostrophe - from > 1) {
          const stem = text.slice(from, apostrophe - 1).toLowerCase()
          const word = stem === 'ca' ? 'can' : stem === 'wo' ? 'will' : stem
          push(word, from, apostrophe - 1, isUpper(text.charCodeAt(from)), isJoined, undefined)
          push("n't", apostrophe - 1, at, false, true, undefined)
        } else if (tail === 's' || tail === 'd' || tail === 'm' || tail === 'll' || tail === 've' || tail === 're') {
          pushWord(from, apostrophe, isJoined)
          push("'" + tail, apostrophe, at, false, true, undefined)
        } else pushWord(from, at, isJoined)
        continue
      }
      pushWord(from, at, isJoined)
      continue
    }
    if (code === 37) {
      push('<pct>', at, at + 1, false, false, undefined)
      at++
      continue
    }
    isCurrency = isCurrencySign(code)
    const next = gapOf(code)
    // A hyphen with a space beside it is a dash; between digits ("10-12") it is a range.
    const isDash = code === 45 && (text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 1) === 45)
    const isAbbreviation = next === 3 && code === 46 && isAfterAbbreviation(text, at, pieces)
    const strength: Gap = isDash ? 2 : isAbbreviation ? 0 : next
    if (strength > gap) gap = strength
    at++
  }
  return pieces
}

const currencyCodes = new Set(['R', 'AED', 'KSh', 'KES', 'USD', 'EUR', 'GBP', 'INR', 'SGD', 'SAR', 'QAR', 'NGN', 'ZAR', 'CHF', 'PLN', 'SEK', 'Rs', 'US'])

/** Words whose full stop may end no sentence. */
export const abbreviations: ReadonlySet<string> = new Set(['dr', 'mr', 'mrs', 'ms', 'st', 'prof', 'vs', 'no', 'jr', 'sr', 'inc', 'ltd', 'approx', 'rs', 'capt', 'col', 'gen', 'lt', 'sgt', 'e', 'i', 'a', 'p', 'u', 'am', 'pm'])

function firstDigit(text: string, from: number, to: number): number {
  let at = from
  while (at < to && !isDigit(text.charCodeAt(at))) at++
  return at
}

function startsWithMillion(text: string, at: number): boolean {
  return text.startsWith(' million', at) || text.startsWith(' billion', at)
}

/** "Dr. Haddad", "6:40 p.m. without": the full stop ends no sentence. */
function isAfterAbbreviation(text: string, at: number, pieces: readonly Piece[]): boolean {
  const last = pieces[pieces.length - 1]
  if (last === undefined || last.end !== at) return false
  if (isLetter(text.charCodeAt(at + 1))) return true
  if (last.word === 'm') {
    let next = at + 1
    while (text.charCodeAt(next) === 32) next++
    return !isUpper(text.charCodeAt(next)) && next < text.length
  }
  if (last.word === 'no') return isDigit(text.charCodeAt(at + 2))
  return last.word.length > 1 && last.word !== 'am' && last.word !== 'pm' && abbreviations.has(last.word) && last.isCapital
}
