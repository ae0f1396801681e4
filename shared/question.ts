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

/** What a new story is asked first: to be told, to be measured, and what it cost. */
export const firstQuestions = [
  'Tell me about it from the beginning. What did you do?',
  'How do you know that it was your doing that changed the result?',
  'What did this cost you, not the company?',
] as const
