import { z } from 'zod'
import { factSchema } from './fact.ts'
import { rungSchema } from './ladder.ts'
import { relationSchema } from './relation.ts'
import { stakeholderSchema } from './stakeholder.ts'
import { storySchema } from './story.ts'
import { turningPointSchema } from './turning-point.ts'

/** A story with all that is known of it: what the gates, the brief and the interviewer read. */
export const dossierSchema = z.object({
  story: storySchema,
  people: z.array(stakeholderSchema),
  relations: z.array(relationSchema),
  turningPoints: z.array(turningPointSchema),
  /** All six rungs, from the bottom. */
  rungs: z.array(rungSchema),
  facts: z.array(factSchema),
})
export type Dossier = z.infer<typeof dossierSchema>
