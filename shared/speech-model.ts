import { z } from 'zod'
import { failureSchema } from './result.ts'

/** File name of the bundled demo voice. */
export const demoModelName = 'ggml-demo.en.bin'

/** A Whisper model file that can be used for transcription. */
export const speechModelSchema = z.object({
  /** `demo`, or the absolute path of the user's file. */
  id: z.string().min(1),
  name: z.string().min(1),
  /** True for the bundled demo voice, which understands the sample recordings only. */
  isDemo: z.boolean(),
  isChosen: z.boolean(),
  sizeBytes: z.int().nonnegative(),
  /** What its header says: "tiny", "base" …; null where the file cannot be read. */
  kind: z.string().nullable(),
  /** Why it can't be used (gone, truncated …); null where all is well. */
  failure: failureSchema.nullable(),
})
export type SpeechModel = z.infer<typeof speechModelSchema>
