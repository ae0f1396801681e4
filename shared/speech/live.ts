import { z } from 'zod'
import { idSchema } from '../id.ts'
import { wordSchema } from '../transcript.ts'

/**
 * What was heard of one phrase of a take while it is being recorded. Times lie on the take's own sound, pauses of the recorder left out,
 * as in its transcript. Words are added, never taken back: the take's transcript replaces all of them once it is there. Without a speech
 * engine or a model there is no such event, and the take is recorded all the same.
 */
export const heardSchema = z.strictObject({
  takeId: idSchema,
  /** 0, 1, 2 … within a take. */
  sequence: z.int().nonnegative(),
  /** May be empty: nothing was understood. They come after those of every event before. */
  words: z.array(wordSchema),
  /** True where the speaker paused after it; false where a long phrase was cut and the speaker went on. */
  isPhraseFinal: z.boolean(),
  /** Ms from the end of this sound, as it reached the core, to this event. */
  lagMs: z.int().nonnegative(),
  /** Ms of speech that were passed over in this take so far, because the machine was too slow to hear all of it live. */
  missedMs: z.int().nonnegative(),
})
export type Heard = z.infer<typeof heardSchema>

/** The speaker began to speak or fell silent. Both are told when they are certain; `atMs` says where in the take's sound it was. */
export const speechSchema = z.strictObject({
  takeId: idSchema,
  /** 0, 1, 2 … within a take. */
  sequence: z.int().nonnegative(),
  isSpeaking: z.boolean(),
  atMs: z.int().nonnegative(),
})
export type Speech = z.infer<typeof speechSchema>
