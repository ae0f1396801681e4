import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

const labelSchema = z.object({ name: z.string().min(1), version: z.string().min(1) })

/** What the set-up leaves beside the program it compiled: `{"name":"whisper.cpp","version":"1.5.0"}`. */
export const engineLabelName = 'engine.json'

/**
 * Name and version of the speech engine, such as "whisper.cpp 1.5.0"; null where there is none. whisper.cpp 1.5.0 cannot say
 * its version, so the set-up takes it from the sources that it compiles. Without that label only the name is known.
 */
export function engineName(engineFile: string | null): string | null {
  if (engineFile === null || !existsSync(engineFile)) return null
  const label = join(dirname(engineFile), engineLabelName)
  if (!existsSync(label)) return 'whisper.cpp'
  const { name, version } = labelSchema.parse(JSON.parse(readFileSync(label, 'utf8')))
  return `${name} ${version}`
}
