import { z } from 'zod'
import { calendarDateSchema } from './calendar-date.ts'
import { factFieldsSchema } from './fact.ts'
import { stanceSchema } from './stakeholder.ts'
import { turningPointKindSchema } from './turning-point.ts'

/** Where in the text an offer was found: UTF-16 units, `end` exclusive; `quote` is the text between them. */
const spanShape = { start: z.int().nonnegative(), end: z.int().positive(), quote: z.string().min(1) }

/** A number of a text that the ledger lacks. Only what the text says is filled in. */
export const factOfferSchema = z.object({ ...spanShape, fact: factFieldsSchema })
export type FactOffer = z.infer<typeof factOfferSchema>

export const personOfferSchema = z.object({ ...spanShape, name: z.string().min(1), role: z.string(), stance: stanceSchema.nullable() })
export type PersonOffer = z.infer<typeof personOfferSchema>

export const dateOfferSchema = z.object({ ...spanShape, date: calendarDateSchema, isApproximate: z.boolean() })
export type DateOffer = z.infer<typeof dateOfferSchema>

/** A sentence in which something turned; `date` where the sentence says one. */
export const turningPointOfferSchema = z.object({
  ...spanShape,
  kind: turningPointKindSchema,
  date: calendarDateSchema.nullable(),
  isApproximate: z.boolean(),
})
export type TurningPointOffer = z.infer<typeof turningPointOfferSchema>

/** What a pasted write-up holds that the story does not, each to be taken or left by the user. */
export const writeUpSchema = z.object({
  people: z.array(personOfferSchema),
  facts: z.array(factOfferSchema),
  dates: z.array(dateOfferSchema),
  turningPoints: z.array(turningPointOfferSchema),
})
export type WriteUp = z.infer<typeof writeUpSchema>
