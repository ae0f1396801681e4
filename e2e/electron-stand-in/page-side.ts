/** What the page tells the program's side, over one function that Playwright exposes. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'navigate'; readonly url: string; readonly isReload: boolean }

export interface PageSide {
  /** The name of the exposed function. */
  readonly bridge: string
  /** The name under which the page takes what the program sends. */
  readonly inbox: string
}

type CommonJs = (require: (name: string) => unknown, module: { readonly exports: object }, exports: object) => void

/** The script that runs in every document: the page's side around the text of the built preload, one CommonJS file. */
export function preloadScript(side: PageSide, preload: string): string {
  return `(${runPreload.toString()})(${JSON.stringify(side)}, function (require, module, exports) {\n${preload}\n})`
}

/**
 * Runs in the page before its own scripts, with the preload and a `require('electron')` for it. It is handed to the
 * browser as text, so that it may use nothing from outside itself. Electron gives the preload a world of its own;
 * here it shares the page's, so what crosses `contextBridge` is copied and frozen as it would be there.
 */
function runPreload({ bridge, inbox }: PageSide, preload: CommonJs): void {
  // As without nodeIntegrationInSubFrames: frames within the page get no preload. The raw bridge stays in them, as a
  // stand-in for what a page that has been taken over could send.
  if (window.top !== window) return
  const tell: (message: unknown) => Promise<{ isDone: boolean; value?: unknown; message?: string }> = Reflect.get(window, bridge)
  Reflect.deleteProperty(window, bridge)

  const isPlain = (value: object) => [Object.prototype, null].includes(Object.getPrototypeOf(value))

  const strict = <Target extends object>(name: string, target: Target) =>
    new Proxy(target, {
      get: (of, key) => {
        if (typeof key === 'string' && !(key in of)) throw new Error(`The stand-in for Electron has no ${name}.${key}.`)
        return Reflect.get(of, key)
      },
    })

  /** A copy as by structured clone; throws for what Electron carries and Playwright's pipe does not. */
  const cloned = (value: unknown): unknown => {
    const check = (part: unknown): void => {
      if (typeof part !== 'object' || part === null || part instanceof Date || part instanceof Error || ArrayBuffer.isView(part)) return
      if (!Array.isArray(part) && !isPlain(part)) throw new Error(`The stand-in for Electron does not carry ${Object.prototype.toString.call(part)}.`)
      for (const inner of Object.values(part)) check(inner)
    }
    try {
      value = structuredClone(value)
    } catch {
      // Electron's words for it.
      throw new Error('An object could not be cloned.')
    }
    check(value)
    return value
  }

  // contextBridge: functions are called across, promises followed, everything else is copied.
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)))
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw error instanceof Error ? new Error(error.message) : cross(error)
      })
    }
    if (Array.isArray(value)) return value.map(cross)
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)]))
    }
    return structuredClone(value)
  }
  const frozen = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) for (const inner of Object.values(Object.freeze(value))) frozen(inner)
    return value
  }

  const listeners = new Map<string, Set<(...values: unknown[]) => void>>()
  const off = (channel: string, listener: (...values: unknown[]) => void) => void listeners.get(channel)?.delete(listener)
  const electron = strict('electron in the preload', {
    contextBridge: strict('contextBridge', {
      exposeInMainWorld: (key: string, api: unknown) => {
        if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
        Object.defineProperty(window, key, { value: frozen(cross(api)), enumerable: true })
      },
    }),
    ipcRenderer: strict('ipcRenderer', {
      invoke: async (channel: string, ...args: unknown[]) => {
        const reply = await tell({ kind: 'invoke', channel, args: cloned(args) })
        if (!reply.isDone) throw new Error(reply.message)
        return reply.value
      },
      on: (channel: string, listener: (...values: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off,
      removeListener: off,
    }),
  })
  Object.defineProperty(window, inbox, {
    value: (channel: string, args: unknown[]) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) {
        try {
          listener(strict('the event of a message', {}), ...args)
        } catch (error) {
          reportError(error)
        }
      }
    },
  })

  // Fires for what the page itself or a click in it begins, not for what the program loads: exactly Electron's `will-navigate`.
  // The answer comes from another process, so every navigation is held and, where it is allowed, begun anew from outside.
  window.navigation.addEventListener('navigate', (event) => {
    if (event.destination.sameDocument || event.downloadRequest !== null || !event.cancelable) return
    event.preventDefault()
    void tell({ kind: 'navigate', url: event.destination.url, isReload: event.navigationType === 'reload' })
  })

  // A sandboxed preload can require little more than electron; this one needs nothing more.
  const required = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(required, module, module.exports)
}
