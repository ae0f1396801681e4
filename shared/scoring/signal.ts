import { z } from 'zod'

/**
 * What can be heard in an answer, as the rubric names it. A signal is a span of the
 * answer (an exact quote) of one kind; every point of a score rests on signals.
 */
export const signalKinds = [
  'metric',
  'date',
  'person',
  'role',
  'counterfactual',
  'personal_cost',
  'tradeoff',
  'vague_quantity',
  'vague_person',
  'vague_time',
  'decisive_act',
  'mandate_gap',
  'overrule',
  'blame_absorbed',
  'stand',
  'hedge',
  'deference',
  'diluted_agency',
  'agentless',
  'blame_shift',
  'job_description',
] as const

export const signalKindSchema = z.enum(signalKinds)
export type SignalKind = (typeof signalKinds)[number]

/** What the story's own people and facts say about a span. Absent: the story has nothing to compare it with. */
export const signalStatusSchema = z.enum(['confirmed', 'unknown', 'contradicted'])
export type SignalStatus = z.infer<typeof signalStatusSchema>

/** A span of an answer. `start` and `end` count UTF-16 code units, `end` exclusive; `quote` is the text between them. */
export const signalSchema = z.object({
  kind: signalKindSchema,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  quote: z.string().min(1),
  status: signalStatusSchema.optional(),
  /** True where Whisper was unsure of a word in the span: it is marked and never lowers a score. */
  uncertain: z.boolean().optional(),
})
export type Signal = z.infer<typeof signalSchema>

export const dimensions = ['granularity', 'conviction'] as const
export const dimensionSchema = z.enum(dimensions)
export type Dimension = (typeof dimensions)[number]

interface KindTraits {
  readonly dimension: Dimension
  readonly isPositive: boolean
}

/** The rubric's two tables: which score a kind speaks to, and in which direction. */
export const kindTraits: Readonly<Record<SignalKind, KindTraits>> = {
  metric: { dimension: 'granularity', isPositive: true },
  date: { dimension: 'granularity', isPositive: true },
  person: { dimension: 'granularity', isPositive: true },
  role: { dimension: 'granularity', isPositive: true },
  counterfactual: { dimension: 'granularity', isPositive: true },
  personal_cost: { dimension: 'granularity', isPositive: true },
  tradeoff: { dimension: 'granularity', isPositive: true },
  vague_quantity: { dimension: 'granularity', isPositive: false },
  vague_person: { dimension: 'granularity', isPositive: false },
  vague_time: { dimension: 'granularity', isPositive: false },
  decisive_act: { dimension: 'conviction', isPositive: true },
  mandate_gap: { dimension: 'conviction', isPositive: true },
  overrule: { dimension: 'conviction', isPositive: true },
  blame_absorbed: { dimension: 'conviction', isPositive: true },
  stand: { dimension: 'conviction', isPositive: true },
  hedge: { dimension: 'conviction', isPositive: false },
  deference: { dimension: 'conviction', isPositive: false },
  diluted_agency: { dimension: 'conviction', isPositive: false },
  agentless: { dimension: 'conviction', isPositive: false },
  blame_shift: { dimension: 'conviction', isPositive: false },
  job_description: { dimension: 'conviction', isPositive: false },
}
