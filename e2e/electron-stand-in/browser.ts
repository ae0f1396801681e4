import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findBrowser } from '../../electron/setup/browser.mjs'

export interface BrowserStart {
  /** The profile, where the program put it. */
  readonly userData: string
  readonly isSandboxed: boolean
  /** The program's own switches, then the test's. */
  readonly switches: readonly string[]
  readonly args: readonly string[]
  readonly viewport: { readonly width: number; readonly height: number }
}

export interface Browser {
  readonly context: BrowserContext
  /** The page of a new window. */
  readonly newPage: () => Promise<Page>
  readonly close: () => Promise<void>
}

/** Electron brings its own Chromium; here an installed one stands for it, over a pipe and without a display. */
export async function startBrowser({ userData, isSandboxed, switches, args, viewport }: BrowserStart): Promise<Browser> {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('There is no browser. Run the tests with npm test, which finds or installs one.')
  // The program holds the folder's lock, so a browser's own in it can only be left over from a run that was killed.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(userData, name), { force: true })
  // As root Chromium starts only without its sandbox.
  const isRoot = process.getuid?.() === 0
  const context = await chromium.launchPersistentContext(userData, {
    executablePath,
    headless: true,
    viewport: { ...viewport },
    // The user's own settings, not Playwright's.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    chromiumSandbox: isSandboxed && !isRoot,
    ignoreDefaultArgs: ['--enable-automation'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--disable-sync', '--no-first-run', '--no-default-browser-check', ...(isRoot ? ['--no-sandbox'] : []), ...switches, ...args],
  })
  const [blank] = context.pages()
  let unused = blank
  return {
    context,
    newPage: async () => {
      // The browser opens with a blank page; it becomes the first window.
      const first = unused
      unused = undefined
      return first ?? (await context.newPage())
    },
    close: () => context.close(),
  }
}
