import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { root } from '../electron/setup/places.mjs'
import type { Bridge } from '../shared/contract.ts'
import { failureWords } from '../shared/failure-words.ts'
import { runProgram } from './electron-stand-in/open.ts'
import type { StandInSession } from './electron-stand-in/session.ts'
import { fakeMicrophone } from './fake-microphone.ts'
import { expect, test as base } from './fixtures.ts'

// What Electron's door itself promises: who may do what in its window, and how it begins and ends.

interface Door {
  readonly home: string
  /** Runs the program and waits for nothing. */
  readonly run: (args?: readonly string[]) => Promise<StandInSession>
  /** Runs the program and waits for its window. */
  readonly open: (args?: readonly string[]) => Promise<StandInSession & { readonly page: Page }>
}

const test = base.extend<{ door: Door }>({
  door: async ({ shell }, provide) => {
    test.skip(shell !== 'electron-stand-in', 'what is asked of Electron itself can be seen from inside the stand-in only')
    const home = mkdtempSync(join(tmpdir(), 'grillroom-door-'))
    const sessions: StandInSession[] = []
    const run = async (args: readonly string[] = []) => {
      const session = await runProgram({ home, args })
      sessions.push(session)
      return session
    }
    const open = async (args: readonly string[] = []) => {
      const session = await run(args)
      const { page } = await session.shown
      await expect(page.getByRole('main')).toBeVisible()
      return { ...session, page }
    }
    await provide({ home, run, open })
    for (const session of sessions) await session.end()
    rmSync(home, { recursive: true, force: true })
  },
})

const device = '--use-fake-device-for-media-stream'
const info = { ok: true, value: { shell: 'electron' } }
const unknownCall = { ok: false, error: { code: 'unknown_call' } }

const ask = (page: Page, name: string, input: unknown = {}) =>
  page.evaluate(
    ([called, given]) => {
      const bridge: Bridge = Reflect.get(window, 'grillroom')
      return bridge.call(called, given)
    },
    [name, input] as const,
  )

test('the page has the microphone, and no camera, place, notification or clipboard', async ({ door }) => {
  const { page } = await door.open([device])
  const answers = await page.evaluate(async () => {
    const media = (wanted: MediaStreamConstraints) =>
      navigator.mediaDevices.getUserMedia(wanted).then(
        (stream) => stream.getTracks().map((track) => track.kind),
        (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
      )
    return {
      microphone: await media({ audio: true }),
      camera: await media({ video: true }),
      both: await media({ audio: true, video: true }),
      place: await new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('granted'), (error) => resolve(error.code))),
      notification: await Notification.requestPermission(),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', () => 'refused'),
    }
  })
  expect(answers).toEqual({
    microphone: ['audio'],
    camera: 'NotAllowedError',
    both: 'NotAllowedError',
    place: 1,
    notification: 'denied',
    clipboard: 'refused',
  })
})

test('the page stays where it is, may load itself anew, and opens no window', async ({ door }) => {
  const { page, windows } = await door.open()
  const address = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await expect.poll(() => windows.navigations).toEqual([{ url: 'https://example.com/', isPrevented: true }])
  expect(page.url()).toBe(address)

  // The way out that the screen for an unforeseen error offers.
  const isLoaded = page.waitForEvent('load')
  await page.evaluate(() => location.reload())
  await isLoaded
  expect(windows.navigations.at(-1)).toEqual({ url: 'app://grillroom/', isPrevented: false })
  await expect(page.getByRole('main')).toBeVisible()

  await page.evaluate(() => {
    window.open('https://example.com/opened')
    const link = Object.assign(document.createElement('a'), { href: 'https://example.com/linked', target: '_blank' })
    document.body.append(link)
    link.click()
  })
  await expect.poll(() => windows.opened).toEqual([
    { url: 'https://example.com/opened', action: 'deny' },
    { url: 'https://example.com/linked', action: 'deny' },
  ])
  await expect.poll(() => page.context().pages()).toEqual([page])
})

test('what is not the app’s own page is answered with unknown_call', async ({ door }) => {
  const { page } = await door.open()
  expect(await ask(page, 'app.info')).toMatchObject(info)
  expect(await ask(page, 'toString')).toMatchObject(unknownCall)

  // A frame within the page has no bridge; one that got hold of the channel below it is refused.
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  const [frame] = page.mainFrame().childFrames()
  expect(await frame?.evaluate(() => 'grillroom' in window)).toBe(false)
  const reply = await frame?.evaluate(() => {
    const raw: unknown = Reflect.get(window, 'electronStandInBridge')
    return typeof raw === 'function' ? raw({ kind: 'invoke', channel: 'call', args: ['app.info', {}] }) : 'no bridge'
  })
  expect(reply).toMatchObject({ isDone: true, value: unknownCall })

  // Another page in the very same window gets the preload, as in Electron, and is refused by its address.
  await page.goto('data:text/html,<title>elsewhere</title>')
  expect(await ask(page, 'app.info')).toMatchObject(unknownCall)
})

test('only the built page and the takes are served, and nothing else is requested', async ({ door }) => {
  const { page } = await door.open()
  const statuses = await page.evaluate(async () => {
    const paths = ['/index.html', '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%5c..%5cpackage.json', '/audio/..%2f..%2fgrillroom.wav', '/%00', '/%']
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404])
  // Past the page's own policy, the program's answer: the test itself goes there, as if the policy were not.
  for (const address of ['https://example.com/', 'https://elsewhere.localhost/', 'http://127.0.0.1:9/', 'file:///etc/passwd']) {
    await expect(page.goto(address), address).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
  }
})

test('data from a newer version: a box says what is and what to do, and the program ends with status 1', async ({ door }) => {
  const first = await door.open()
  await first.end()
  const database = new DatabaseSync(join(door.home, 'grillroom.sqlite'))
  const known = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
  database.exec('PRAGMA user_version = 999')
  database.close()

  const second = await door.run()
  expect(await second.ended).toBe(1)
  const { what, next } = failureWords({ code: 'database_newer', details: { version: 999, known } })
  expect(second.desktop.errorBoxes).toEqual([{ title: what, content: next }])
  await expect(second.shown).rejects.toThrow('before it showed a window')
})

test('a data folder that is none: the same, before anything else is tried', async ({ door }) => {
  rmSync(door.home, { recursive: true })
  writeFileSync(door.home, 'a file')
  const session = await door.run()
  expect(await session.ended).toBe(1)
  expect(session.desktop.errorBoxes).toEqual([
    { title: expect.stringContaining(`Grillroom cannot write to ${door.home}`), content: expect.stringContaining('GRILLROOM_HOME') },
  ])
  expect(readFileSync(door.home, 'utf8')).toBe('a file')
})

test('a second start brings the first window to the front and ends', async ({ door }) => {
  const first = await door.open()
  expect(first.windows.calls).toEqual(['show'])
  const second = await door.run()
  expect(await second.ended).toBe(0)
  expect(second.desktop.errorBoxes).toEqual([])
  await expect.poll(() => first.windows.calls).toEqual(['show', 'focus'])
  // The first goes on as if nothing had been, and gives the folder back when it ends.
  expect(await ask(first.page, 'app.info')).toMatchObject(info)
  expect(await first.end()).toBe(0)
  const third = await door.open()
  expect(await third.closeWindow()).toBe(true)
  expect(await third.ended).toBe(0)
})

const voice = join(root, 'resources', 'demo-voice', 'weak.wav')

/** Opens the sample, begins to record and lets a good second of speech pass. */
async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Record answer' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.waitForTimeout(1500)
}

/** A finished WAV file says in its header how long it is. */
function expectFinishedTake(home: string): void {
  const [name, ...others] = readdirSync(join(home, 'audio'))
  expect(others).toEqual([])
  const file = readFileSync(join(home, 'audio', name ?? ''))
  expect(file.length).toBeGreaterThan(44 + 32_000)
  expect(file.readUInt32LE(4)).toBe(file.length - 8)
  expect(file.readUInt32LE(40)).toBe(file.length - 44)
}

test('closing the window while recording asks first; saving finishes the take and ends the program', async ({ door }) => {
  const { page, closeWindow, ended } = await door.open(fakeMicrophone({ wav: voice }))
  await record(page)
  expect(await closeWindow()).toBe(false)
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: 'Keep recording', exact: true }).click()
  await expect(question).toBeHidden()

  expect(await closeWindow()).toBe(false)
  await question.getByRole('button', { name: 'Stop and save' }).click()
  expect(await ended).toBe(0)
  expectFinishedTake(door.home)
  const again = await door.open()
  await expect(again.page.getByRole('main').getByRole('link', { name: /0:0\d/ }).first()).toBeVisible()
})

test('the end of the system’s session finishes the take too', async ({ door }) => {
  const { page, end } = await door.open(fakeMicrophone({ wav: voice }))
  await record(page)
  expect(await end()).toBe(0)
  expectFinishedTake(door.home)
})
