import { z } from 'zod'
import { settingsChangeSchema, settingsSchema } from '../setting.ts'
import { speechModelSchema } from '../speech-model.ts'
import { nothing } from './inputs.ts'

export const settingCalls = {
  'models.list': { input: nothing, output: z.array(speechModelSchema) },
  /** Lets the user pick a model file; its header is checked before it is used. Null where the user picked none. */
  'models.chooseFile': { input: nothing, output: speechModelSchema.nullable() },
  'models.useDemo': { input: nothing, output: speechModelSchema },

  'settings.get': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsChangeSchema, output: settingsSchema },
} as const

export const settingEvents = {
  'settings.changed': z.strictObject({}),
  'models.changed': z.strictObject({}),
} as const
