import { z } from 'zod'
import { idSchema } from './id.ts'

/** What a number of the ledger is about. */
export const factKinds = ['headcount', 'revenue', 'cost', 'timeline', 'cost_of_delay', 'quality', 'customer'] as const
export const factKindSchema = z.enum(factKinds)
export type FactKind = (typeof factKinds)[number]

const lineSchema = z.string().trim().max(300)

export const factFieldsSchema = z.object({
  label: lineSchema,
  /** As the user writes it: "23", "$410K", "3.2", "14 March". */
  value: lineSchema.min(1),
  /** "%", "s", "engineers"; empty where the value carries it. */
  unit: lineSchema,
  /** What it was before, with its own unit where that differs: "4.1 s". */
  baseline: lineSchema,
  /** Over which time it was measured: "May-June". */
  period: lineSchema,
  /** Where it can be looked up: "Grafana board". */
  source: lineSchema,
  /** Who could confirm it. */
  confirmer: lineSchema,
  kind: factKindSchema.nullable(),
})
export type FactFields = z.infer<typeof factFieldsSchema>

export const factSchema = factFieldsSchema.extend({ id: idSchema, storyId: idSchema })
export type Fact = z.infer<typeof factSchema>

export const newFactSchema = z.strictObject({
  label: lineSchema.default(''),
  value: factFieldsSchema.shape.value,
  unit: lineSchema.default(''),
  baseline: lineSchema.default(''),
  period: lineSchema.default(''),
  source: lineSchema.default(''),
  confirmer: lineSchema.default(''),
  kind: factKindSchema.nullable().default(null),
})

export const factChangeSchema = z.strictObject(factFieldsSchema.partial().shape)
export type FactChange = z.infer<typeof factChangeSchema>
