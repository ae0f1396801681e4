import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { fakeMicrophone, talkative } from './fake-microphone.ts'
import { enterTyped, logOf } from './session.ts'
import { doors } from './shells/doors.ts'

// `npm run bench:room`: how evenly the room draws while speech is transcribed, through the real window, a fake microphone and the demo voice. Frames
// are counted on a screen where nothing happens, in a room that waits, and in a room that hears, in the same run: what counts is the comparison, and
// an even pace of 60 a second is 16.7 ms. "Long" are tasks of more than 50 ms on the window's own thread, which no frame can come between.

const seconds = 20

interface Frames {
  readonly between: readonly number[]
  readonly longTasksMs: readonly number[]
}

/** Ms between frames for some seconds, and the long tasks meanwhile. */
async function count(page: Page): Promise<Frames> {
  return page.evaluate(
    (forMs) =>
      new Promise<{ between: number[]; longTasksMs: number[] }>((resolve) => {
        const times: number[] = []
        const longTasksMs: number[] = []
        const watching = new PerformanceObserver((list) => longTasksMs.push(...list.getEntries().map(({ duration }) => duration)))
        watching.observe({ type: 'longtask' })
        const end = performance.now() + forMs
        const next = (now: number) => {
          times.push(now)
          if (now < end) return requestAnimationFrame(next)
          watching.disconnect()
          return resolve({ between: times.slice(1).map((time, at) => time - (times[at] ?? time)), longTasksMs })
        }
        requestAnimationFrame(next)
      }),
    seconds * 1_000,
  )
}

const print = (line: string): void => void process.stdout.write(`${line}\n`)

function row(name: string, { between, longTasksMs }: Frames): void {
  const sorted = between.toSorted((a, b) => a - b)
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  const late = (between.filter((ms) => ms > 25).length / between.length) * 100
  const figures = [share(0.5), share(0.95), share(0.99), share(1)].map((ms) => ms.toFixed(1).padStart(9)).join('')
  print(`${name.padEnd(34)}${figures}${(between.length / seconds).toFixed(1).padStart(9)}${late.toFixed(1).padStart(9)}${String(longTasksMs.length).padStart(7)}`)
}

const home = mkdtempSync(join(tmpdir(), 'grillroom-bench-room-'))
const { page, close } = await doors.chromium({ home, args: fakeMicrophone({ wav: talkative() }) })
const screen = (name: string) => page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true }).click()
try {
  print(`${'ms between frames'.padEnd(34)}${['median', 'p95', 'p99', 'worst'].map((head) => head.padStart(9)).join('')}${'a second'.padStart(9)}${'> 25 ms%'.padStart(9)}${'long'.padStart(7)}`)
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await screen('Settings')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.waitForTimeout(3_000)
  row('Settings, nothing happens', await count(page))

  await enterTyped(page)
  await page.waitForTimeout(2_000)
  row('The room, waiting (typed)', await count(page))
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'End it now' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()

  await screen('Grill')
  await page.getByRole('radio', { name: 'Aloud' }).check()
  await page.getByRole('button', { name: 'Enter the room' }).click()
  await page.getByText(/team effort/).waitFor({ timeout: 120_000 })
  const heard = async () => (await logOf(page)).events.reduce((sum, event) => sum + (event.type === 'words_heard' ? event.words.length : 0), 0)
  for (const round of [1, 2]) {
    const before = await heard()
    const frames = await count(page)
    row(`The room, hearing ${(await heard()) - before} words (${round})`, frames)
  }
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'End it now' }).click()
  await screen('Settings')
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  // What was said is now transcribed as a whole, at the lowest priority.
  await page.waitForTimeout(3_000)
  row('Settings, the take is transcribed', await count(page))
} finally {
  await close()
  rmSync(home, { recursive: true, force: true })
}
