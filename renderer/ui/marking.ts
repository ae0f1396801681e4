import type { Signal } from '../../shared/scoring/signal.ts'

/** A word's place in the text; what `placeWords` of a transcript gives, or what a typed text's words are. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Text within one word, or between two. */
export interface Piece {
  readonly text: string
  /** Index of the word that it belongs to; null between words. */
  readonly word: number | null
}

/** A signal as one line under the text: its index, and how many lines lie between it and the letters. */
export interface Line {
  readonly signal: number
  readonly level: number
}

/** A stretch of text under the same signals, in order of their levels. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly lines: readonly Line[]
  readonly pieces: readonly Piece[]
}

/**
 * Gives each signal a level of its own wherever it overlaps others, so that nested and crossing spans stay
 * readable: the shorter one keeps close to the letters. Returns the level of each signal, by its index.
 */
export function signalLevels(signals: readonly Pick<Signal, 'start' | 'end'>[]): number[] {
  const levels: number[] = signals.map(() => 0)
  const placed: number[] = []
  const shortestFirst = signals.map((_, index) => index).sort((a, b) => length(signals[a]) - length(signals[b]) || a - b)
  for (const index of shortestFirst) {
    const signal = signals[index]
    if (!signal) continue
    const taken = new Set(placed.filter((other) => overlaps(signal, signals[other])).map((other) => levels[other]))
    let level = 0
    while (taken.has(level)) level += 1
    levels[index] = level
    placed.push(index)
  }
  return levels
}

/** Splits a text at every border of a signal; within a run, at every border of a word. The pieces joined are the text. */
export function markText(text: string, words: readonly Span[], signals: readonly Pick<Signal, 'start' | 'end'>[]): Run[] {
  const levels = signalLevels(signals)
  const borders = new Set([0, text.length])
  for (const { start, end } of signals) borders.add(clamp(start, text)).add(clamp(end, text))
  const ordered = [...borders].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1] ?? text.length
    const lines = signals
      .map((signal, index) => ({ signal: index, level: levels[index] ?? 0, covers: signal.start < end && signal.end > start }))
      .filter((line) => line.covers)
      .sort((a, b) => b.level - a.level)
      .map(({ signal, level }) => ({ signal, level }))
    return { start, end, lines, pieces: piecesOf(text, words, start, end) }
  })
}

function piecesOf(text: string, words: readonly Span[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  words.forEach((word, index) => {
    const from = Math.max(word.start, start)
    const to = Math.min(word.end, end)
    if (from >= to) return
    if (from > at) pieces.push({ text: text.slice(at, from), word: null })
    pieces.push({ text: text.slice(from, to), word: index })
    at = to
  })
  if (at < end) pieces.push({ text: text.slice(at, end), word: null })
  return pieces
}

function clamp(place: number, text: string): number {
  return Math.min(Math.max(place, 0), text.length)
}

function length(span: Span | undefined): number {
  return span ? span.end - span.start : 0
}

function overlaps(a: Span, b: Span | undefined): boolean {
  return b !== undefined && a.start < b.end && b.start < a.end
}
