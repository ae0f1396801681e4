import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import { createEvents, loud, preventable } from './loud.ts'

/** What quitting needs of a window. */
export interface ClosableWindow {
  /** Closes it as its close button does; false where the page or a listener kept it open. */
  readonly tryClose: () => Promise<boolean>
  /** Closes it whatever the page says. */
  readonly takeAway: () => Promise<void>
}

export interface Application {
  /** Electron's `app`, as the program has it. */
  readonly app: object
  readonly isReady: () => boolean
  readonly isEnded: () => boolean
  /** The program has been read: Electron is ready. */
  readonly becomeReady: () => void
  readonly userData: () => string
  readonly switches: () => readonly string[]
  readonly isSandboxed: () => boolean
  readonly addWindow: (window: ClosableWindow) => void
  readonly windowGone: (window: ClosableWindow) => void
  readonly quit: () => Promise<void>
  /** The exit status, once the program has ended; the process of the tests goes on. */
  readonly ended: Promise<number>
}

/** Who holds the lock of which `userData` folder; as in Electron, one program a folder. */
const holders = new Map<string, (details: readonly unknown[]) => void>()

/** `beforeEnd` is awaited between the program's end and `ended`: it takes the browser down. */
export function createApplication(root: string, beforeEnd: () => Promise<void>): Application {
  const events = createEvents('app', ['ready', 'second-instance', 'window-all-closed', 'before-quit', 'will-quit', 'quit'])
  const paths = new Map<string, string>()
  const switches: string[] = []
  const windows = new Set<ClosableWindow>()
  const { promise: whenReady, resolve: setReady } = Promise.withResolvers<void>()
  const { promise: ended, resolve: setEnded } = Promise.withResolvers<number>()
  let lockedFolder: string | null = null
  let isReady = false
  let isSandboxed = false
  let isQuitting = false
  let isEnded = false

  const getPath = (name: string) => {
    const path = paths.get(name)
    if (path === undefined) throw new Error(`The stand-in for Electron knows only the paths that the program sets; '${name}' was not set.`)
    return path
  }

  const releaseSingleInstanceLock = () => {
    if (lockedFolder !== null) holders.delete(lockedFolder)
    lockedFolder = null
  }

  const beforeReady = (what: string) => {
    if (isReady) throw new Error(`${what} must be called before the app is ready`)
  }

  const end = (status: number) => {
    if (isEnded) return
    isEnded = true
    events.emit('quit', {}, status)
    releaseSingleInstanceLock()
    // A browser that does not close must not hide how the program ended.
    void beforeEnd()
      .catch((error: unknown) => console.error(error))
      .then(() => setEnded(status))
  }

  // Electron's order: before-quit, the windows, will-quit, quit. Each of the first three can stop it.
  const quit = async () => {
    if (isEnded || isQuitting) return
    isQuitting = true
    const before = preventable('before-quit', {})
    events.emit('before-quit', before.event)
    let goesOn = !before.isPrevented()
    for (const window of [...windows]) goesOn = goesOn && (await window.tryClose())
    if (goesOn) {
      const will = preventable('will-quit', {})
      events.emit('will-quit', will.event)
      goesOn = !will.isPrevented()
    }
    isQuitting = false
    if (goesOn) end(0)
  }

  const app = loud('app', {
    ...events.listening,
    getAppPath: () => root,
    getPath,
    setPath: (name: string, path: string) => {
      if (!isAbsolute(path)) throw new Error('Path must be absolute')
      // As Electron's documentation says; its own check has come and gone between versions.
      if (!existsSync(path)) throw new Error(`Failed to set path: ${path} does not exist`)
      paths.set(name, path)
    },
    enableSandbox: () => {
      beforeReady('app.enableSandbox()')
      isSandboxed = true
    },
    commandLine: loud('app.commandLine', {
      appendSwitch: (name: string, value?: string) => {
        beforeReady('app.commandLine.appendSwitch()')
        switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
      },
    }),
    isReady: () => isReady,
    whenReady: () => whenReady,
    requestSingleInstanceLock: (additionalData?: unknown) => {
      const folder = getPath('userData')
      if (lockedFolder === folder) return true
      const tellHolder = holders.get(folder)
      if (tellHolder) {
        tellHolder([{}, [...process.argv], process.cwd(), additionalData])
        return false
      }
      lockedFolder = folder
      holders.set(folder, (details) => void whenReady.then(() => setImmediate(() => events.emit('second-instance', ...details))))
      return true
    },
    hasSingleInstanceLock: () => lockedFolder !== null,
    releaseSingleInstanceLock,
    quit: () => void quit(),
    exit: (status = 0) => {
      isQuitting = true
      void Promise.all([...windows].map((window) => window.takeAway())).finally(() => end(status))
    },
  })

  return {
    app,
    isReady: () => isReady,
    isEnded: () => isEnded,
    becomeReady: () => {
      if (isEnded) return
      isReady = true
      events.emit('ready', {})
      setReady()
    },
    userData: () => getPath('userData'),
    switches: () => switches,
    isSandboxed: () => isSandboxed,
    addWindow: (window) => void windows.add(window),
    windowGone: (window) => {
      windows.delete(window)
      // While quitting, or after exit, this event is not told: the quitting goes on by itself.
      if (windows.size > 0 || isQuitting || isEnded) return
      if (events.hasListener('window-all-closed')) events.emit('window-all-closed')
      else void quit()
    },
    quit,
    ended,
  }
}
