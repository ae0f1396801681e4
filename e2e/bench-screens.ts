import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { many, writeLargeStory } from '../electron/bench/large-story.ts'
import { doors } from './shells/doors.ts'

// `npm run bench:screens`: how long every screen takes to open with a large story, and how evenly it moves, through the real window.
// A screen is open once what it is for has been painted. "first" is after a fresh load of the window, "again" with the screen's code loaded
// and what it showed before asked for anew where it changed. Medians in ms; "best" says what the machine can do when nothing else runs on it.

interface TimedScreen {
  readonly name: string
  /** The link in the rail. */
  readonly link: string
  /** What has to be on the screen for it to be open. */
  readonly shown: string
  /** Pressed once the screen stands, before what is timed; the part that is timed begins with the last press. */
  readonly press?: string
  /** What is moved while frames are counted, and how. */
  readonly moves?: { readonly what: string; readonly by: 'scroll' | 'scrollAcross' | 'drag' }
}

type Count = { readonly [Noun in keyof typeof many]: number }

const screensOf = ({ people }: Count): readonly TimedScreen[] => [
  { name: 'Desk', link: 'Desk', shown: '[aria-label="Readiness"]', moves: { what: 'main', by: 'scroll' } },
  { name: 'Story', link: 'Story', shown: 'textarea[aria-label="Learning"]', moves: { what: 'main', by: 'scroll' } },
  // Everybody and the teller, not the first few.
  { name: 'People, map', link: 'People', shown: `.react-flow__node:nth-child(${people + 1})`, moves: { what: '.react-flow__pane', by: 'drag' } },
  { name: 'People, list', link: 'People', press: 'v', shown: '[role="option"]', moves: { what: '[role="listbox"]', by: 'scroll' } },
  { name: 'Timeline, axis', link: 'Timeline', shown: '[aria-label="Time axis"] [data-state]', moves: { what: '[aria-label="Days"]', by: 'scrollAcross' } },
  { name: 'Timeline, list', link: 'Timeline', press: 'v', shown: '[role="option"]', moves: { what: '[role="listbox"]', by: 'scroll' } },
  { name: 'Numbers', link: 'Numbers', shown: '[role="option"]', moves: { what: '[role="listbox"]', by: 'scroll' } },
]

const rounds = 3

/** Opens a screen and waits until it has been painted; ms from the press. */
async function open(page: Page, { link, press, shown }: TimedScreen): Promise<number> {
  return page.evaluate(
    async ({ link, press, shown }) => {
      const painted = () => new Promise<number>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
      const until = async (selector: string) => {
        while (document.querySelector(selector) === null) await painted()
        return painted()
      }
      const anchor = Array.from(document.querySelectorAll<HTMLAnchorElement>('nav a')).find((each) => each.textContent === link)
      if (!anchor) throw new Error(`There is no link to ${link}`)
      let began = performance.now()
      anchor.click()
      if (press !== undefined) {
        await until('main h1')
        await new Promise((resolve) => setTimeout(resolve, 600))
        began = performance.now()
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: press, bubbles: true }))
      }
      return (await until(shown)) - began
    },
    { link, shown, ...(press === undefined ? {} : { press }) },
  )
}

/** Ms between frames while something is moved for two seconds. */
async function frames(page: Page, { what, by }: NonNullable<TimedScreen['moves']>): Promise<number[]> {
  const box = await page.locator(what).first().boundingBox()
  const view = page.viewportSize() ?? { width: 1280, height: 800 }
  if (box === null) return []
  const [x, y] = [Math.min(box.x + box.width / 2, view.width - 60), Math.min(box.y + box.height / 2, view.height - 60)]
  const counting = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = []
        const end = performance.now() + 2000
        const next = (now: number) => {
          times.push(now)
          if (now < end) requestAnimationFrame(next)
          else resolve(times.slice(1).map((time, at) => time - (times[at] ?? time)))
        }
        requestAnimationFrame(next)
      }),
  )
  await page.mouse.move(x, y)
  if (by === 'drag') await page.mouse.down()
  for (let step = 0; step < 100; step += 1) {
    if (by === 'drag') await page.mouse.move(x + Math.sin(step / 8) * 200, y + Math.cos(step / 8) * 120)
    else await page.mouse.wheel(by === 'scrollAcross' ? (step < 50 ? 60 : -60) : 0, by === 'scroll' ? (step < 50 ? 120 : -120) : 0)
    await page.waitForTimeout(12)
  }
  if (by === 'drag') await page.mouse.up()
  return counting
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b)
const share = (values: readonly number[], part: number) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0
const cell = (value: number) => value.toFixed(0).padStart(8)

async function settled(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  await page.waitForTimeout(300)
}

/** How busy the machine was in the last minute, in programs that run or wait to run: above its cores the figures say more about the others than about us. */
const load = () => (loadavg()[0] ?? 0).toFixed(1)

async function measure(heading: string, count: Count, names: readonly string[]): Promise<void> {
  const timed = screensOf(count).filter(({ name }) => names.length === 0 || names.includes(name))
  if (timed.length === 0) return
  const home = mkdtempSync(join(tmpdir(), 'grillroom-bench-'))
  writeLargeStory(home, count)
  const { page, close } = await doors.chromium({ home, args: [] })
  try {
    process.stdout.write(`${heading}\n${''.padEnd(18)}${['first', 'again', 'best', 'frame', 'worst 5%', 'load'].map((name) => name.padStart(9)).join('')}\n`)
    await page.getByRole('region', { name: 'Readiness' }).waitFor()
    for (const screen of timed) {
      const [first, again]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round += 1) {
        await settled(page)
        await page.reload()
        await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
        await page.waitForTimeout(300)
        first.push(await open(page, screen))
        await settled(page)
        again.push(await open(page, screen))
      }
      await page.waitForTimeout(500)
      const between = screen.moves ? await frames(page, screen.moves) : []
      process.stdout.write(`${screen.name.padEnd(18)}${[share(first, 0.5), share(again, 0.5), Math.min(...first, ...again), share(between, 0.5), share(between, 0.95)].map((value) => ` ${cell(value)}`).join('')} ${load().padStart(8)}\n`)
    }
  } finally {
    await close()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Only these, where some are named: `npm run bench:screens -- "People, map"`. */
const named = process.argv.slice(2)
const map = 'People, map'

await measure(`${many.turningPoints} turning points, ${many.people} people, ${many.facts} facts; ms, and the load of ${availableParallelism()} cores`, many, named)
if (named.length === 0 || named.includes(map)) await measure('200 people on the map; ms', { turningPoints: 20, people: 200, facts: 40 }, [map])
