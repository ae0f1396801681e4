import { z } from 'zod'
import { conflictSchema } from '../conflict.ts'
import { dossierSchema } from '../dossier.ts'
import { writeUpSchema } from '../offer.ts'
import { idSchema } from '../id.ts'
import { reviewSchema } from '../review.ts'
import { longestPart, storyChangeSchema, storySchema } from '../story.ts'
import { nothing, ofStory, removed } from './inputs.ts'

export const storyCalls = {
  'stories.list': { input: nothing, output: z.array(storySchema) },
  'stories.get': { input: ofStory, output: storySchema },
  /** A new story with its first three questions. */
  'stories.add': { input: z.strictObject({ title: storySchema.shape.title }), output: storySchema },
  /** Fails with `dates_reversed`, or `principle_taken` where another story of the user's has the principle. */
  'stories.change': { input: z.strictObject({ storyId: idSchema, change: storyChangeSchema }), output: storySchema },
  /** Hides the story with its takes; the sound is deleted when the app closes, until then it can be undone. */
  'stories.remove': { input: ofStory, output: removed },
  'stories.openSample': { input: nothing, output: storySchema },
  'stories.removeSample': { input: nothing, output: nothing },

  /** The story with everything known of it, in one piece. */
  'stories.getDossier': { input: ofStory, output: dossierSchema },
  /** The gates, the readiness, the gaps; computed anew, so ask again after any change of the story or its takes. */
  'stories.review': { input: ofStory, output: reviewSchema },
  /** What the user's stories hold against one another. */
  'stories.listConflicts': { input: nothing, output: z.array(conflictSchema) },
  /** What a pasted text holds that the story does not; nothing is added by it. */
  'stories.readWriteUp': { input: z.strictObject({ storyId: idSchema, text: z.string().max(longestPart) }), output: writeUpSchema },
  /** The one-page brief as Markdown; with aliases, people are "Person A", "Person B" …, also inside the texts. */
  'stories.writeBrief': {
    input: z.strictObject({ storyId: idSchema, withAliases: z.boolean() }),
    output: z.object({ markdown: z.string(), suggestedName: z.string() }),
  },
} as const

export const storyEvents = {
  /** A story was added, changed or removed. */
  'stories.changed': z.strictObject({}),
} as const
