import { z } from 'zod'
import { idSchema } from './id.ts'

/** What joins two people of a story. Read from the first to the second: "Dan blocked Marta". */
export const relationKinds = ['reports_to', 'blocked', 'sided_with', 'escalated_to', 'overruled'] as const
export const relationKindSchema = z.enum(relationKinds)
export type RelationKind = (typeof relationKinds)[number]

export const relationFieldsSchema = z.object({
  /** Null is the teller, in the middle of the map. */
  fromId: idSchema.nullable(),
  toId: idSchema.nullable(),
  kind: relationKindSchema,
})
export type RelationFields = z.infer<typeof relationFieldsSchema>

export const relationSchema = relationFieldsSchema.extend({ id: idSchema, storyId: idSchema })
export type Relation = z.infer<typeof relationSchema>

/** One joins two different people: a line from somebody to himself says nothing. */
export const newRelationSchema = z
  .strictObject(relationFieldsSchema.shape)
  .refine(({ fromId, toId }) => fromId !== toId, { params: { failure: 'relation_to_self' } })
