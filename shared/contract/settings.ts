import { z } from 'zod'
import { settingsChangeSchema, settingsSchema } from '../setting.ts'
import { downloadProgressSchema, officialModelSchema } from '../official-model.ts'
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

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsChangeSchema, output: settingsSchema },
} as const

export const settingEvents = {
  'settings.changed': z.strictObject({}),
  'models.changed': z.strictObject({}),
  'models.progress': downloadProgressSchema,
} as const
