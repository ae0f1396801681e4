import { z } from 'zod'
import { idSchema } from '../id.ts'
import { heardSchema, speechSchema } from '../speech/live.ts'
import { takeDetailSchema, takePartSchema, takeSchema, takeShapeSchema, takeTurnSchema } from '../take.ts'
import { takeHitSchema } from '../take-search.ts'
import { nothing, ofStory, ofTake, removed } from './inputs.ts'

/** Chunks carry at most a second of sound: larger messages are slow over a pipe. */
const longestChunkBytes = 32_000

const chunkSchema = z.strictObject({
  takeId: idSchema,
  /** 0, 1, 2 …: a chunk out of order is refused, so that sound is never silently lost or doubled. */
  sequence: z.int().nonnegative(),
  /** 16 kHz mono PCM16, little-endian. */
  pcm: z.instanceof(Uint8Array).refine((pcm) => pcm.length > 0 && pcm.length % 2 === 0 && pcm.length <= longestChunkBytes),
})

export const takeCalls = {
  'takes.list': { input: ofStory, output: z.array(takeSchema) },
  /** Takes of all stories in which something was said, whatever is typed; the most telling first. */
  'takes.search': { input: z.strictObject({ typed: z.string().max(20_000) }), output: z.array(takeHitSchema) },
  'takes.get': { input: ofTake, output: takeDetailSchema },
  /** Fails with what is wrong with the sound file (`audio_…`). */
  'takes.getShape': { input: ofTake, output: takeShapeSchema },
  /**
   * Hides the take or a part of it: it can be undone until the app closes, then it is deleted, the file too. Fails with `session_keeps_words`
   * where the whole take or its words are a session's: those go with the session.
   */
  'takes.remove': { input: z.strictObject({ takeId: idSchema, part: takePartSchema }), output: removed },
  /** Adds one of the bundled sample answers as a take and queues its transcription. */
  'takes.addBundled': {
    input: z.strictObject({ questionId: idSchema, answer: z.enum(['strong', 'weak']) }),
    output: takeSchema,
  },

  /** Ms of sound for which the disk has room. */
  'recordings.getRoom': { input: nothing, output: z.object({ roomMs: z.int().nonnegative() }) },
  /**
   * Begins a take in answer to a question of the story, or to one of a session: its `asked` must be in the log by then (else `not_found`).
   * Fails with `disk_full` where there is no room for a recording and what belongs to it.
   */
  'recordings.begin': { input: z.union([z.strictObject({ questionId: idSchema }), z.strictObject({ turn: z.strictObject(takeTurnSchema.shape) })]), output: takeSchema },
  'recordings.append': {
    input: chunkSchema,
    output: z.object({
      durationMs: z.int(),
      /** Ms of sound for which the disk still has room. */
      roomMs: z.int().nonnegative(),
    }),
  },
  /** Writes down that the speaker paused after all that was appended so far, and that he or she went on. */
  'recordings.pause': { input: ofTake, output: nothing },
  'recordings.resume': { input: ofTake, output: nothing },
  /** Closes the recording and queues its transcription. */
  'recordings.finish': { input: ofTake, output: takeSchema },
  /** Answers once the last live words of a take that has ended are told (`recordings.heard`), at once where none are to come. */
  'recordings.awaitWords': { input: ofTake, output: nothing },
  'recordings.discard': { input: ofTake, output: nothing },

  /** Begins a take whose sound comes from a file that the window decodes. One that is never finished leaves nothing behind. */
  'imports.begin': {
    input: z.strictObject({ questionId: idSchema, fileName: z.string().min(1).max(1000) }),
    output: z.object({ takeId: idSchema }),
  },
  /** As `recordings.append`. */
  'imports.append': { input: chunkSchema, output: nothing },
  /** Fails with `audio_without_speech` or `audio_too_short`; nothing is kept then. Queues the take's transcription. */
  'imports.finish': { input: ofTake, output: takeSchema },
  'imports.discard': { input: ofTake, output: nothing },

  'transcriptions.start': { input: ofTake, output: takeSchema },
  'transcriptions.cancel': { input: ofTake, output: takeSchema },
  /** How many takes have words by another model than the one that is used now, and how many of them wait to be transcribed again. */
  'transcriptions.outdated': { input: nothing, output: z.object({ model: z.string(), takes: z.int().nonnegative(), queued: z.int().nonnegative() }) },
  /** Transcribes those again, one by one, behind every take that has no words yet. Their words stay until the new ones are complete. */
  'transcriptions.startOutdated': { input: nothing, output: nothing },
  'transcriptions.cancelOutdated': { input: nothing, output: nothing },
} as const

export const takeEvents = {
  'takes.changed': ofTake,
  /** Words of the take that is being recorded, within about two seconds of a phrase's end. Its own stream of sequence numbers. */
  'recordings.heard': heardSchema,
  /** Where speech begins and ends in the take that is being recorded, at once. Its own stream of sequence numbers. */
  'recordings.speech': speechSchema,
  'transcriptions.progress': z.strictObject({
    takeId: idSchema,
    sequence: z.int().nonnegative(),
    percent: z.number().min(0).max(100),
    elapsedMs: z.int().nonnegative(),
    /** Estimated from the progress so far; null while too little is done to tell. */
    remainingMs: z.int().nonnegative().nullable(),
  }),
} as const
