import { calendarWords, labelNouns, numberWords } from './lexicon.ts'

/** A word of an answer that is still being given. */
export interface LiveWord {
  /** Lower case, without punctuation. */
  readonly norm: string
  /** Span in the answer's text without the word's own punctuation (UTF-16, `end` exclusive). */
  readonly start: number
  readonly end: number
  /** As it was written. */
  readonly text: string
  readonly heardMs: number
  readonly sentence: number
  readonly endsSentence: boolean
  readonly endsClause: boolean
  /** Capital inside a sentence, and no day or month: likely a name. */
  readonly isCapital: boolean
}

const outer = /^[^\p{L}\p{N}$£€₹%]+|[^\p{L}\p{N}%]+$/gu

/** Reads a word that begins at `start` of the answer's text; `isFirst` of its sentence. */
export function wordOf(text: string, start: number, sentence: number, heardMs: number, isFirst: boolean): LiveWord {
  const lead = /^[^\p{L}\p{N}$£€₹%]*/u.exec(text)?.[0].length ?? 0
  const bare = text.replace(outer, '')
  const norm = bare.toLowerCase().replaceAll('’', "'")
  const isPossessiveI = norm === 'i' || norm.startsWith("i'")
  return {
    norm, text, heardMs, sentence,
    start: start + lead,
    end: start + lead + bare.length,
    endsSentence: /[.!?…]["'”’)]*$/u.test(text) && !/^(?:mr|mrs|ms|dr|st|vs)\.$/iu.test(text),
    endsClause: /[,;:.!?…–—]["'”’)]*$/u.test(text),
    isCapital: !isFirst && /^\p{Lu}\p{Ll}/u.test(bare) && !isPossessiveI && !calendarWords.has(norm),
  }
}

/** A figure in digits or words. */
export function isQuantityWord(word: LiveWord): boolean {
  if (/\d/u.test(word.norm)) return true
  if (numberWords.has(word.norm)) return true
  return word.norm.includes('-') && word.norm.split('-').some((part) => numberWords.has(part))
}

/** A figure that measures or counts something: not "room nine", "page 31", "March 2025", nor "twice". */
export function isMeasure(word: LiveWord, before: LiveWord | undefined): boolean {
  if (!isQuantityWord(word) || word.norm === 'twice') return false
  return before === undefined || before.endsClause || !(labelNouns.has(before.norm) || calendarWords.has(before.norm))
}
