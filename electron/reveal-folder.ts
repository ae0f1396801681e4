import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { FailureError } from './core/failures.ts'

/** Shows a folder with the desktop's own program, for a door without Electron. Throws `not_found` where there is none. */
export async function revealFolder(folder: string): Promise<void> {
  const opener = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(opener, [folder], { stdio: 'ignore', detached: true })
  await once(child, 'spawn').catch((error: unknown) => {
    throw new FailureError('not_found', { what: `program to show folders (${opener})` }, error)
  })
  child.unref()
}
