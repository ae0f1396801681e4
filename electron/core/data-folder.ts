import { accessSync, chmodSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { diskFailure } from './failures.ts'

/** The platform's usual place for a program's data, or `GRILLROOM_HOME`. */
export function defaultDataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment['GRILLROOM_HOME']) return environment['GRILLROOM_HOME']
  switch (platform) {
    case 'win32':
      return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Grillroom')
    case 'darwin':
      return join(homedir(), 'Library', 'Application Support', 'Grillroom')
    default:
      return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'grillroom')
  }
}

/** Where a data folder keeps its recordings. */
export function audioFolder(dataFolder: string): string {
  return join(dataFolder, 'audio')
}

/** Makes the folder with all that it holds, readable by its owner alone. Throws `data_folder_unwritable` or `disk_full`. */
export function prepareDataFolder(dataFolder: string): void {
  for (const folder of [dataFolder, audioFolder(dataFolder)]) {
    try {
      makeFolder(folder)
      accessSync(folder, constants.R_OK | constants.W_OK)
      chmodSync(folder, 0o700)
    } catch (error) {
      throw diskFailure(error, folder)
    }
  }
}

/** Folder by folder: where a file system takes none (`/proc`), Node's own recursive way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder, { mode: 0o700 })
}
