import { z } from 'zod'
import { contextFactSchema } from '../scoring/context.ts'

/** A number as somebody said it: the words around it, what it was about, and the number as the ledger would have it. */
export const statementSchema = contextFactSchema.extend({ quote: z.string().min(1) })
export type Statement = z.infer<typeof statementSchema>
