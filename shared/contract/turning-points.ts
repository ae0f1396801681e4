import { z } from 'zod'
import { idSchema } from '../id.ts'
import { ladderSchema, rungChangeSchema, rungKindSchema } from '../ladder.ts'
import { heardTurningPointSchema, newTurningPointSchema, turningPointChangeSchema, turningPointSchema } from '../turning-point.ts'
import { ofStory, removed } from './inputs.ts'

export const turningPointCalls = {
  /** In time, those without a date last. */
  'turningPoints.list': { input: ofStory, output: z.array(heardTurningPointSchema) },
  'turningPoints.add': { input: z.strictObject({ storyId: idSchema, turningPoint: newTurningPointSchema }), output: turningPointSchema },
  'turningPoints.change': { input: z.strictObject({ turningPointId: idSchema, change: turningPointChangeSchema }), output: turningPointSchema },
  'turningPoints.remove': { input: z.strictObject({ turningPointId: idSchema }), output: removed },

  /** The escalation ladder with its arithmetic. */
  'ladder.get': { input: ofStory, output: ladderSchema },
  /** Dates out of order are kept and told in `disorders`: people fill a ladder from either end. */
  'ladder.change': { input: z.strictObject({ storyId: idSchema, kind: rungKindSchema, change: rungChangeSchema }), output: ladderSchema },
  /** Empties one rung. */
  'ladder.clear': { input: z.strictObject({ storyId: idSchema, kind: rungKindSchema }), output: removed },
} as const

export const turningPointEvents = {
  'turningPoints.changed': ofStory,
  'ladder.changed': ofStory,
} as const
