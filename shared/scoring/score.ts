import { z } from 'zod'
import { probeCallSchema } from './probe.ts'
import { dimensionSchema, signalSchema } from './signal.ts'

/**
 * One step of a score's sum. `points` may be negative; `signal` is the index of the signal
 * that earned or cost them, null where a pillar is missing.
 */
export const contributionSchema = z.object({
  dimension: dimensionSchema,
  points: z.number(),
  reason: z.string().min(1),
  signal: z.int().nonnegative().nullable(),
})
export type Contribution = z.infer<typeof contributionSchema>

/** A quote that disagrees with the story, and the label of the fact or the name of the person that it disagrees with. */
export const contradictionSchema = z.object({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  against: z.string().min(1),
})
export type Contradiction = z.infer<typeof contradictionSchema>

/**
 * Both scores of one answer (0-100, integers) with everything that explains them.
 * In each dimension `base` plus its contributions is exactly the score.
 */
export const scoreSchema = z.object({
  rubric: z.string().min(1),
  /** Fewer words than can be judged: the scores are shown as "too short to score". */
  isTooShort: z.boolean(),
  granularity: z.int().min(0).max(100),
  conviction: z.int().min(0).max(100),
  base: z.object({ granularity: z.int(), conviction: z.int() }),
  signals: z.array(signalSchema),
  contributions: z.array(contributionSchema),
  probes: z.array(probeCallSchema),
  contradictions: z.array(contradictionSchema),
})
export type Score = z.infer<typeof scoreSchema>
