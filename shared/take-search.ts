import { z } from 'zod'
import { idSchema } from './id.ts'

/** A few words of a take, some of which were looked for. */
export const excerptSchema = z.object({
  pieces: z.array(z.object({ text: z.string(), isFound: z.boolean() })),
  /** The first of the words that were found, counted in the words that are shown of the take. */
  word: z.int().nonnegative(),
  /** Where that word begins in the sound. */
  t0Ms: z.int().nonnegative(),
})
export type Excerpt = z.infer<typeof excerptSchema>

/** A take in which something that was looked for was said. */
export const takeHitSchema = z.object({
  takeId: idSchema,
  storyId: idSchema,
  storyTitle: z.string(),
  questionText: z.string(),
  startedMs: z.int(),
  /** The first few places, in the order of the words. */
  excerpts: z.array(excerptSchema).min(1),
  /** How many places there are in all. */
  places: z.int().positive(),
})
export type TakeHit = z.infer<typeof takeHitSchema>

/** The most that is asked for at once; nobody reads more, and each word costs a search. */
const mostTerms = 24
const longestTerm = 80

/** Takes shown, and places shown of each. */
export const mostHits = 40
const mostExcerpts = 3

/** Words shown on either side of what was found. */
const wordsAround = 7

/** Begins and ends what was found in a text; no text holds them. */
export const foundMark = { begin: '\u0002', end: '\u0003' } as const

/**
 * A query of FTS5 for what somebody typed: every word has to be there, the last as a beginning; “words in quotes” have to stand together. Each is quoted, so that
 * nothing that is typed is an operator. Null where nothing of it could be found: no letters and no figures.
 */
export function toSearchQuery(typed: string): string | null {
  const plain = typed.replace(/[\p{Cc}\p{Cs}]/gu, ' ')
  const terms = [...plain.matchAll(/["“”„]([^"“”„]+)["“”„]|([^\s"“”„]+)/gu)]
    .map(([, phrase, word]) => ({ text: (phrase ?? word ?? '').slice(0, longestTerm).trim(), isPhrase: phrase !== undefined }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, mostTerms)
  if (terms.length === 0) return null
  return terms.map(({ text, isPhrase }, place) => `"${text.replaceAll('"', '')}"${place === terms.length - 1 && !isPhrase ? '*' : ''}`).join(' ')
}

/**
 * The places of a text in which words were found: each with the words around it, those near each other as one. `marked`: words joined by single spaces, what was
 * found between `foundMark`.
 */
export function readFound(marked: string): { readonly places: number; readonly excerpts: readonly Omit<Excerpt, 't0Ms'>[] } {
  let isOpen = false
  const words = marked.split(' ').map((word) => {
    const isFound = isOpen || word.includes(foundMark.begin)
    isOpen = word.lastIndexOf(foundMark.begin) > word.lastIndexOf(foundMark.end) || (isOpen && !word.includes(foundMark.end))
    return { text: word.replaceAll(foundMark.begin, '').replaceAll(foundMark.end, ''), isFound }
  })
  const groups: { first: number; last: number }[] = []
  for (const [place, { isFound }] of words.entries()) {
    if (!isFound) continue
    const group = groups.at(-1)
    if (group !== undefined && place - group.last <= wordsAround) group.last = place
    else groups.push({ first: place, last: place })
  }
  const excerpts = groups.slice(0, mostExcerpts).map(({ first, last }) => {
    const [from, to] = [Math.max(0, first - wordsAround), Math.min(words.length, last + 1 + wordsAround)]
    const pieces = piecesOf(words.slice(from, to))
    if (from > 0) pieces.unshift({ text: '… ', isFound: false })
    if (to < words.length) pieces.push({ text: ' …', isFound: false })
    return { word: first, pieces }
  })
  return { places: groups.length, excerpts }
}

/** Words joined by spaces, as stretches that were found and that were not. */
function piecesOf(words: readonly { readonly text: string; readonly isFound: boolean }[]): { text: string; isFound: boolean }[] {
  const pieces: { text: string; isFound: boolean }[] = []
  for (const [place, { text, isFound }] of words.entries()) {
    const last = pieces.at(-1)
    const spaced = place === 0 ? text : ` ${text}`
    if (last?.isFound === isFound) last.text += spaced
    else if (isFound && last !== undefined) {
      // The space before what was found is not.
      last.text += ' '
      pieces.push({ text, isFound })
    } else pieces.push({ text: spaced, isFound })
  }
  return pieces
}
