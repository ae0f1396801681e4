import { z } from 'zod'

/** A fact of the story's ledger, as scoring compares it. `value` is a number, or text for dates (ISO) and times. */
export const contextFactSchema = z.object({
  label: z.string().min(1),
  value: z.union([z.number(), z.string()]),
  unit: z.string(),
})
export type ContextFact = z.infer<typeof contextFactSchema>

/** A stakeholder of the story, as scoring compares him or her. */
export const contextPersonSchema = z.object({
  name: z.string().min(1),
  role: z.string().optional(),
  stance: z.string().optional(),
})
export type ContextPerson = z.infer<typeof contextPersonSchema>

/** What the scorer may know beside the text: the story, and where Whisper was unsure. */
export interface ScoringContext {
  readonly facts?: readonly ContextFact[]
  readonly people?: readonly ContextPerson[]
  /** Spans in UTF-16 code units whose words had a low probability. */
  readonly uncertain?: readonly { readonly start: number; readonly end: number }[]
}
