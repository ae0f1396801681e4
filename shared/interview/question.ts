import { z } from 'zod'
import { probeKinds, type ProbeKind } from '../scoring/probe.ts'

/** The free run, a probe, or the last word. */
export const questionKinds = ['opener', ...probeKinds, 'last_word'] as const
export const questionKindSchema = z.enum(questionKinds)
export type QuestionKind = z.infer<typeof questionKindSchema>

/**
 * Where a question came from: the plan, a dodged question that returns, a decision given up, weak words, a cut-in, or an answer
 * that the candidate wants to give again (in study mode). */
export const questionSources = ['plan', 'returned', 'pressed', 'quoted', 'cut_in', 'retried', 'last_word'] as const

export const askedSchema = z.object({
  text: z.string().min(1),
  kind: questionKindSchema,
  source: z.enum(questionSources),
  /** 1 asks, 2 presses, 3 attacks. */
  level: z.int().min(1).max(3),
  /** What of the plan it comes by: "pillar:metrics", "turning_point:1", "overruled:Ana", "data", "escalation" … */
  covers: z.array(z.string()),
  /** It disputes a claim or a decision, so that the reply is judged. */
  isChallenge: z.boolean(),
  /** The claim under dispute, in the candidate's own words, said or written; '' where there is none. */
  claim: z.string(),
  /** The words just said that it takes up; '' where it takes up none. */
  quote: z.string(),
  /** The turn whose dodged question this is, shorter; null for all others. */
  returnsTo: z.int().nonnegative().nullable(),
})
export type Asked = z.infer<typeof askedSchema>

const challenging: ReadonlySet<QuestionKind> = new Set<ProbeKind>(['defend_decision', 'who_disagreed', 'challenge_data', 'consistency', 'why_not_escalate_sooner', 'mandate'])

export function isChallenging(kind: QuestionKind): boolean {
  return challenging.has(kind)
}
