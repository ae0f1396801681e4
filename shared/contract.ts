import { z } from 'zod'
import { idSchema } from './id.ts'
import { questionSchema } from './question.ts'
import type { Result } from './result.ts'
import { settingsChangeSchema, settingsSchema } from './setting.ts'
import { speechModelSchema } from './speech-model.ts'
import { storySchema } from './story.ts'
import { takeDetailSchema, takeSchema } from './take.ts'

const nothing = z.strictObject({})
const ofStory = z.strictObject({ storyId: idSchema })
const ofTake = z.strictObject({ takeId: idSchema })

/** Chunks carry at most a second of sound: larger messages are slow over a pipe. */
const longestChunkBytes = 32_000

/**
 * Every call that a window or a terminal can make: one object in, one value out. `dispatch.ts` parses both,
 * the renderer's `bridge.ts` is typed by it. JSON values and `Uint8Array` only (an ArrayBuffer does not
 * survive the pipe).
 */
export const calls = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      dataFolder: z.string(),
      shell: z.enum(['electron', 'chromium', 'terminal']),
      /** Name and version of the speech engine, or null where none is built. */
      engine: z.string().nullable(),
    }),
  },
  'app.revealDataFolder': { input: nothing, output: nothing },
  'app.quit': { input: nothing, output: nothing },

  'stories.list': { input: nothing, output: z.array(storySchema) },
  'stories.get': { input: ofStory, output: storySchema },
  'stories.openSample': { input: nothing, output: storySchema },
  'stories.removeSample': { input: nothing, output: nothing },

  'questions.list': { input: ofStory, output: z.array(questionSchema) },

  'takes.list': { input: ofStory, output: z.array(takeSchema) },
  'takes.get': { input: ofTake, output: takeDetailSchema },
  /** Adds one of the bundled sample answers as a take and queues its transcription. */
  'takes.addBundled': {
    input: z.strictObject({ questionId: idSchema, answer: z.enum(['strong', 'weak']) }),
    output: takeSchema,
  },

  'recordings.begin': { input: z.strictObject({ questionId: idSchema }), output: takeSchema },
  'recordings.append': {
    input: z.strictObject({
      takeId: idSchema,
      /** 0, 1, 2 …: a chunk out of order is refused, so that sound is never silently lost or doubled. */
      sequence: z.int().nonnegative(),
      /** 16 kHz mono PCM16, little-endian. */
      pcm: z.instanceof(Uint8Array).refine((pcm) => pcm.length > 0 && pcm.length % 2 === 0 && pcm.length <= longestChunkBytes),
    }),
    output: z.object({ durationMs: z.int() }),
  },
  /** Closes the recording and queues its transcription. */
  'recordings.finish': { input: ofTake, output: takeSchema },
  'recordings.discard': { input: ofTake, output: nothing },

  'transcriptions.start': { input: ofTake, output: takeSchema },
  'transcriptions.cancel': { input: ofTake, output: takeSchema },

  'models.list': { input: nothing, output: z.array(speechModelSchema) },
  /** Lets the user pick a model file; its header is checked before it is used. Null where the user picked none. */
  'models.chooseFile': { input: nothing, output: speechModelSchema.nullable() },
  'models.useDemo': { input: nothing, output: speechModelSchema },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsChangeSchema, output: settingsSchema },
} as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<Calls[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Calls[Name]['output']>

/**
 * Every event. They say what changed and the screen asks again, so that nothing can arrive in the wrong
 * order and be wrong; progress is a stream and carries its sequence number instead.
 */
export const events = {
  'stories.changed': z.strictObject({}),
  'takes.changed': ofTake,
  'settings.changed': z.strictObject({}),
  'models.changed': z.strictObject({}),
  'transcriptions.progress': z.strictObject({
    takeId: idSchema,
    sequence: z.int().nonnegative(),
    percent: z.number().min(0).max(100),
    elapsedMs: z.int().nonnegative(),
    /** Estimated from the progress so far; null while too little is done to tell. */
    remainingMs: z.int().nonnegative().nullable(),
  }),
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.output<Events[Name]>

/** The two verbs that every door forwards. */
export interface Bridge {
  call: (name: string, input: unknown) => Promise<Result<unknown>>
  /** Calls back with each event's name and payload; returns what ends it. */
  on: (listener: (name: string, payload: unknown) => void) => () => void
}
