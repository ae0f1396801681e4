import type { BrowserContext, Page } from '@playwright/test'
import type { Addresses } from './addresses.ts'
import { loud } from './loud.ts'

type Details = Readonly<Record<string, unknown>>
type RequestHandler = (contents: object, permission: string, answer: (isGranted: boolean) => void, details: Details) => void
type CheckHandler = (contents: object, permission: string, requestingOrigin: string, details: Details) => boolean
type DeviceHandler = (details: Details) => boolean

/** What Chromium can be told to grant, and what Electron calls it. */
const askable: readonly { readonly granted: string; readonly name: string; readonly mediaType?: 'audio' | 'video' }[] = [
  { granted: 'microphone', name: 'media', mediaType: 'audio' },
  { granted: 'camera', name: 'media', mediaType: 'video' },
  { granted: 'geolocation', name: 'geolocation' },
  { granted: 'notifications', name: 'notifications' },
  { granted: 'clipboard-read', name: 'clipboard-read' },
  { granted: 'clipboard-write', name: 'clipboard-sanitized-write' },
  { granted: 'midi', name: 'midi' },
  { granted: 'midi-sysex', name: 'midiSysex' },
  { granted: 'storage-access', name: 'storage-access' },
  { granted: 'background-sync', name: 'background-sync' },
  { granted: 'payment-handler', name: 'payment-handler' },
  { granted: 'accelerometer', name: 'sensors' },
  { granted: 'gyroscope', name: 'sensors' },
]

export interface Permissions {
  /** The three setters of a session. */
  readonly setters: object
  /**
   * Asks the program's handlers on behalf of the page's main frame, as it is now, for everything that a page could
   * ask for, and has Chromium grant what both handlers grant and refuse the rest. Electron asks them at the moment of
   * the request; Chromium over a pipe can't, so they are asked once for every document, before its scripts run.
   */
  readonly apply: (context: BrowserContext, page: Page, contents: object) => Promise<void>
}

export function createPermissions(addresses: Addresses): Permissions {
  let onRequest: RequestHandler | null = null
  let onCheck: CheckHandler | null = null
  let onDevice: DeviceHandler | null = null

  const isGranted = async (url: string, contents: object, { name, mediaType }: (typeof askable)[number]) => {
    const origin = new URL('/', url).href
    const common = { requestingUrl: url, isMainFrame: true, ...(mediaType ? { securityOrigin: origin } : {}) }
    // Without a handler Electron grants.
    const isChecked = onCheck?.(contents, name, origin, loud('the details of a permission check', { ...common, embeddingOrigin: undefined, mediaType })) ?? true
    const handler = onRequest
    const isRequested =
      handler === null ||
      (await new Promise<boolean>((resolve) =>
        handler(contents, name, resolve, loud('the details of a permission request', mediaType ? { ...common, mediaTypes: [mediaType] } : common)),
      ))
    return isChecked && isRequested
  }

  return {
    setters: {
      setPermissionRequestHandler: (handler: RequestHandler | null) => {
        onRequest = handler
      },
      setPermissionCheckHandler: (handler: CheckHandler | null) => {
        onCheck = handler
      },
      setDevicePermissionHandler: (handler: DeviceHandler | null) => {
        onDevice = handler
      },
    },
    apply: async (context, page, contents) => {
      const { origin } = new URL(page.url())
      const url = addresses.toProgram(page.url())
      if (url === page.url()) return
      for (const deviceType of ['hid', 'serial', 'usb']) {
        const details = loud('the details of a device permission', { deviceType, origin: new URL('/', url).href, device: {} })
        if (onDevice?.(details)) throw new Error(`The stand-in for Electron can't grant devices, and the program granted ${deviceType}.`)
      }
      const granted: string[] = []
      for (const permission of askable) if (await isGranted(url, contents, permission)) granted.push(permission.granted)
      await context.grantPermissions(granted, { origin })
    },
  }
}
