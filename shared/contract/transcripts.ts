import { z } from 'zod'
import { idSchema } from '../id.ts'
import { nothing, ofTake } from './inputs.ts'

export const transcriptCalls = {
  /**
   * Puts other words in place of those that are shown from `from` up to, but not including, `to`: no words take them out. Times are kept,
   * scores follow. Fails with `transcript_changed` where the words there are not `was` any more.
   */
  'transcripts.correct': {
    input: z.strictObject({
      takeId: idSchema,
      from: z.int().nonnegative(),
      to: z.int().positive(),
      was: z.string().min(1),
      text: z.string().trim().max(500),
    }),
    output: nothing,
  },
  /** Gives back what was heard in one place. */
  'transcripts.undoCorrection': { input: z.strictObject({ takeId: idSchema, correctionId: idSchema }), output: nothing },
  /** Forgets a correction of earlier words that found no place in these. */
  'transcripts.letGo': { input: z.strictObject({ takeId: idSchema, correctionId: idSchema }), output: nothing },
  /** Gives back all that was heard. */
  'transcripts.restore': { input: ofTake, output: nothing },
} as const
