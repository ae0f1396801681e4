import type { OpenOptions, OpenWindow } from './open.ts'

export type ShellName = 'chromium' | 'electron' | 'electron-stand-in'

/** Loaded when asked for: where Electron is the shell, there need not be a browser, and the other way round. */
export const doors: Readonly<Record<ShellName, (options: OpenOptions) => Promise<OpenWindow>>> = {
  chromium: async (options) => (await import('./chromium.ts')).openInChromium(options),
  electron: async (options) => (await import('./electron.ts')).openInElectron(options),
  'electron-stand-in': async (options) => (await import('../electron-stand-in/open.ts')).openInStandIn(options),
}
