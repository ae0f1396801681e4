import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Places } from './core.ts'
import { defaultDataFolder } from './data-folder.ts'
import { findEngine } from './whisper/engine-file.ts'

/** Where everything lies for a checkout at `rootFolder`: the one place that knows the layout of the installation. */
export function placesOf(rootFolder: string, environment: NodeJS.ProcessEnv): Places & { readonly rendererFolder: string } {
  return {
    dataFolder: resolve(defaultDataFolder(environment, process.platform)),
    resourcesFolder: join(rootFolder, 'resources'),
    ...(environment['GRILLROOM_MODEL_LIST'] ? { modelListFile: resolve(environment['GRILLROOM_MODEL_LIST']) } : {}),
    engineFile: findEngine(environment, rootFolder),
    rendererFolder: join(rootFolder, 'out', 'renderer'),
  }
}

/** The product's version, as package.json has it. */
export function productVersion(rootFolder: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(rootFolder, 'package.json'), 'utf8'))
  return z.object({ version: z.string() }).parse(parsed).version
}
