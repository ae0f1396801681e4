import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout that this file runs from; wrong where it was bundled, so the bundled door names its own. */
const sourceRoot = fileURLToPath(new URL('../../..', import.meta.url))

/**
 * The compiled whisper.cpp program: what `GRILLROOM_ENGINE` names, or what the set-up built into this checkout.
 * Null where there is none. Doors ask once and hand the answer on as `places.engineFile`.
 */
export function findEngine(environment: NodeJS.ProcessEnv = process.env, rootFolder: string = sourceRoot): string | null {
  const named = environment['GRILLROOM_ENGINE']
  if (named) return existsSync(named) ? named : null
  const name = process.platform === 'win32' ? 'main.exe' : 'main'
  const built = join(rootFolder, 'node_modules', '.cache', 'grillroom', 'engine', name)
  return existsSync(built) ? built : null
}
