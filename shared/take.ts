import { z } from 'zod'
import { correctionSchema } from './correction.ts'
import { hesitationSchema } from './hesitation.ts'
import { idSchema } from './id.ts'
import { pauseSchema } from './pause.ts'
import { unplacedSchema } from './reanchor.ts'
import { failureSchema } from './result.ts'
import { scoreSchema } from './scoring/score.ts'
import { transcriptSchema } from './transcript.ts'

/** How a take's recording ended; `null` in a take means that it is being recorded now. */
export const takeEndings = ['stopped', 'recovered', 'bundled', 'imported'] as const
export const takeEndingSchema = z.enum(takeEndings)

/** Where the words of a take stand. */
export const transcriptionStates = ['none', 'waiting', 'running', 'done', 'failed', 'cancelled'] as const
export const transcriptionStateSchema = z.enum(transcriptionStates)
export type TranscriptionState = (typeof transcriptionStates)[number]

/** Which answer of a session a take holds. An answer that a crash cut in two has two takes. */
export const takeTurnSchema = z.object({
  sessionId: idSchema,
  /** The session's questions counted from 0, as its log has them. */
  turn: z.int().nonnegative(),
  /** Where on the session's time (ms) the sound begins. */
  atMs: z.int().nonnegative(),
})
export type TakeTurn = z.infer<typeof takeTurnSchema>

/** One recorded answer. The sound itself is served at `audioPath(take.id)`. */
export const takeSchema = z.object({
  id: idSchema,
  storyId: idSchema,
  questionId: idSchema.nullable(),
  /** The question as it stood when it was answered. */
  questionText: z.string(),
  /** Null for an answer that was given outside a session. */
  turn: takeTurnSchema.nullable(),
  startedMs: z.int(),
  durationMs: z.int().nonnegative(),
  ending: takeEndingSchema.nullable(),
  transcription: z.object({
    state: transcriptionStateSchema,
    /** Why it failed; null otherwise. */
    failure: failureSchema.nullable(),
  }),
  /** Both scores, where there is a transcript. */
  scores: z.object({ granularity: z.int(), conviction: z.int(), isTooShort: z.boolean() }).nullable(),
})
export type Take = z.infer<typeof takeSchema>

/** What can be removed of a take. Scores quote the words, so they go with them. */
export const takeParts = ['all', 'sound', 'words', 'scores'] as const
export const takePartSchema = z.enum(takeParts)
export type TakePart = z.infer<typeof takePartSchema>

/** How loud a take is along its time: the loudest moment of each of as many equal parts as a screen has room for, 0-1. */
export const takeShapeSchema = z.object({ peaks: z.array(z.number().min(0).max(1)).max(1000) })
export type TakeShape = z.infer<typeof takeShapeSchema>

/** A take with everything that its screen shows. */
export const takeDetailSchema = z.object({
  take: takeSchema,
  transcript: transcriptSchema.nullable(),
  score: scoreSchema.nullable(),
  /** True where the user removed it. */
  isWithout: z.object({ sound: z.boolean(), scores: z.boolean() }),
  pauses: z.array(pauseSchema),
  /** In the order of the words. */
  corrections: z.array(correctionSchema),
  /** Corrections of earlier words that found no place in these. */
  unplaced: z.array(unplacedSchema),
  /** Null where it has no words. */
  hesitation: hesitationSchema.nullable(),
})
export type TakeDetail = z.infer<typeof takeDetailSchema>

/** Where both windows serve a take's sound, relative to the app's own origin. */
export function audioPath(takeId: string): string {
  return `audio/${takeId}.wav`
}
