import { z } from 'zod'
import { idSchema } from './id.ts'

/** A question of a story that the user answers aloud. */
export const questionSchema = z.object({
  id: idSchema,
  storyId: idSchema,
  text: z.string().min(1).max(1000),
  /** Place in the story's list, from 0. */
  position: z.int().nonnegative(),
})
export type Question = z.infer<typeof questionSchema>
