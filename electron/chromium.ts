import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core'
import { failureWords } from '../shared/failure-words.ts'
import { failure } from '../shared/result.ts'
import { createApp, type App } from './core/app.ts'
import type { Places } from './core/core.ts'
import { FailureError } from './core/failures.ts'
import type { Host } from './core/host.ts'
import { placesOf, productVersion } from './core/places.ts'
import { allSides, printHeaders, printMarginInches } from './core/printing.ts'
import { readBody } from './core/serve.ts'
import { warmUp } from './core/warm-up.ts'
import { revealFolder } from './reveal-folder.ts'
import { findBrowser } from './setup/browser.mjs'
import { root } from './setup/places.mjs'

// Door 2: an installed Chrome, Edge or Chromium, driven over a pipe. No port is opened and nothing is requested
// but the app's own origin, which does not exist outside this process.

const origin = 'https://grillroom.localhost'
const printAddress = 'https://print.localhost/'

/** Runs in the page before its own scripts: the bridge over the one function that Playwright exposes. */
const bridgeScript = `(() => {
  const listeners = new Set()
  const { grillroomCall } = globalThis
  Object.defineProperty(globalThis, 'grillroom', { value: Object.freeze({
    call: async (name, input) => JSON.parse(await grillroomCall(name, input)),
    on: (listener) => { listeners.add(listener); return () => listeners.delete(listener) },
  }) })
  Object.defineProperty(globalThis, 'grillroomEvent', { value: (name, payload) => {
    for (const listener of listeners) listener(name, payload)
  } })
})()`

/** Silent towards everything outside; a bare name would otherwise still be looked up. */
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** As root Chromium starts only without its sandbox; `--test-type` keeps the bar away that says so. */
const rootArgs = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type='] : []

/** What the two browsers, of the window and of printing, have in common. */
const sober = { chromiumSandbox: rootArgs.length === 0, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }

export interface ChromiumOptions {
  readonly places: Places
  readonly version: string
  readonly browserFile: string
  /** Without a display; end-to-end tests only. */
  readonly isHeadless?: boolean
  /** More arguments for the browser, such as a fake microphone. */
  readonly args?: readonly string[]
}

export interface ChromiumWindow {
  readonly page: Page
  readonly context: BrowserContext
  readonly app: App
  /** Settles when the window is gone and the app is closed, whoever closed it. */
  readonly closed: Promise<void>
  readonly close: () => Promise<void>
}

/** Opens the window over a new app. Throws a `FailureError` where the data folder can't be used. */
export async function openChromium(options: ChromiumOptions): Promise<ChromiumWindow> {
  const { places } = options
  let context: BrowserContext | undefined
  const host: Host = {
    shell: 'chromium',
    pickFile: (request) => (context ? pickFile(context, request) : Promise.resolve(null)),
    revealFolder,
    printPdf: (html) => printPdf(options.browserFile, html),
    quit: () => void context?.close(),
  }
  const app = createApp({ places, host, version: options.version })
  try {
    const launching = launch(options)
    void warmUp(app)
    context = await launching
    await serveApp(context, app)
    const page = context.pages()[0] ?? (await context.newPage())
    const off = app.on((name, payload) => {
      // A page that is closing, or loading anew, asks for everything again anyway.
      page.evaluate(`grillroomEvent(${JSON.stringify(name)}, ${JSON.stringify(payload)})`).catch(() => {})
    })
    const opened = context
    const gone = new Promise<void>((resolve) => opened.once('close', () => resolve()))
    page.once('close', () => void opened.close())
    opened.on('page', (other) => void other.close())
    // The only dialog is the browser's own question before a window with a running recording closes; unanswered,
    // Playwright would say yes. The window stays, and the page asks in its own words.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    await page.goto(`${origin}/`)
    const closed = gone.then(async () => {
      off()
      await app.close()
    })
    return {
      page,
      context: opened,
      app,
      closed,
      close: async () => {
        await opened.close()
        await closed
      },
    }
  } catch (error) {
    await context?.close()
    await app.close()
    throw error
  }
}

async function launch({ places, browserFile, isHeadless = false, args = [] }: ChromiumOptions): Promise<BrowserContext> {
  const profile = join(places.dataFolder, 'chromium')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  // The app holds the data folder's lock, so a browser's own lock in it can only be left over from a crash.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) rmSync(join(profile, name), { force: true })
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserFile,
    headless: isHeadless,
    viewport: isHeadless ? { width: 1280, height: 800 } : null,
    // The user's own settings, not Playwright's.
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    serviceWorkers: 'block',
    ignoreDefaultArgs: ['--enable-automation'],
    ...sober,
    args: ['--app=data:text/html,<title>Grillroom</title>', '--window-size=1280,800', ...quietArgs, ...rootArgs, ...args],
  })
  await context.grantPermissions(['microphone'], { origin })
  return context
}

async function serveApp(context: BrowserContext, app: App): Promise<void> {
  await context.route('**', (route) => answerRequest(route, app))
  await context.routeWebSocket(/.*/, (socket) => socket.close())
  // Answers travel as text: Playwright would take a long list apart value by value, ten times as slowly.
  await context.exposeBinding('grillroomCall', async ({ frame, page }, name: unknown, input: unknown) =>
    JSON.stringify(frame === page.mainFrame() && new URL(frame.url()).origin === origin ? await app.call(name, input) : failure('unknown_call')),
  )
  await context.addInitScript({ content: bridgeScript })
}

async function answerRequest(route: Route, app: App): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  if (url.origin !== origin) return route.abort('blockedbyclient')
  const { status, headers, body } = await app.serve(request.method(), url.pathname, request.headers()['range'])
  return route.fulfill({ status, headers, ...(body ? { body: await readBody(body) } : {}) })
}

/**
 * The browser's own file chooser. A page sees only a file's name; the debugging protocol knows its path, so that a
 * model of a gigabyte need not travel through the pipe.
 */
async function pickFile(context: BrowserContext, { extensions }: { extensions: readonly string[] }): Promise<string | null> {
  const page = context.pages()[0]
  if (!page) return null
  const session = await context.newCDPSession(page)
  try {
    const accept = JSON.stringify(extensions.map((extension) => `.${extension}`).join(','))
    const { result } = await session.send('Runtime.evaluate', {
      expression: `new Promise((resolve) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', accept: ${accept} })
        input.addEventListener('change', () => resolve(input.files[0] ?? null))
        input.addEventListener('cancel', () => resolve(null))
        input.click()
      })`,
      awaitPromise: true,
      userGesture: true,
    })
    if (result.objectId === undefined) return null
    return (await session.send('DOM.getFileInfo', { objectId: result.objectId })).path
  } finally {
    await session.detach()
  }
}

/**
 * Only a browser without a display prints to PDF, so a second one does, with nothing kept and no way to anywhere: the page
 * is the one answer that it ever gets.
 */
async function printPdf(executablePath: string, html: string): Promise<Uint8Array> {
  const browser = await chromium.launch({ executablePath, headless: true, ...sober, args: [...quietArgs, ...rootArgs] })
  try {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true, serviceWorkers: 'block' })
    await context.route('**', (route) =>
      route.request().url() === printAddress ? route.fulfill({ headers: printHeaders, body: html }) : route.abort('blockedbyclient'),
    )
    const page = await context.newPage()
    await page.goto(printAddress)
    const margin = allSides(`${printMarginInches}in`)
    return await page.pdf({ format: 'A4', margin, printBackground: true, preferCSSPageSize: true, tagged: true })
  } finally {
    await browser.close()
  }
}

async function main(): Promise<number> {
  const browserFile = findBrowser()
  if (browserFile === null) {
    process.stderr.write('No Chrome, Edge or Chromium was found. Run npm start; it says what to install.\n')
    return 1
  }
  const window = await openChromium({ places: placesOf(root, process.env), version: productVersion(root), browserFile })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void window.close())
  await window.closed
  return 0
}

if (import.meta.main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    const { what, next } = failureWords(error.failure)
    process.stderr.write(`${what} ${next}\n`)
    process.exitCode = 1
  }
}
