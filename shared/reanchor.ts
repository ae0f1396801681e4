import { z } from 'zod'
import { correctionMakerSchema, type Edit } from './correction.ts'
import { idSchema } from './id.ts'
import type { Word } from './transcript.ts'

/** A correction for which the newer words have no place: it is kept with what it stood for. */
export const unplacedSchema = z.object({
  id: idSchema,
  /** Where it stood in the sound. */
  t0Ms: z.int().nonnegative(),
  t1Ms: z.int().nonnegative(),
  /** What had been heard there, and what it was corrected to (nothing, where empty). */
  heard: z.string(),
  text: z.string(),
  maker: correctionMakerSchema,
})
export type Unplaced = z.infer<typeof unplacedSchema>

export interface Reanchored {
  /** In the newer words, in their order; they do not overlap. */
  readonly placed: Edit[]
  readonly unplaced: Unplaced[]
  /** Ids of those that the newer words bear out: they read what was corrected to. */
  readonly met: string[]
}

/** So far apart two models put the beginning of one word, at most, in ms; the demo voice's own error has its 90th percentile at 153 ms. */
const mostDriftMs = 1500

/** So many words before and after a correction are looked at to find its place. */
const reach = 8

/** As long a stretch may take the place of a correction's, beside twice its words. */
const slack = 1

/** A word without the signs around it, so that a comma more is no other word. */
function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

function bareText(words: readonly string[]): string {
  return words.map(bare).filter((word) => word !== '').join(' ')
}

/** Index of the first word that begins at `ms` or later. */
function firstFrom(words: readonly Word[], ms: number): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.t0Ms ?? 0) < ms) low = middle + 1
    else high = middle
  }
  return low
}

/** The newer word that an older one most likely is: the same word, nearest in time. */
function sameWord(older: Word, newer: readonly Word[]): number | null {
  const wanted = bare(older.text).toLowerCase()
  let best: number | null = null
  let least = mostDriftMs + 1
  for (let place = firstFrom(newer, older.t0Ms - mostDriftMs); place < newer.length; place += 1) {
    const word = newer[place]
    if (word === undefined || word.t0Ms > older.t0Ms + mostDriftMs) break
    const drift = Math.abs(word.t0Ms - older.t0Ms)
    if (drift < least && wanted !== '' && bare(word.text).toLowerCase() === wanted) [best, least] = [place, drift]
  }
  return best
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Where newer words stand for the older ones of a correction, which may be nowhere (`to` = `from`); null where that cannot be told. */
function findRange(older: readonly Word[], { heardFrom, heardTo }: Edit, newer: readonly Word[]): Range | null {
  let before: { readonly older: number; readonly newer: number } | null = heardFrom === 0 ? { older: -1, newer: -1 } : null
  for (let place = heardFrom - 1; place >= Math.max(0, heardFrom - reach) && before === null; place -= 1) {
    const word = older[place]
    const same = word && sameWord(word, newer)
    if (typeof same === 'number') before = { older: place, newer: same }
  }
  let after: { readonly older: number; readonly newer: number } | null = heardTo === older.length ? { older: older.length, newer: newer.length } : null
  for (let place = heardTo; place < Math.min(older.length, heardTo + reach) && after === null; place += 1) {
    const word = older[place]
    const same = word && sameWord(word, newer)
    if (typeof same === 'number') after = { older: place, newer: same }
  }
  const [first, last] = [older[heardFrom], older[heardTo - 1]]
  if (before === null || after === null || after.newer <= before.newer || first === undefined || last === undefined) return null
  let range: Range = { from: before.newer + 1, to: after.newer }
  if (before.older !== heardFrom - 1 || after.older !== heardTo) {
    // Other words changed beside it: only those that were said when it was.
    const isThen = (word: Word): boolean => (word.t0Ms + word.t1Ms) / 2 >= first.t0Ms - 150 && (word.t0Ms + word.t1Ms) / 2 <= Math.max(last.t1Ms, last.t0Ms) + 150
    const then = newer.slice(range.from, range.to).flatMap((word, place) => (isThen(word) ? [range.from + place] : []))
    const [begin, end] = [then[0], then.at(-1)]
    if (begin === undefined || end === undefined) return null
    range = { from: begin, to: end + 1 }
  }
  return range.to - range.from <= 2 * (heardTo - heardFrom) + slack ? range : null
}

/** The newer words that read just what an older correction stood for, at about its time. */
function findText(heard: string, t0Ms: number, newer: readonly Word[]): Range | null {
  const wanted = bareText(heard.split(' ')).toLowerCase().split(' ')
  if (wanted[0] === '') return null
  let best: Range | null = null
  let least = mostDriftMs + 1
  for (let from = firstFrom(newer, t0Ms - mostDriftMs); from < newer.length; from += 1) {
    const drift = Math.abs((newer[from]?.t0Ms ?? Infinity) - t0Ms)
    if (drift > mostDriftMs && (newer[from]?.t0Ms ?? 0) > t0Ms) break
    const isSame = wanted.every((word, place) => bare(newer[from + place]?.text ?? '').toLowerCase() === word)
    if (isSame && drift < least) [best, least] = [{ from, to: from + wanted.length }, drift]
  }
  return best
}

/**
 * Puts corrections of older words where they belong in newer words of the same sound: by the words around them, that both have at about the same time, or else by what they
 * stood for. `kept` are those that an earlier change of words left without a place; they are tried again. None is lost: each is placed, met or unplaced.
 */
export function reanchor(older: readonly Word[], edits: readonly Edit[], kept: readonly Unplaced[], newer: readonly Word[]): Reanchored {
  const result: { placed: Edit[]; unplaced: Unplaced[]; met: string[] } = { placed: [], unplaced: [], met: [] }
  const settle = (loose: Unplaced, range: Range | null): void => {
    const reads = range === null ? null : newer.slice(range.from, range.to).map(({ text }) => text)
    if (reads !== null && bareText(reads) === bareText(loose.text.split(' '))) {
      result.met.push(loose.id)
      return
    }
    const isFree = range !== null && range.to > range.from && result.placed.every(({ heardFrom, heardTo }) => heardTo <= range.from || heardFrom >= range.to)
    if (range !== null && isFree) result.placed.push({ id: loose.id, heardFrom: range.from, heardTo: range.to, text: loose.text, maker: loose.maker })
    else result.unplaced.push(loose)
  }
  for (const edit of edits.toSorted((a, b) => a.heardFrom - b.heardFrom)) {
    const stood = older.slice(edit.heardFrom, edit.heardTo)
    const t0Ms = stood[0]?.t0Ms ?? 0
    const heard = stood.map(({ text }) => text).join(' ')
    const loose = { id: edit.id, t0Ms, t1Ms: Math.max(t0Ms, stood.at(-1)?.t1Ms ?? 0), heard, text: edit.text, maker: edit.maker }
    settle(loose, findRange(older, edit, newer) ?? findText(heard, t0Ms, newer))
  }
  for (const loose of kept) settle(loose, findText(loose.heard, loose.t0Ms, newer))
  result.placed.sort((a, b) => a.heardFrom - b.heardFrom)
  return result
}
