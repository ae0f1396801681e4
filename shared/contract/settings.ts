import { z } from 'zod'
import { settingsChangeSchema, settingsSchema } from '../setting.ts'
import { downloadProgressSchema, officialModelSchema } from '../official-model.ts'
import { speechEngineSchema } from '../speech-engine.ts'
import { speechModelSchema } from '../speech-model.ts'
import { nothing } from './inputs.ts'

const ofModel = z.strictObject({ name: z.string().min(1).max(100) })

export const settingCalls = {
  'models.list': { input: nothing, output: z.array(speechModelSchema) },
  /** Lets the user pick a model file; its header is checked before it is used. Null where the user picked none. */
  'models.chooseFile': { input: nothing, output: speechModelSchema.nullable() },
  'models.useDemo': { input: nothing, output: speechModelSchema },

  /** The official models with where each stands on this machine. Nothing is asked of the network. */
  'models.listOfficial': { input: nothing, output: z.array(officialModelSchema) },
  /** Begins the download, or goes on with it. It runs by itself; `models.changed` and `models.progress` tell how far it is. */
  'models.download': { input: ofModel, output: nothing },
  'models.pauseDownload': { input: ofModel, output: nothing },
  /** Ends the download and deletes what came of it. */
  'models.discardDownload': { input: ofModel, output: nothing },
  /** Uses a downloaded model from now on. */
  'models.use': { input: ofModel, output: speechModelSchema },

  /** The programs here that can transcribe, each asked what it can do, with what was measured of it. */
  'engines.list': { input: nothing, output: z.object({ engines: z.array(speechEngineSchema), isMeasuring: z.boolean() }) },
  /** Lets the user point to one; `engine_foreign` where it is none. It is used once it was measured to be faster. */
  'engines.chooseFile': { input: nothing, output: nothing },
  /** Times all of them with the model in use on the bundled recordings, uses the fastest, and answers when that is done. */
  'engines.measure': { input: nothing, output: nothing },
  'engines.cancelMeasuring': { input: nothing, output: nothing },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsChangeSchema, output: settingsSchema },
} as const

export const settingEvents = {
  'settings.changed': z.strictObject({}),
  'models.changed': z.strictObject({}),
  'engines.changed': z.strictObject({}),
  'models.progress': downloadProgressSchema,
} as const
