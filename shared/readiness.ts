import { z } from 'zod'
import { idSchema } from './id.ts'
import { keyTurningPointKindSchema, turningPointStateSchema } from './turning-point.ts'

/** The screen on which the next step is taken. */
export const stepPlaceSchema = z.enum(['story', 'people', 'timeline', 'numbers', 'question', 'take', 'grill'])

export const nextStepSchema = z.object({
  /** One sentence that says what to do. */
  words: z.string().min(1),
  place: stepPlaceSchema,
  /** The question, take, person, turning point or fact that it is about; null: the screen as a whole. */
  id: idSchema.nullable(),
})
export type NextStep = z.infer<typeof nextStepSchema>

/** Where a story stands at a glance, and the one thing to do next. */
export const readinessSchema = z.object({
  gatesMet: z.int().nonnegative(),
  gatesInAll: z.int().positive(),
  /** The three that matter, in their order; `id` null where there is none of the kind. */
  turningPoints: z.array(z.object({ kind: keyTurningPointKindSchema, state: turningPointStateSchema, id: idSchema.nullable() })).length(3),
  people: z.object({ all: z.int(), named: z.int(), said: z.int() }),
  /** `whole`: those with baseline, period, source and confirmer. */
  facts: z.object({ all: z.int(), whole: z.int() }),
  /** Of the last two takes that were long enough to score, the newest first. */
  lastScores: z.array(z.object({ takeId: idSchema, granularity: z.int(), conviction: z.int() })).max(2),
  /** 0 on the day itself, negative after it; null where no date is set. */
  daysToInterview: z.int().nullable(),
  nextStep: nextStepSchema,
})
export type Readiness = z.infer<typeof readinessSchema>
