import { z } from 'zod'
import { nothing } from './inputs.ts'

export const appCalls = {
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
} as const
