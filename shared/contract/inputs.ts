import { z } from 'zod'
import { idSchema } from '../id.ts'

/** What several nouns take in. Strict: a misspelt field is refused instead of ignored. */
export const nothing = z.strictObject({})
export const ofStory = z.strictObject({ storyId: idSchema })
export const ofSession = z.strictObject({ sessionId: idSchema })
export const ofTake = z.strictObject({ takeId: idSchema })

/** What a removal gives back: the change to hand to `undo.undo`. */
export const removed = z.object({ undoId: idSchema })
