import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import {
  app as electron,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  protocol,
  session,
  shell,
  systemPreferences,
  type WebFrameMain,
} from 'electron'
import { failureWords } from '../shared/failure-words.ts'
import { failure } from '../shared/result.ts'
import { createApp, type App } from './core/app.ts'
import { prepareDataFolder } from './core/data-folder.ts'
import { FailureError } from './core/failures.ts'
import type { Host } from './core/host.ts'
import { placesOf, productVersion } from './core/places.ts'
import { allSides, printHeaders, printMarginInches } from './core/printing.ts'
import { streamBody } from './core/serve.ts'
import { warmUp } from './core/warm-up.ts'

// Door 1: Electron. As thin as can be, because it can't run on every machine that the tests run on.

const scheme = 'app'
const origin = `${scheme}://grillroom`
/** A session without `persist:` is in memory alone. */
const printPartition = 'print'
const printOrigin = `${scheme}://print`
const root = electron.getAppPath()
const places = placesOf(root, process.env)

electron.enableSandbox()
for (const name of ['disable-background-networking', 'disable-component-update']) electron.commandLine.appendSwitch(name)
electron.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }])

let window: BrowserWindow | undefined
/** The pages that are being printed, by address. */
const printedPages = new Map<string, string>()

const host: Host = {
  shell: 'electron',
  pickFile: async ({ title, extensions }) => {
    const options = { title, properties: ['openFile' as const], filters: [{ name: title, extensions: extensions.length === 0 ? ['*'] : [...extensions] }] }
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    return canceled ? null : (filePaths[0] ?? null)
  },
  revealFolder: async (folder) => {
    const problem = await shell.openPath(folder)
    if (problem !== '') throw new FailureError('not_found', { what: `program to show folders (${problem})` })
  },
  printPdf,
  quit: () => {
    // Whoever asked has been asked already: a page that records, and so would keep its window open, has no more say.
    window?.destroy()
    electron.quit()
  },
}

/** Electron's own files lie in the data folder too, so that one folder is all there is. */
function prepareProfile(): void {
  prepareDataFolder(places.dataFolder)
  const profile = join(places.dataFolder, 'electron')
  // It must be there before Electron is told of it.
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  electron.setPath('userData', profile)
}

/** True for the app's own page in the app's own window, and for nothing else that could send or ask. */
function isOwnFrame(frame: WebFrameMain | null): boolean {
  return frame !== null && frame === window?.webContents.mainFrame && frame.url.startsWith(`${origin}/`)
}

function guardSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, answer, details) => {
    const isMicrophone =
      permission === 'media' && 'mediaTypes' in details && details.mediaTypes?.length === 1 && details.mediaTypes[0] === 'audio'
    if (!isMicrophone || !isOwnFrame(contents.mainFrame)) return answer(false)
    if (process.platform !== 'darwin') return answer(true)
    // macOS asks the user itself, once, and must be asked to.
    systemPreferences.askForMediaAccess('microphone').then(answer, () => answer(false))
  })
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      permission === 'media' && details.mediaType !== 'video' && requestingOrigin.replace(/\/$/, '') === origin,
  )
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    const isOwn = url.startsWith(`${origin}/`) || url.startsWith('blob:') || url.startsWith('data:') || url.startsWith('devtools:')
    answer({ cancel: !isOwn })
  })
}

function serveApp(app: App): void {
  protocol.handle(scheme, async (request) => {
    const { host: name, pathname } = new URL(request.url)
    if (name !== 'grillroom') return new Response(null, { status: 404 })
    const { status, headers, body } = await app.serve(request.method, pathname, request.headers.get('range') ?? undefined)
    return new Response(body ? Readable.toWeb(streamBody(body)) : null, { status, headers })
  })
  ipcMain.handle('call', (event, name: unknown, input: unknown) =>
    isOwnFrame(event.senderFrame) ? app.call(name, input) : failure('unknown_call'),
  )
  app.on((name, payload) => window?.webContents.send('event', name, payload))
}

function openWindow(): void {
  const opened = new BrowserWindow({
    title: 'Grillroom',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    webPreferences: {
      preload: join(root, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spelling checker would download dictionaries.
      spellcheck: false,
    },
  })
  window = opened
  opened.once('ready-to-show', () => opened.show())
  opened.once('closed', () => {
    window = undefined
  })
  opened.webContents.on('will-navigate', (event) => {
    // Loading the page anew counts as navigating too, and is the way out of an error in it.
    if (event.url.replace(/#.*$/, '') !== `${origin}/`) event.preventDefault()
  })
  opened.webContents.on('will-attach-webview', (event) => event.preventDefault())
  opened.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  void opened.loadURL(`${origin}/`)
}

/** The windows that print: nobody may ask for anything in them, and only the pages to print are answered. */
function guardPrinting(): void {
  const printing = session.fromPartition(printPartition)
  printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  printing.setPermissionCheckHandler(() => false)
  printing.setDevicePermissionHandler(() => false)
  printing.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${printOrigin}/`) && !url.startsWith('data:') }))
  printing.protocol.handle(scheme, ({ url }) => {
    const html = printedPages.get(url)
    return html === undefined ? new Response(null, { status: 404 }) : new Response(html, { headers: printHeaders })
  })
}

/** A window of its own session that is never shown, runs no script and has no bridge. */
async function printPdf(html: string): Promise<Uint8Array> {
  const url = `${printOrigin}/${randomUUID()}`
  const printer = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: printPartition,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  printedPages.set(url, html)
  try {
    await printer.loadURL(url)
    return await printer.webContents.printToPDF({
      pageSize: 'A4',
      margins: allSides(printMarginInches),
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    })
  } finally {
    printedPages.delete(url)
    printer.destroy()
  }
}

async function start(): Promise<void> {
  await electron.whenReady()
  // macOS needs a menu for copy and paste; elsewhere the window carries all there is.
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null)
  const app = createApp({ places, host, version: productVersion(root) })
  guardSession()
  guardPrinting()
  serveApp(app)
  openWindow()
  void warmUp(app)
  electron.on('second-instance', () => {
    // A maximised window would shrink if it were restored.
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  electron.on('window-all-closed', () => electron.quit())
  let isClosed = false
  let closing: Promise<void> | undefined
  electron.on('will-quit', (event) => {
    if (isClosed) return
    // What is being recorded is finished first, once, however often quitting is asked for; then the program ends.
    event.preventDefault()
    closing ??= app
      .close()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        isClosed = true
        electron.quit()
      })
  })
}

function fail(error: unknown): void {
  if (!(error instanceof FailureError)) console.error(error)
  const { what, next } = failureWords(error instanceof FailureError ? error.failure : { code: 'internal', details: {} })
  dialog.showErrorBox(what, next)
  electron.exit(1)
}

try {
  prepareProfile()
  if (electron.requestSingleInstanceLock()) start().catch(fail)
  else electron.quit()
} catch (error) {
  fail(error)
}
