import { z } from 'zod'
import { idSchema } from './id.ts'
import type { Word } from './transcript.ts'

/** Who put other words in place of what was heard: the user, or the names that the story knows. */
export const correctionMakers = ['user', 'names'] as const
export const correctionMakerSchema = z.enum(correctionMakers)
export type CorrectionMaker = z.infer<typeof correctionMakerSchema>

/** A change of what the engine heard: its words `heardFrom` up to, but not including, `heardTo` now read `text` (nothing, where empty). */
export const editSchema = z.object({
  id: idSchema,
  heardFrom: z.int().nonnegative(),
  heardTo: z.int().positive(),
  text: z.string().max(500),
  maker: correctionMakerSchema,
})
export type Edit = z.infer<typeof editSchema>

/** A correction as it stands in the words that are shown: those from `from` up to, but not including, `to`. Both are equal where words were taken out. */
export const correctionSchema = z.object({
  id: idSchema,
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** What the engine had heard there. */
  heard: z.string(),
  maker: correctionMakerSchema,
})
export type Correction = z.infer<typeof correctionSchema>

export interface CorrectedWords {
  readonly words: Word[]
  readonly corrections: Correction[]
}

function splitWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '')
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ')
}

/**
 * The words that are shown. `edits` do not overlap; one that reaches beyond the words counts as not there. The new words share the time of
 * those that they stand for, by their lengths, so that every other word keeps its own. What the user wrote is certain.
 */
export function applyEdits(heard: readonly Word[], edits: readonly Edit[]): CorrectedWords {
  const words: Word[] = []
  const corrections: Correction[] = []
  let next = 0
  for (const edit of edits.toSorted((a, b) => a.heardFrom - b.heardFrom)) {
    if (edit.heardFrom < next || edit.heardTo > heard.length || edit.heardTo <= edit.heardFrom) continue
    words.push(...heard.slice(next, edit.heardFrom))
    const replaced = heard.slice(edit.heardFrom, edit.heardTo)
    const from = words.length
    words.push(...shareTime(splitWords(edit.text), replaced, edit.maker))
    corrections.push({ id: edit.id, from, to: words.length, heard: textOf(replaced), maker: edit.maker })
    next = edit.heardTo
  }
  words.push(...heard.slice(next))
  return { words, corrections }
}

function shareTime(texts: readonly string[], replaced: readonly Word[], maker: CorrectionMaker): Word[] {
  const t0Ms = replaced[0]?.t0Ms ?? 0
  const t1Ms = Math.max(t0Ms, replaced.at(-1)?.t1Ms ?? t0Ms)
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  const p = maker === 'user' ? 1 : Math.min(...replaced.map((word) => word.p))
  // As many words as before: each keeps its own time.
  if (texts.length === replaced.length) return texts.flatMap((text, place) => (replaced[place] ? [{ ...replaced[place], text, p }] : []))
  let done = 0
  const placeOf = () => Math.round(t0Ms + ((t1Ms - t0Ms) * done) / units)
  return texts.map((text) => {
    const begin = placeOf()
    done += text.length
    return { text, t0Ms: begin, t1Ms: placeOf(), p }
  })
}

/** A change of the words that are shown: those from `from` up to, but not including, `to` shall read `text`. */
export interface ShownChange {
  readonly from: number
  readonly to: number
  readonly text: string
}

/**
 * The edits after a change of the shown words. Corrections that it touches become part of the new one; a change back to what was heard
 * leaves none. Null where the change names no shown words.
 */
export function changeEdits(heard: readonly Word[], edits: readonly Edit[], change: ShownChange, newId: string): Edit[] | null {
  const { words, corrections } = applyEdits(heard, edits)
  if (change.from < 0 || change.to <= change.from || change.to > words.length) return null
  const touched = corrections.filter(({ from, to }) => from < change.to && to > change.from)
  const from = Math.min(change.from, ...touched.map((correction) => correction.from))
  const to = Math.max(change.to, ...touched.map((correction) => correction.to))
  const heardFrom = toHeard(from, edits, corrections)
  const heardTo = toHeard(to - 1, edits, corrections, 'end')
  const text = splitWords([textOf(words.slice(from, change.from)), change.text, textOf(words.slice(change.to, to))].join(' ')).join(' ')
  // Words taken out within the stretch come along with it.
  const kept = edits.filter((edit) => edit.heardTo <= heardFrom || edit.heardFrom >= heardTo)
  if (text === textOf(heard.slice(heardFrom, heardTo))) return kept
  return [...kept, { id: newId, heardFrom, heardTo, text, maker: 'user' as const }].sort((a, b) => a.heardFrom - b.heardFrom)
}

/** The heard word that a shown one stands for: the first, or one past the last, of its correction's where it was corrected. */
function toHeard(shown: number, edits: readonly Edit[], corrections: readonly Correction[], side: 'begin' | 'end' = 'begin'): number {
  let shift = 0
  for (const { id, from, to } of corrections) {
    const edit = edits.find((candidate) => candidate.id === id)
    if (edit === undefined || from > shown) break
    if (shown < to) return side === 'begin' ? edit.heardFrom : edit.heardTo
    shift = edit.heardTo - to
  }
  return shown + shift + (side === 'end' ? 1 : 0)
}
