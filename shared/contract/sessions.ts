import { z } from 'zod'
import { idSchema } from '../id.ts'
import { sessionEventSchema } from '../interview/session-event.ts'
import { ratingSchema, sessionChoiceSchema, sessionDebriefSchema, sessionDetailSchema, sessionSchema } from '../session.ts'
import { nothing, ofSession, ofStory, removed } from './inputs.ts'

/** A session is a list of events that only grows. The room folds it with `reduce`, asks `decide` what the interviewer does, and appends both. */
export const sessionCalls = {
  /** Newest first. */
  'sessions.list': { input: ofStory, output: z.array(sessionSchema) },
  /** The newest session without an end: the room was closed or the app died in its middle. It can be resumed, or ended. Null where there is none. */
  'sessions.unfinished': { input: nothing, output: sessionSchema.nullable() },
  /** Begins a session with its `started` event, which holds the story as the interviewer knows it. */
  'sessions.begin': {
    input: z.strictObject({ storyId: idSchema, settings: sessionChoiceSchema }),
    output: z.object({ session: sessionSchema, events: z.array(sessionEventSchema).length(1) }),
  },
  /**
   * Puts events at the end of the log, all or none; they are on the disk when it answers. `sequence` is the place of the first one, as counted
   * from the `started` event at 0; fails with `session_out_of_order` (with the one expected) for any other, with `session_over` once the log
   * holds `ended`. A second `started` is `bad_input`.
   */
  'sessions.append': {
    input: z.strictObject({ sessionId: idSchema, sequence: z.int().positive(), events: z.array(sessionEventSchema).min(1).max(1_000) }),
    output: z.object({ nextSequence: z.int().positive() }),
  },
  'sessions.get': { input: ofSession, output: sessionDetailSchema },
  /** Once, after the end and before the debrief. Fails with `session_not_over` or `session_already_rated`. */
  'sessions.rate': { input: z.strictObject({ sessionId: idSchema, rating: ratingSchema }), output: sessionSchema },
  /**
   * What came of it, from the final words of its takes as far as they are there. Fails with `session_not_over`, and with `session_not_rated`
   * as long as something was said and nobody rated it.
   */
  'sessions.debrief': { input: ofSession, output: sessionDebriefSchema },
  /** Writes the debrief into `exports/` of the data folder; with aliases, people are "Person A", "Person B" …, also inside what was said. Fails as the debrief does, or with `printing_missing`. */
  'sessions.export': {
    input: z.strictObject({ sessionId: idSchema, format: z.enum(['md', 'pdf']), withAliases: z.boolean() }),
    output: z.object({ path: z.string() }),
  },
  /** Hides the session with its takes: it can be undone until the app closes, then it is deleted, with its sound. */
  'sessions.remove': { input: ofSession, output: removed },
} as const

export const sessionEvents = {
  /** A session of the story began, ended, was rated, removed or brought back, or its debrief would read differently now. */
  'sessions.changed': ofStory,
} as const
