import { z } from 'zod'
import { heardSchema } from '../shared/speech/live.ts'
import { spokenMs } from './fake-microphone.ts'
import { openAtQuestion } from './bench-window.ts'

interface ScreenBench {
  readonly work: string
  readonly modelFile: string
  readonly name: string
  /** A WAV file of 16 kHz mono PCM16. */
  readonly spoken: string
  readonly say: (line: string) => void
}

/**
 * Speaks into the real recorder in real time and says how long after the end of a phrase its words were painted. The end of a phrase is when the core
 * got its last sound; before that lie the browser's own buffers and a tenth of a second of ours. Both clocks are the machine's.
 */
export async function benchScreenWords({ work, modelFile, name, spoken, say }: ScreenBench): Promise<void> {
  const { page, app, close } = await openAtQuestion(work, modelFile, spoken)
  try {
    const told: { readonly atMs: number; readonly lagMs: number }[] = []
    app.on((event, payload) => {
      if (event !== 'recordings.heard') return
      const { words, lagMs } = heardSchema.parse(payload)
      if (words.length > 0) told.push({ atMs: Date.now(), lagMs })
    })
    await page.getByRole('button', { name: 'Record answer' }).click()
    await page.getByRole('region', { name: 'Heard so far' }).waitFor()
    await page.evaluate(() => {
      const painted: number[] = []
      const region = document.querySelector('[aria-label="Heard so far"]')
      if (region === null) throw new Error('There is nowhere for the words.')
      // A task that a frame begets runs once that frame is painted.
      new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => painted.push(Date.now())))).observe(region, { childList: true, characterData: true, subtree: true })
      Reflect.set(window, 'paintedAt', painted)
    })
    await page.waitForTimeout(spokenMs(spoken) + 10_000)
    const painted = z.array(z.number()).parse(await page.evaluate(() => Reflect.get(window, 'paintedAt')))
    const shown = told.flatMap(({ atMs, lagMs }) => {
      const at = painted.find((moment) => moment >= atMs)
      return at === undefined ? [] : [{ screenMs: at - atMs, wholeMs: lagMs + at - atMs }]
    })
    if (shown.length === 0) {
      say(`  ${name}: no words came within ten seconds of the last; this machine is too busy to be measured`)
      return
    }
    const share = (values: readonly number[], part: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(part * values.length))] ?? 0
    const [whole, screen] = [shown.map(({ wholeMs }) => wholeMs), shown.map(({ screenMs }) => screenMs)]
    say(
      `  ${name}: end of phrase to words on the screen p50 ${share(whole, 0.5)} ms, p95 ${share(whole, 0.95)} ms, of which from the event to the paint p50 ${share(screen, 0.5)} ms, p95 ${share(screen, 0.95)} ms; ${shown.length} of ${told.length} runs painted`,
    )
  } finally {
    await close()
  }
}
