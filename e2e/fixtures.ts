import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { fakeMicrophone } from './fake-microphone.ts'
import { listeningPorts } from './listening-ports.ts'
import { doors, type ShellName } from './shells/doors.ts'
import type { OpenWindow } from './shells/open.ts'

export interface RoomOptions {
  /** Which door the test goes through. */
  shell: ShellName
  /** A WAV file that is spoken into the microphone once, from the moment that it is opened; or a microphone's absence. */
  microphone: { readonly wav: string } | 'none' | 'refused'
}

export interface Room {
  /** The data folder, the test's own. */
  readonly home: string
  /** Opens the app on it; may be called again after `close`, as a restart. */
  readonly open: () => Promise<OpenWindow>
}

/** The app's own origins and what a page makes for itself; anything else would have left the machine. */
const isOwn = (url: string) => /^(https:\/\/grillroom\.localhost\/|app:\/\/(grillroom|print)\/|data:|blob:|about:blank)/.test(url)

export const test = base.extend<RoomOptions & { room: Room }>({
  shell: ['chromium', { option: true }],
  microphone: ['none', { option: true }],
  room: async ({ shell, microphone }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'grillroom-e2e-'))
    const windows: OpenWindow[] = []
    const foreign: string[] = []
    const errors: string[] = []
    const open = async () => {
      const window = await doors[shell]({ home, args: fakeMicrophone(microphone) })
      windows.push(window)
      window.context.on('request', (request) => {
        if (!isOwn(request.url())) foreign.push(request.url())
      })
      window.page.on('pageerror', (error) => errors.push(error.message))
      window.page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      if (microphone === 'refused') await window.context.clearPermissions()
      await expect(window.page.getByRole('main')).toBeVisible()
      return window
    }
    await use({ home, open })
    // Promises of every test, whatever it was about: no port, no request to anywhere else, no error in the console.
    const ports = windows.flatMap(({ rootPids }) => listeningPorts(rootPids))
    for (const window of windows) await window.close()
    rmSync(home, { recursive: true, force: true })
    expect(ports, 'TCP ports listened on').toEqual([])
    expect(foreign, 'requests to elsewhere').toEqual([])
    expect(errors, 'errors in the console').toEqual([])
  },
})

export { expect }
