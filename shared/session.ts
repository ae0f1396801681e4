import { z } from 'zod'
import { debriefSchema, voteSchema } from './debrief/debrief-schema.ts'
import { idSchema } from './id.ts'
import { answerWaySchema, minutesRange, modeSchema, pressureSchema, sessionEventSchema, settingsSchema } from './interview/session-event.ts'
import { takeSchema } from './take.ts'

/** What is chosen before a session. The seed is the app's own choice where none is given. */
export const sessionChoiceSchema = z.strictObject({
  minutes: z.int().min(minutesRange.least).max(minutesRange.most).default(minutesRange.usual),
  pressure: pressureSchema.default('standard'),
  mode: modeSchema.default('real'),
  answers: answerWaySchema.default('spoken'),
  seed: z.int().nonnegative().optional(),
})
export type SessionChoice = z.infer<typeof sessionChoiceSchema>

/** How the candidate rates himself or herself, before the debrief says anything. */
export const ratingSchema = z.strictObject({
  granularity: z.int().min(0).max(100),
  conviction: z.int().min(0).max(100),
  vote: voteSchema,
})
export type Rating = z.infer<typeof ratingSchema>

export const sessionScoresSchema = z.object({
  rubric: z.string().min(1),
  granularity: z.int().min(0).max(100),
  conviction: z.int().min(0).max(100),
  vote: voteSchema,
})
export type SessionScores = z.infer<typeof sessionScoresSchema>

/** A session as lists show it. All else is in its events. */
export const sessionSchema = z.object({
  id: idSchema,
  storyId: idSchema,
  /** Time of day (ms since 1970); the events count from here. */
  startedMs: z.int(),
  settings: settingsSchema,
  /** Events in the log: the sequence of the next `sessions.append`. */
  eventCount: z.int().positive(),
  /** Time of the last event (ms from the start, pauses included). */
  durationMs: z.int().nonnegative(),
  /** Questions asked so far. */
  questions: z.int().nonnegative(),
  /** Null while it has not ended: it goes on, or a crash left it. */
  endReason: z.enum(['last_word', 'clock', 'user', 'answers_over']).nullable(),
  rating: ratingSchema.nullable(),
  /** Null until it was rated and debriefed. */
  scores: sessionScoresSchema.nullable(),
})
export type SessionSummary = z.infer<typeof sessionSchema>

/** A session with its log and the takes of its turns, in the order in which they were recorded. */
export const sessionDetailSchema = z.object({
  session: sessionSchema,
  events: z.array(sessionEventSchema),
  takes: z.array(takeSchema),
})
export type SessionDetail = z.infer<typeof sessionDetailSchema>

/** One point of the trend: a session of the same story by the rubric that scored it last. */
export const trendPointSchema = sessionScoresSchema.extend({ sessionId: idSchema, startedMs: z.int(), rating: ratingSchema.nullable() })
export type TrendPoint = z.infer<typeof trendPointSchema>

export const sessionDebriefSchema = z.object({
  session: sessionSchema,
  debrief: debriefSchema,
  takes: z.array(takeSchema),
  /** True once no answer waits for its final words; those that failed or were cancelled stay as they were heard in the room. */
  isFinal: z.boolean(),
  /** The story's rated sessions, oldest first, this one among them. */
  trend: z.array(trendPointSchema),
})
export type SessionDebrief = z.infer<typeof sessionDebriefSchema>
