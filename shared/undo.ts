import { z } from 'zod'
import { idSchema } from './id.ts'

/** What a change was done to; the words are the screen's. */
export const undoNouns = ['story', 'question', 'person', 'relation', 'turning_point', 'rung', 'fact', 'offer', 'take', 'take_sound', 'take_words', 'take_scores', 'session'] as const
export const undoNounSchema = z.enum(undoNouns)
export type UndoNoun = z.infer<typeof undoNounSchema>

/** One change that can be taken back until the app closes. */
export const undoEntrySchema = z.object({
  id: idSchema,
  storyId: idSchema,
  act: z.enum(['added', 'changed', 'removed']),
  noun: undoNounSchema,
  /** What it was done to, as people know it: a name, a label, the first words. */
  name: z.string(),
  atMs: z.int(),
})
export type UndoEntry = z.infer<typeof undoEntrySchema>

/** Newest first. */
export const undoStacksSchema = z.object({ undo: z.array(undoEntrySchema), redo: z.array(undoEntrySchema) })
export type UndoStacks = z.infer<typeof undoStacksSchema>
