import { z } from 'zod'
import type { Word } from '../../../shared/transcript.ts'

const offsetsSchema = z.object({ from: z.number(), to: z.number() })

/** What `-ojf` writes, as far as it is used. Tokens have no times where the engine found none. */
const outputSchema = z.object({
  transcription: z.array(
    z.object({
      offsets: offsetsSchema,
      tokens: z.array(z.object({ text: z.string(), offsets: offsetsSchema.optional(), p: z.number() })),
    }),
  ),
})

type Segment = z.output<typeof outputSchema>['transcription'][number]

/** Marks of the engine's own, such as `[_BEG_]` and `[_TT_133]`. */
const specialToken = /^\[_[A-Za-z0-9_]+\]$/

const hasLetterOrDigit = /[\p{L}\p{N}]/u

/** Sounds that the engine describes and nobody said: `[BLANK_AUDIO]`, `(wind blowing)`, `*coughs*`, `♪ … ♪`. */
const openings = new Map([
  ['[', ']'],
  ['(', ')'],
  ['*', '*'],
  ['♪', '♪'],
])

/**
 * Turns whisper.cpp's full JSON output into words. A word's `p` is the least among its tokens that hold letters or digits
 * (a word is as certain as its weakest piece); its end is that of the last such token, not of the punctuation after it.
 * Times lie within the recording, never fall, and words do not overlap. Silence gives no words.
 * Null where `bytes` are not such output.
 */
export function parseOutput(bytes: Buffer, durationMs: number): Word[] | null {
  const parsed = outputSchema.safeParse(readJson(bytes))
  if (!parsed.success) return null
  const pieces = parsed.data.transcription.flatMap((segment) => withoutDescribedSounds(groupTokens(segment)))
  return settleTimes(attachPunctuation(pieces), durationMs)
}

/**
 * Token texts are bytes: a letter beyond ASCII may be split between two of them, and the file is then no UTF-8. So each byte is
 * read as one character (latin1) here and decoded once words are whole. Also mended: control characters that the engine
 * does not escape inside strings, and `nan` for a probability, which JSON lacks.
 */
function readJson(bytes: Buffer): unknown {
  let isInString = false
  let isEscaped = false
  let json = ''
  for (const character of bytes.toString('latin1')) {
    if (isInString && character < ' ') {
      json += ' '
      continue
    }
    if (character === '"' && !isEscaped) isInString = !isInString
    isEscaped = isInString && character === '\\' && !isEscaped
    json += character
  }
  try {
    return JSON.parse(json.replace(/"p": -?(?:nan|inf)\b/g, '"p": 0'))
  } catch {
    // Not JSON: the caller makes a failure of it.
    return null
  }
}

interface Piece {
  readonly text: string
  readonly t0Ms: number
  readonly t1Ms: number
  readonly p: number
}

/** Joins a segment's tokens to words: a word begins where a token begins with a space. */
function groupTokens(segment: Segment): Piece[] {
  const pieces: Piece[] = []
  let bytes = ''
  let t0Ms = segment.offsets.from
  let t1Ms = segment.offsets.from
  let p: number | null = null

  function endWord(): void {
    // White space within tokens is rare and still no part of a word.
    for (const text of Buffer.from(bytes, 'latin1').toString('utf8').split(/\s+/)) {
      if (text !== '') pieces.push({ text, t0Ms, t1Ms, p: p ?? 1 })
    }
    bytes = ''
    p = null
  }

  for (const token of segment.tokens) {
    if (specialToken.test(token.text)) continue
    if (token.text.startsWith(' ')) endWord()
    // Where a token has no times, it lies where the one before it ended.
    const offsets = token.offsets ?? { from: t1Ms, to: t1Ms }
    if (bytes === '') {
      t0Ms = offsets.from
      t1Ms = offsets.to
    }
    bytes += token.text
    // Bytes from 0x80 on are parts of letters beyond ASCII (or of a typographic sign, which does no harm).
    if (hasLetterOrDigit.test(token.text) || /[\x80-\xff]/.test(token.text)) {
      t1Ms = offsets.to
      p = Math.min(p ?? 1, Math.max(0, token.p))
    }
  }
  endWord()
  return pieces
}

function withoutDescribedSounds(pieces: readonly Piece[]): Piece[] {
  const said: Piece[] = []
  for (let next = 0; next < pieces.length; next += 1) {
    const piece = pieces[next]
    if (piece === undefined) break
    const closing = openings.get(piece.text.charAt(0))
    const length = closing === undefined ? -1 : pieces.slice(next).findIndex(({ text }, place) => endsWith(text, closing, place === 0))
    if (length >= 0) next += length
    else said.push(piece)
  }
  return said
}

/** `isOpening`: the word holds the opening sign too, which must not be taken for the closing one. */
function endsWith(text: string, closing: string, isOpening: boolean): boolean {
  const end = text.replace(/[.,!?]+$/, '')
  return end.endsWith(closing) && !(isOpening && end.length === 1)
}

/** Signs that stand alone belong to the word before them, or at the very beginning to the one after. */
function attachPunctuation(pieces: readonly Piece[]): Piece[] {
  const words: Piece[] = []
  let before = ''
  for (const piece of pieces) {
    const last = words.at(-1)
    if (hasLetterOrDigit.test(piece.text)) {
      words.push({ ...piece, text: before + piece.text })
      before = ''
    } else if (last === undefined) before += piece.text
    else words[words.length - 1] = { ...last, text: last.text + piece.text }
  }
  return words
}

function settleTimes(pieces: readonly Piece[], durationMs: number): Word[] {
  const words: Word[] = []
  for (const piece of pieces) {
    const last = words.at(-1)
    const t0Ms = Math.min(Math.max(Math.round(piece.t0Ms), last?.t0Ms ?? 0), durationMs)
    if (last !== undefined && last.t1Ms > t0Ms) words[words.length - 1] = { ...last, t1Ms: t0Ms }
    const t1Ms = Math.min(Math.max(Math.round(piece.t1Ms), t0Ms), durationMs)
    words.push({ text: piece.text, t0Ms, t1Ms, p: Math.min(1, piece.p) })
  }
  return words
}
