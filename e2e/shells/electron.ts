import { _electron } from '@playwright/test'
import { root } from '../../electron/setup/places.mjs'
import type { OpenOptions, OpenWindow } from './open.ts'

/** Door 1 in the real Electron. */
export async function openInElectron({ home, args }: OpenOptions): Promise<OpenWindow> {
  const executablePath = process.env['GRILLROOM_ELECTRON']
  if (executablePath === undefined) throw new Error('There is no Electron. Run the tests with npm test, which finds it.')
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const electron = await _electron.launch({ executablePath, args: [...sandbox, ...args, root], env: { ...env, GRILLROOM_HOME: home } })
  const page = await electron.firstWindow()
  const pid = electron.process().pid
  return {
    page,
    context: electron.context(),
    rootPids: pid === undefined ? [] : [pid],
    pickNext: (file) =>
      electron.evaluate(({ dialog }, picked) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
      }, file),
    close: () => electron.close(),
  }
}
