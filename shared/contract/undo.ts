import { z } from 'zod'
import { idSchema } from '../id.ts'
import { undoEntrySchema, undoStacksSchema } from '../undo.ts'
import { nothing } from './inputs.ts'

/** Every edit and every removal of a story and its parts can be taken back until the app closes. */
export const undoCalls = {
  'undo.list': { input: nothing, output: undoStacksSchema },
  /**
   * Takes back one change, the newest where none is named. Fails with `nothing_to_undo`, or `undo_overtaken` where a later
   * change touched the same thing.
   */
  'undo.undo': { input: z.strictObject({ undoId: idSchema.optional() }), output: undoEntrySchema },
  'undo.redo': { input: nothing, output: undoEntrySchema },
} as const

export const undoEvents = {
  'undo.changed': z.strictObject({}),
} as const
