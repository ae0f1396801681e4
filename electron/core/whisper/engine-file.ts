import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The compiled whisper.cpp program: what `GRILLROOM_ENGINE` names, or what the set-up built into this checkout.
 * Null where there is none. Doors ask once and hand the answer on as `places.engineFile`.
 */
export function findEngine(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['GRILLROOM_ENGINE']
  if (named) return existsSync(named) ? named : null
  const name = process.platform === 'win32' ? 'main.exe' : 'main'
  const built = fileURLToPath(new URL(`../../../node_modules/.cache/grillroom/engine/${name}`, import.meta.url))
  return existsSync(built) ? built : null
}
