import { z } from 'zod'

/** What the interviewer asks next; the rubric says which weakness calls for which. */
export const probeKinds = [
  'exact_number',
  'name_names',
  'your_role',
  'why_not_escalate_sooner',
  'counterfactual',
  'personal_cost',
  'defend_decision',
  'tradeoff',
  'who_disagreed',
  'what_broke',
  'recovery',
  'challenge_data',
  'mandate',
  'learning',
  'consistency',
] as const

export const probeKindSchema = z.enum(probeKinds)
export type ProbeKind = (typeof probeKinds)[number]

export function isProbeKind(kind: string): kind is ProbeKind {
  return probeKinds.some((one) => one === kind)
}

/**
 * A probe that an answer calls for. `signal` is the index of the span that calls for it;
 * null where it is something missing that does, which `why` then names.
 */
export const probeCallSchema = z.object({
  kind: probeKindSchema,
  signal: z.int().nonnegative().nullable(),
  why: z.string().min(1),
})
export type ProbeCall = z.infer<typeof probeCallSchema>
