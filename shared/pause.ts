import { z } from 'zod'

/** A pause of a recording, as it is written down: the sound holds nothing of it. */
export const pauseSchema = z.object({
  /** Its place in the sound, in ms from the start. */
  atMs: z.int().nonnegative(),
  /** How long it lasted by the clock, in ms; null where the app ended before the pause did. */
  lastedMs: z.int().nonnegative().nullable(),
})
export type Pause = z.infer<typeof pauseSchema>
