import { isDigit, isLetter } from './characters.ts'
import { abbreviations } from './pieces.ts'
import { beforeRealYou } from './tokens.ts'

/** Words that may be read with what follows their full stop: abbreviations, "6 p.m. on", "no. 5", "per. cent", "you. Know", "did. You know". */
const bound: ReadonlySet<string> = new Set([...abbreviations, ...beforeRealYou, 'm', 'you', 'per'])
/** No word of `bound` is longer; what is, is not looked at. */
const longestBound = 8
/** A run of letters and digits longer than this is cut by the scanner in places of its own. */
const longestRun = 50

/**
 * Cuts a text after full stops, question and exclamation marks and line ends, but only where what stands on either side is read without looking at
 * the other: `tokenise` of the parts gives the tokens of the whole, shifted. Returns where each part ends; together they are the text.
 */
export function stretchEnds(text: string): number[] {
  const ends: number[] = []
  const { length } = text
  let runFrom = 0
  let runTo = 0
  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    if (isLetter(code) || isDigit(code)) {
      runFrom = at
      while (at < length && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++
      runTo = at
      continue
    }
    at++
    const after = text.charCodeAt(at)
    const isEnd = code === 10 || ((code === 46 || code === 33 || code === 63) && (after === 32 || after === 10))
    // A part without a word in it would have nothing to remember.
    if (isEnd && runTo > (ends.at(-1) ?? 0) && !isBound(text, runFrom, runTo, at)) ends.push(at)
  }
  if (ends.at(-1) !== length) ends.push(length)
  return ends
}

function isBound(text: string, from: number, to: number, end: number): boolean {
  if (to - from > longestRun) return true
  if (to - from > longestBound) return false
  const word = text.slice(from, to).toLowerCase()
  // "no. 5" is a number; "I told him no." is the end of many an answer's sentence.
  return word === 'no' ? isDigit(text.charCodeAt(end + 1)) : bound.has(word)
}
