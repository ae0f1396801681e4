import { z } from 'zod'

/**
 * One spoken word with its place in the recording (ms from its start) and the engine's probability (0-1).
 * `text` holds the punctuation that belongs to the word and no white space.
 */
export const wordSchema = z.object({
  text: z.string().min(1),
  t0Ms: z.int().nonnegative(),
  t1Ms: z.int().nonnegative(),
  p: z.number().min(0).max(1),
})
export type Word = z.infer<typeof wordSchema>

/** What the engine heard in a take. The transcript's text is its words joined by single spaces (`transcriptText`). */
export const transcriptSchema = z.object({
  words: z.array(wordSchema),
  durationMs: z.int().nonnegative(),
  /** Name and version of the engine, as it calls itself. */
  engine: z.string(),
  /** File name of the model. */
  model: z.string(),
})
export type Transcript = z.infer<typeof transcriptSchema>

/**
 * Below this probability a word is shown as uncertain and never lowers a score.
 * 0.5: the engine itself held another word, or none, to be as likely.
 */
export const uncertainBelow = 0.5

export function isUncertain(word: Word): boolean {
  return word.p < uncertainBelow
}

/** The words joined by single spaces. */
export function transcriptText(words: readonly Word[]): string {
  return words.map((word) => word.text).join(' ')
}

export interface PlacedWord extends Word {
  /** First UTF-16 unit of the word in `transcriptText`. */
  readonly start: number
  /** One past the last UTF-16 unit of the word in `transcriptText`. */
  readonly end: number
}

/** Each word with its place in `transcriptText(words)`, so that a signal's span finds its sound. */
export function placeWords<Spoken extends Word>(words: readonly Spoken[]): (Spoken & PlacedWord)[] {
  let next = 0
  return words.map((word) => {
    const start = next
    const end = start + word.text.length
    next = end + 1
    return { ...word, start, end }
  })
}

/** The stretch of sound (ms) that a span of the transcript's text covers; null where no word lies in it. */
export function soundOfSpan(words: readonly PlacedWord[], start: number, end: number): { t0Ms: number; t1Ms: number } | null {
  const inside = words.filter((word) => word.start < end && word.end > start)
  const first = inside[0]
  const last = inside.at(-1)
  return first && last ? { t0Ms: first.t0Ms, t1Ms: Math.max(last.t1Ms, first.t0Ms) } : null
}
