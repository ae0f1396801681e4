import { z } from 'zod'

export const themes = ['system', 'light', 'dark'] as const

/** What the user can set. Absent settings have the defaults below. */
export const settingsSchema = z.object({
  theme: z.enum(themes).default('system'),
  /** The microphone's label, since device ids change between starts; null is the system's own choice. */
  microphone: z.string().max(500).nullable().default(null),
  /** Path of the model file that the user chose; null is the bundled demo voice. */
  modelFile: z.string().max(4096).nullable().default(null),
  /** Path of the speech engine that was measured to be faster than the one that set-up built; null is that one. */
  engineFile: z.string().max(4096).nullable().default(null),
  /** Path of a speech engine that the user pointed to, in use or not. */
  ownEngineFile: z.string().max(4096).nullable().default(null),
  /** Whether the words are shown while they are spoken. */
  showsLiveWords: z.boolean().default(true),
})
export type Settings = z.infer<typeof settingsSchema>

export const settingsChangeSchema = z
  .strictObject({
    theme: z.enum(themes),
    microphone: z.string().max(500).nullable(),
    showsLiveWords: z.boolean(),
  })
  .partial()
export type SettingsChange = z.infer<typeof settingsChangeSchema>
