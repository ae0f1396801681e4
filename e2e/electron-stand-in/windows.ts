import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import type { Addresses } from './addresses.ts'
import type { Application, ClosableWindow } from './application.ts'
import type { Browser } from './browser.ts'
import { createFrames } from './frames.ts'
import type { Ipc } from './ipc.ts'
import { createEvents, loud, preventable } from './loud.ts'
import { preloadScript, type FromPage } from './page-side.ts'
import type { Permissions } from './permissions.ts'
import { printWindowSchema } from './print-windows.ts'
import { applyPermissionsBeforeScripts } from './documents.ts'

const optionsSchema = z.strictObject({
  title: z.string(),
  width: z.int(),
  height: z.int(),
  minWidth: z.int(),
  minHeight: z.int(),
  show: z.literal(false),
  webPreferences: z.strictObject({
    preload: z.string(),
    // What keeps a page that has been taken over away from the machine; anything weaker is an error here.
    sandbox: z.literal(true),
    contextIsolation: z.literal(true),
    nodeIntegration: z.literal(false),
    webviewTag: z.literal(false),
    spellcheck: z.boolean(),
  }),
})

const openAnswerSchema = z.strictObject({ action: z.literal('deny') })
type OpenHandler = (details: object) => unknown

/** A window as a test needs it. */
export interface ShownWindow {
  readonly page: Page
  readonly context: BrowserContext
}

/** What the program did with its windows, and what pages asked for, in order. */
export interface WindowRecord {
  readonly calls: ('show' | 'restore' | 'focus')[]
  readonly navigations: { readonly url: string; readonly isPrevented: boolean }[]
  readonly opened: { readonly url: string; readonly action: 'deny' }[]
}

export interface WindowsOptions {
  readonly application: Application
  readonly addresses: Addresses
  readonly permissions: Permissions
  readonly ipc: Ipc
  readonly browser: (viewport: { width: number; height: number }) => Promise<Browser>
  /** The other kind of window, in the session of that name. */
  readonly printWindow: (partition: string) => object
  readonly onShown: (window: ShownWindow) => void
}

const bridge = 'electronStandInBridge'
const inbox = 'electronStandInInbox'

/** Electron's `BrowserWindow`, for one run of the program. */
export function createWindows({ application, addresses, permissions, ipc, browser, printWindow, onShown }: WindowsOptions) {
  const record: WindowRecord = { calls: [], navigations: [], opened: [] }
  const open: ClosableWindow[] = []

  function BrowserWindow(given: unknown): object {
    if (!application.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const print = printWindowSchema.safeParse(given)
    if (print.success) return printWindow(print.data.webPreferences.partition)
    const { width, height, webPreferences } = optionsSchema.parse(given)
    const script = preloadScript({ bridge, inbox }, readFileSync(webPreferences.preload, 'utf8'))
    const events = createEvents('BrowserWindow', ['ready-to-show', 'show', 'close', 'closed'])
    const contentsEvents = createEvents('webContents', ['will-navigate', 'will-attach-webview', 'will-prevent-unload', 'did-finish-load'])
    const frames = createFrames(addresses.toProgram)
    let openHandler: OpenHandler | null = null
    let isDestroyed = false
    let closing: PromiseWithResolvers<boolean> | null = null
    let sending: Promise<unknown> = Promise.resolve()

    const alive = () => {
      if (isDestroyed) throw new TypeError('Object has been destroyed')
    }

    const mayNavigate = (url: string) => {
      const asked = preventable('will-navigate', { url, isSameDocument: false, isMainFrame: true, frame: frames.main })
      contentsEvents.emit('will-navigate', asked.event, url)
      record.navigations.push({ url, isPrevented: asked.isPrevented() })
      return !asked.isPrevented()
    }

    const gone = () => {
      if (isDestroyed) return
      isDestroyed = true
      open.splice(open.indexOf(handle), 1)
      closing?.resolve(true)
      events.emit('closed')
      application.windowGone(handle)
    }

    const prepare = async (): Promise<{ page: Page; context: BrowserContext }> => {
      const { context, newPage } = await browser({ width, height })
      const page = await newPage()
      frames.attach(page.mainFrame())
      await page.setViewportSize({ width, height })
      page.on('close', gone)
      page.on('dialog', async (dialog) => {
        // Electron asks nobody: a page that wants to stay stays, unless the program says otherwise.
        if (dialog.type() !== 'beforeunload') return dialog.dismiss()
        const asked = preventable('will-prevent-unload', {})
        contentsEvents.emit('will-prevent-unload', asked.event)
        if (asked.isPrevented()) return dialog.accept()
        await dialog.dismiss()
        closing?.resolve(false)
      })
      await page.exposeBinding(bridge, async ({ frame }, message: FromPage) => {
        if (message.kind === 'invoke') return ipc.invoke({ sender: webContents, senderFrame: frames.of(frame) }, message.channel, message.args)
        // Without waiting: the page that would be answered is about to go.
        if (mayNavigate(addresses.toProgram(message.url))) void (message.isReload ? page.reload() : page.goto(message.url)).catch(() => {})
        return null
      })
      await page.addInitScript({ content: script })
      await denyWindowsOf(page, context)
      applyPermissionsBeforeScripts(page, () => permissions.apply(context, page, webContents))
      return { page, context }
    }

    const denyWindowsOf = async (page: Page, context: BrowserContext) => {
      const protocol = await context.newCDPSession(page)
      await protocol.send('Page.enable')
      protocol.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
        const details = loud('the details of a window', {
          url: addresses.toProgram(url),
          frameName: windowName,
          features: windowFeatures.join(','),
          disposition: windowFeatures.length > 0 ? 'new-window' : 'foreground-tab',
        })
        // Without a handler Electron opens a window; the stand-in can't, and says so here.
        const { action } = openAnswerSchema.parse(openHandler?.(details))
        record.opened.push({ url: addresses.toProgram(url), action })
      })
      // Electron opens nothing at all then; here a page appears for a moment, through which nothing can be loaded.
      page.on('popup', (popup) => void popup.close())
    }

    const shown = prepare()
    // Whoever loads something is told; until then nobody else listens.
    shown.catch(() => {})

    const webContents = loud('webContents', {
      ...contentsEvents.listening,
      get mainFrame() {
        alive()
        return frames.main
      },
      send: (channel: string, ...args: unknown[]) => {
        alive()
        const copy = structuredClone(args)
        sending = Promise.all([shown, sending])
          .then(([{ page }]) =>
            page.evaluate(({ inbox: name, channel: to, args: values }) => Reflect.get(window, name)?.(to, values), { inbox, channel, args: copy }),
          )
          // A page that is closing, or loading anew, gets no messages in Electron either.
          .catch(() => {})
      },
      setWindowOpenHandler: (handler: OpenHandler) => {
        openHandler = handler
      },
    })

    const handle: ClosableWindow = {
      tryClose: async () => {
        if (isDestroyed) return true
        if (closing) return closing.promise
        const asked = preventable('close', {})
        events.emit('close', asked.event)
        if (asked.isPrevented()) return false
        closing = Promise.withResolvers()
        const { page } = await shown
        await page.close({ runBeforeUnload: true })
        const isClosed = await closing.promise
        closing = null
        return isClosed
      },
      takeAway: async () => {
        if (isDestroyed) return
        // At once, as Electron destroys a window; the page follows.
        gone()
        const { page } = await shown
        await page.close()
      },
    }
    open.push(handle)
    application.addWindow(handle)

    return loud('BrowserWindow', {
      ...events.listening,
      webContents,
      loadURL: async (url: string) => {
        alive()
        const { page } = await shown
        await page.goto(addresses.toBrowser(url))
        contentsEvents.emit('did-finish-load')
        events.emit('ready-to-show')
      },
      show: () => {
        alive()
        record.calls.push('show')
        events.emit('show')
        void shown.then(onShown)
      },
      isMinimized: () => {
        alive()
        return false
      },
      restore: () => {
        alive()
        record.calls.push('restore')
      },
      focus: () => {
        alive()
        record.calls.push('focus')
        void shown.then(({ page }) => page.bringToFront())
      },
      isDestroyed: () => isDestroyed,
      close: () => void handle.tryClose(),
      destroy: () => void handle.takeAway(),
    })
  }

  return { BrowserWindow: loud('BrowserWindow', BrowserWindow), record, open }
}
