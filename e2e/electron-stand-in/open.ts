import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../electron/setup/places.mjs'
import type { OpenOptions, OpenWindow } from '../shells/open.ts'
import { startSession, type StandInSession } from './session.ts'

const program = pathToFileURL(join(root, 'out', 'main', 'main.js')).href
const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
let isHooked = false

/**
 * Runs the built `out/main/main.js` and `out/preload/preload.cjs`, as they are, with `electron` standing for the
 * stand-in beside this file: the same code that Electron runs, over an installed browser.
 */
export async function runProgram({ home, args }: OpenOptions): Promise<StandInSession> {
  hookElectron()
  const session = startSession({ root, args })
  const before = process.env['GRILLROOM_HOME']
  process.env['GRILLROOM_HOME'] = home
  try {
    // Another query, another run of the module: every run reads the program, and Electron, anew.
    await import(`${program}?session=${session.id}`)
  } finally {
    if (before === undefined) delete process.env['GRILLROOM_HOME']
    else process.env['GRILLROOM_HOME'] = before
  }
  session.becomeReady()
  return session
}

export async function openInStandIn(options: OpenOptions): Promise<OpenWindow> {
  const session = await runProgram(options)
  const { page, context } = await session.shown
  return {
    page,
    context,
    rootPids: [process.pid],
    pickNext: async (file) => session.nextOpenDialog({ canceled: false, filePaths: [file] }),
    close: async () => {
      await session.end()
    },
  }
}

function hookElectron(): void {
  if (isHooked) return
  isHooked = true
  registerHooks({
    resolve: (specifier, context, next) => {
      if (specifier !== 'electron' || !context.parentURL?.startsWith(`${program}?`)) return next(specifier, context)
      return { url: `${standIn}${new URL(context.parentURL).search}`, shortCircuit: true }
    },
  })
}
