/** A sentence of a text: UTF-16 units, `end` exclusive, without the white space around it. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Short forms whose full stop does not end a sentence. */
const titles = /\b(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|approx|inc|ltd|co|no|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$/i
/** "J. Chen", not "and so did I." */
const initial = /(?:^|[\s.])(?!I\.)\p{Lu}\.$/u

/** Cuts a text at full stops, question and exclamation marks followed by white space, and at line ends; "4.1" and "Dr. Chen" stay whole. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const close = (end: number): void => {
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const from = start + raw.indexOf(trimmed.charAt(0))
      sentences.push({ start: from, end: from + trimmed.length, text: trimmed })
    }
    start = end
  }
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '\n') close(at)
    else if (mark === '。' || mark === '！' || mark === '？') close(at + 1)
    else if (mark === '.' || mark === '!' || mark === '?') {
      let end = at + 1
      while (end < text.length && '.!?"”’)'.includes(text.charAt(end))) end += 1
      const isEnd = end >= text.length || /\s/.test(text.charAt(end))
      if (isEnd && !(mark === '.' && end === at + 1 && isShortened(text.slice(Math.max(0, at - 8), at + 1)))) close(end)
      at = Math.max(at, end - 1)
    }
  }
  close(text.length)
  return sentences
}

function isShortened(end: string): boolean {
  return titles.test(end) || initial.test(end)
}

/** The sentence that a place of the text lies in, or the nearest before it. */
export function sentenceAt(sentences: readonly Sentence[], place: number): Sentence | undefined {
  return sentences.findLast(({ start }) => start <= place) ?? sentences[0]
}
