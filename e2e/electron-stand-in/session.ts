import { createAddresses } from './addresses.ts'
import { createApplication } from './application.ts'
import { startBrowser, startScriptlessBrowser, type Browser } from './browser.ts'
import { createDesktop, type DesktopRecord, type OpenDialogAnswer } from './desktop.ts'
import { permissionsInPlace } from './documents.ts'
import { createIpc } from './ipc.ts'
import { loud } from './loud.ts'
import { createPartitions } from './partitions.ts'
import { createPrintWindow } from './print-windows.ts'
import { createWindows, type ShownWindow, type WindowRecord } from './windows.ts'

/** One run of the program, from outside: what a user, the system and a test do with it. */
export interface StandInSession {
  readonly id: string
  /** The window that the program shows. Rejects where it ends without showing one. */
  readonly shown: Promise<ShownWindow>
  /** The exit status, once the program has ended and the browser is gone. */
  readonly ended: Promise<number>
  readonly desktop: DesktopRecord
  readonly windows: WindowRecord
  /** Answers the next file dialog. */
  readonly nextOpenDialog: (answer: OpenDialogAnswer) => void
  /** Presses the window's close button; false where it stayed open. */
  readonly closeWindow: () => Promise<boolean>
  /** Ends it as the system does at the end of a session: the windows go, then the program finishes. */
  readonly end: () => Promise<number>
  /** The program's module has been read; called by whoever imports it. */
  readonly becomeReady: () => void
  /** What the program gets when it imports electron. */
  readonly electron: Electron
}

export interface Electron {
  readonly app: object
  readonly BrowserWindow: object
  readonly dialog: object
  readonly ipcMain: object
  readonly Menu: object
  readonly protocol: object
  readonly session: object
  readonly shell: object
  readonly systemPreferences: object
}

export interface SessionOptions {
  /** The application's root: where its package.json lies. */
  readonly root: string
  /** More arguments for the browser, such as a fake microphone. */
  readonly args: readonly string[]
}

const sessions = new Map<string, StandInSession>()

/** The session of that id; `electron.ts` asks for the one that its own address names. */
export function sessionOf(id: string): StandInSession {
  const session = sessions.get(id)
  if (!session) throw new Error(`There is no session ${id} of the stand-in for Electron.`)
  return session
}

/** A new run, with a state of its own; several may follow each other, or run at once, in one process. */
export function startSession({ root, args }: SessionOptions): StandInSession {
  const shown = Promise.withResolvers<ShownWindow>()
  shown.promise.catch(() => {})
  let started: Promise<Browser> | null = null

  const application = createApplication(root, async () => {
    await (await started)?.close()
  })
  const addresses = createAddresses()
  const partitions = createPartitions(addresses, application.isReady)
  const { permissions, requests, session: defaultSession } = partitions.defaultPartition
  const ipc = createIpc()
  const desktop = createDesktop()

  const start = async (viewport: { width: number; height: number }): Promise<Browser> => {
    const browser = await startBrowser({
      userData: application.userData(),
      isSandboxed: application.isSandboxed(),
      switches: application.switches(),
      args,
      viewport,
    })
    await requests.serve(browser.context, permissionsInPlace)
    return browser
  }
  const windows = createWindows({
    application,
    addresses,
    permissions,
    ipc,
    // The first window brings the browser.
    browser: (viewport) => (started ??= start(viewport)),
    printWindow: (name) =>
      createPrintWindow({
        application,
        addresses,
        partition: partitions.of(name),
        browser: () => startScriptlessBrowser({ isSandboxed: application.isSandboxed(), switches: application.switches() }),
      }),
    onShown: shown.resolve,
  })

  void application.ended.then((status) => {
    const said = desktop.record.errorBoxes.map(({ title, content }) => `${title} ${content}`).join('\n')
    shown.reject(new Error(`The program ended with status ${status} before it showed a window. ${said}`))
  })

  const session: StandInSession = {
    id: String(sessions.size + 1),
    shown: shown.promise,
    ended: application.ended,
    desktop: desktop.record,
    windows: windows.record,
    nextOpenDialog: desktop.nextOpenDialog,
    closeWindow: async () => {
      const [window] = windows.open
      if (!window) throw new Error('There is no window to close.')
      return window.tryClose()
    },
    end: async () => {
      for (const window of [...windows.open]) await window.takeAway()
      if (!application.isEnded()) await application.quit()
      return application.ended
    },
    becomeReady: application.becomeReady,
    electron: {
      app: application.app,
      BrowserWindow: windows.BrowserWindow,
      dialog: desktop.dialog,
      ipcMain: ipc.ipcMain,
      Menu: desktop.Menu,
      protocol: requests.protocol,
      session: loud('session', {
        get defaultSession() {
          if (!application.isReady()) throw new Error('Session can only be received when app is ready')
          return defaultSession
        },
        fromPartition: (name: string) => {
          if (!application.isReady()) throw new Error('Session can only be received when app is ready')
          return partitions.of(name).session
        },
      }),
      shell: desktop.shell,
      systemPreferences: desktop.systemPreferences,
    },
  }
  sessions.set(session.id, session)
  return session
}
