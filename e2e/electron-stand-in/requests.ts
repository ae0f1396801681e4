import type { BrowserContext, Frame, Request as PageRequest, Route } from '@playwright/test'
import { z } from 'zod'
import type { Addresses } from './addresses.ts'
import { loud } from './loud.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: object, answer: (response: unknown) => void) => void

const schemesSchema = z
  .array(
    z.strictObject({
      scheme: z.string(),
      // Shown as https the page would have all of these whether they were asked for or not; in Electron it would not.
      privileges: z.strictObject({ standard: z.literal(true), secure: z.literal(true), supportFetchAPI: z.literal(true), stream: z.literal(true) }),
    }),
  )
  .length(1)

const beforeRequestSchema = z.strictObject({ cancel: z.boolean().optional() })

/** Playwright's names for what is requested, as Electron has them; others are `other`. */
const resourceTypes = new Map([
  ['stylesheet', 'stylesheet'],
  ['script', 'script'],
  ['image', 'image'],
  ['font', 'font'],
  ['xhr', 'xhr'],
  ['fetch', 'xhr'],
  ['ping', 'ping'],
  ['cspreport', 'cspReport'],
  ['media', 'media'],
  ['websocket', 'webSocket'],
])

export interface Requests {
  /** The session's `protocol`; the default session's is Electron's own. */
  readonly protocol: object
  /** The session's `webRequest`. */
  readonly webRequest: object
  /** Sends every request of the context past the program's handlers. `beforeAnswer` is awaited for each that is let through. */
  readonly serve: (context: BrowserContext, beforeAnswer: (request: PageRequest) => Promise<void>) => Promise<void>
}

/** What one session answers. */
export function createRequests(addresses: Addresses, isReady: () => boolean): Requests {
  const handlers = new Map<string, Handler>()
  let onBeforeRequest: BeforeRequest | null = null
  let requests = 0

  const isCancelled = async (url: string, method: string, resourceType: string, referrer: string) => {
    const listener = onBeforeRequest
    if (listener === null) return false
    requests += 1
    const details = loud('the details of a request', { id: requests, url, method, resourceType, referrer, timestamp: Date.now(), uploadData: [] })
    const answer = await new Promise<unknown>((resolve) => listener(details, resolve))
    return beforeRequestSchema.parse(answer).cancel === true
  }

  const answer = async (route: Route, beforeAnswer: (request: PageRequest) => Promise<void>) => {
    const request = route.request()
    const url = addresses.toProgram(request.url())
    const headers = request.headers()
    const frame = frameOf(request)
    // The first request of a window that a page opened. In Electron a window that the program refuses makes none.
    if (frame === null) return route.abort('blockedbyclient')
    const frameType = frame.parentFrame() ? 'subFrame' : 'mainFrame'
    const resourceType = request.isNavigationRequest() ? frameType : (resourceTypes.get(request.resourceType()) ?? 'other')
    if (await isCancelled(url, request.method(), resourceType, headers['referer'] ?? '')) return route.abort('blockedbyclient')
    const handler = handlers.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return route.continue()
    await beforeAnswer(request)
    const body = request.postDataBuffer()
    const response = await handler(new Request(url, { method: request.method(), headers, ...(body ? { body: new Uint8Array(body) } : {}) }))
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) })
  }

  return {
    protocol: loud('protocol', {
      registerSchemesAsPrivileged: (schemes: unknown) => {
        if (isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
        for (const { scheme } of schemesSchema.parse(schemes)) {
          addresses.register(scheme)
        }
      },
      handle: (scheme: string, handler: Handler) => {
        if (!isReady()) throw new Error('protocol.handle can only be used after the app is ready')
        if (!addresses.isRegistered(scheme)) throw new Error(`The scheme ${scheme} was not registered before the app was ready.`)
        if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        handlers.set(scheme, handler)
      },
    }),
    webRequest: loud('webRequest', {
      onBeforeRequest: (listener: BeforeRequest | null) => {
        if (listener !== null && typeof listener !== 'function') throw new Error('The stand-in for Electron takes no filter for onBeforeRequest.')
        onBeforeRequest = listener
      },
    }),
    serve: async (context, beforeAnswer) => {
      await context.route('**', async (route) => {
        try {
          await answer(route, beforeAnswer)
        } catch (error) {
          // A page that is gone takes its requests with it; any other failure is one of the program's, as in Electron.
          if (frameOf(route.request())?.page().isClosed()) return
          console.error(error)
          await route.abort('failed').catch(() => {})
        }
      })
      await context.routeWebSocket(/.*/, async (socket) => {
        if (await isCancelled(socket.url(), 'GET', 'webSocket', '')) await socket.close()
        else socket.connectToServer()
      })
    },
  }
}

/** The frame that requests, or null where it does not exist yet: then it is the document of a window just being opened. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    // Playwright has no other way to tell.
    return null
  }
}
