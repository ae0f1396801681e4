import { z } from 'zod'

/** What a story must have to stand twenty minutes of attack. */
export const gateKinds = [
  'span',
  'cross_function',
  'measured_outcome',
  'turning_points',
  'counterfactual',
  'personal_cost',
  'named_parties',
  'friction',
  'senior_level',
] as const
export const gateKindSchema = z.enum(gateKinds)
export type GateKind = (typeof gateKinds)[number]

export const gateSchema = z.object({
  kind: gateKindSchema,
  isMet: z.boolean(),
  /** What counts towards it: quotes of the story, names, figures. All of it is the user's own. */
  found: z.array(z.string()),
  /** What is missing, each as a question to the user; empty exactly where the gate is met. */
  asks: z.array(z.string().min(1)),
})
export type Gate = z.infer<typeof gateSchema>
