import { loud } from './loud.ts'

type Handler = (event: object, ...args: unknown[]) => unknown

/** What goes back to a page: a value, or the message alone, which is all that Electron keeps of an error. */
export type Reply = { readonly isDone: true; readonly value: unknown } | { readonly isDone: false; readonly message: string }

export interface Ipc {
  /** Electron's `ipcMain`. */
  readonly ipcMain: object
  readonly invoke: (from: { sender: object; senderFrame: object }, channel: string, args: readonly unknown[]) => Promise<Reply>
}

export function createIpc(): Ipc {
  const handlers = new Map<string, Handler>()
  return {
    ipcMain: loud('ipcMain', {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
        handlers.set(channel, handler)
      },
      removeHandler: (channel: string) => void handlers.delete(channel),
    }),
    invoke: async (from, channel, args) => {
      try {
        const handler = handlers.get(channel)
        if (!handler) throw new Error(`No handler registered for '${channel}'`)
        // The event of an invocation; `type`, `frameId` and `processId` are what nobody needs here.
        const value = await handler(loud('the event of an invocation', { type: 'frame', ...from }), ...args)
        return { isDone: true, value: structuredClone(value) }
      } catch (error) {
        return { isDone: false, message: `Error invoking remote method '${channel}': ${String(error)}` }
      }
    },
  }
}
