import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

const isWindows = process.platform === 'win32'

/** The Node that the project runs on, as its `node` package brings it. */
export const projectNode = isWindows
  ? join(root, 'node_modules', 'node', 'bin', 'node.exe')
  : join(root, 'node_modules', 'node', 'bin', 'node')

/** What set-up makes lies under `node_modules`: it goes with the packages that it was made from. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'grillroom')

/** The compiled speech engine: whisper.cpp's `main`. */
export const engineFile = join(cacheFolder, 'engine', isWindows ? 'main.exe' : 'main')

export const builtFolder = join(root, 'out')
