import { z } from 'zod'
import { idSchema } from './id.ts'

/**
 * What an interviewer who hears two stories would hold against each other: the same story under two principles; acted without data here and
 * waited for data there; one person told on two sides; one number told with two values.
 */
export const conflictKindSchema = z.enum(['same_story', 'acted_and_waited', 'person_two_sides', 'number_two_values'])
export type ConflictKind = z.infer<typeof conflictKindSchema>

const sideSchema = z.object({ storyId: idSchema, quote: z.string().min(1) })

export const conflictSchema = z.object({
  kind: conflictKindSchema,
  /** What both sides speak of: a person's name, a fact's label; empty where it is the stories as such. */
  about: z.string(),
  sides: z.tuple([sideSchema, sideSchema]),
})
export type Conflict = z.infer<typeof conflictSchema>
