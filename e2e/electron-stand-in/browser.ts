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
  // The program holds the folder's lock, so a browser's own in it can only be left over from a run that was killed.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(userData, name), { force: true })
  const context = await chromium.launchPersistentContext(userData, {
    ...processOptions(isSandboxed, [...switches, ...args]),
    viewport: { ...viewport },
    // The user's own settings, not Playwright's.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation'],
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

/** A browser for a session in memory, kept apart from the rest as Electron does; no script runs in it. */
export async function startScriptlessBrowser({ isSandboxed, switches }: Pick<BrowserStart, 'isSandboxed' | 'switches'>): Promise<Browser> {
  const browser = await chromium.launch(processOptions(isSandboxed, switches))
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' })
  return { context, newPage: () => context.newPage(), close: () => browser.close() }
}

function processOptions(isSandboxed: boolean, args: readonly string[]) {
  const executablePath = findBrowser()
  if (executablePath === null) throw new Error('There is no browser. Run the tests with npm test, which finds or installs one.')
  // As root Chromium starts only without its sandbox.
  const isRoot = process.getuid?.() === 0
  return {
    executablePath,
    headless: true,
    chromiumSandbox: isSandboxed && !isRoot,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--disable-sync', '--no-first-run', '--no-default-browser-check', ...(isRoot ? ['--no-sandbox'] : []), ...args],
  }
}
