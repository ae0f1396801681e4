import { z } from 'zod'
import { factChangeSchema, factSchema, newFactSchema } from '../fact.ts'
import { idSchema } from '../id.ts'
import { factOfferSchema } from '../offer.ts'
import { nothing, ofStory, removed } from './inputs.ts'

export const factCalls = {
  /** In the order in which they were added. */
  'facts.list': { input: ofStory, output: z.array(factSchema) },
  /** Fails with `value_impossible` (a share over 100 per cent, a headcount below 0 or broken, a number too large to be one). */
  'facts.add': { input: z.strictObject({ storyId: idSchema, fact: newFactSchema }), output: factSchema },
  'facts.change': { input: z.strictObject({ factId: idSchema, change: factChangeSchema }), output: factSchema },
  'facts.remove': { input: z.strictObject({ factId: idSchema }), output: removed },
  /** Numbers of the story's own text that the ledger lacks and the user has not declined. */
  'facts.listOffers': { input: ofStory, output: z.array(factOfferSchema) },
  /** Declines an offer for good; that can be undone as well. */
  'facts.declineOffer': { input: z.strictObject({ storyId: idSchema, quote: z.string().min(1).max(300) }), output: nothing },
} as const

export const factEvents = {
  'facts.changed': ofStory,
} as const
