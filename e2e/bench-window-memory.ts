import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { openAtQuestion } from './bench-window.ts'
import { heldBytes } from './held-bytes.ts'
import { descendants } from './listening-ports.ts'

interface WindowBench {
  readonly work: string
  readonly modelFile: string
  /** 16 kHz mono PCM16, said again and again. */
  readonly speech: Buffer
  readonly say: (line: string) => void
}

const speed = 20
const lookedAt = [1, 15, 30, 45, 60]

/**
 * An hour of speech through the real recorder in a real window, at twenty times the speed: what reads the microphone's track is replaced by one that
 * gives the same frames of 10 ms sooner. All of ours (chunks, level, clock, queue, wire, live words) handles an hour; the browser's own capture does three minutes.
 */
export async function benchWindowMemory({ work, modelFile, speech, say }: WindowBench): Promise<void> {
  const quiet = join(work, 'quiet.wav')
  writeFileSync(quiet, Buffer.concat([wavHeader(32_000), Buffer.alloc(32_000)]))
  const { page, close, home } = await openAtQuestion(work, modelFile, quiet)
  try {
    await hurry(page, speech)
    await page.getByRole('button', { name: 'Record answer' }).click()
    const clock = page.getByRole('timer')
    await clock.waitFor()
    for (const minute of lookedAt) {
      for (;;) {
        if (secondsOf(await clock.innerText()) >= minute * 60) break
        await page.waitForTimeout(250)
      }
      // What waits for a busy machine to take it is no part of what an hour costs.
      await page.keyboard.press('p')
      await arrived(page, home)
      const heap = await heldBytes(page)
      const words = (await page.getByRole('region', { name: 'Heard so far' }).getByRole('paragraph').innerText()).split(' ').length
      say(`  after ${String(minute).padStart(2)} min (at ${speed} times the speed): the window's script holds ${mib(heap)} MiB, its process ${renderersMib()}; ${words} words shown`)
      await page.keyboard.press('p')
    }
  } finally {
    await close()
  }
}

/** What a clock shows, 7:30 or 1:02:03, in seconds. */
const secondsOf = (shown: string): number => shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** Resolves once the take's file has not grown for two seconds. */
async function arrived(page: Page, home: string): Promise<void> {
  const size = () => readdirSync(join(home, 'audio')).reduce((sum, name) => sum + statSync(join(home, 'audio', name)).size, 0)
  for (let before = -1; size() !== before; await page.waitForTimeout(2000)) before = size()
}

const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(1)

async function hurry(page: Page, speech: Buffer): Promise<void> {
  await page.evaluate(
    ({ encoded, times }) => {
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
      const samples = Float32Array.from(new Int16Array(bytes.buffer), (sample) => sample / 0x8000)
      const frame = 160
      const frames = Math.floor(samples.length / frame)
      class Hurried {
        readonly readable: ReadableStream<AudioData>
        constructor() {
          const began = performance.now()
          let count = 0
          this.readable = new ReadableStream<AudioData>(
            {
              pull: async (controller) => {
                const early = began + (count * 10) / times - performance.now()
                if (early > 5) await new Promise((resolve) => setTimeout(resolve, early))
                const at = (count % frames) * frame
                controller.enqueue(new AudioData({ format: 'f32', sampleRate: 16_000, numberOfFrames: frame, numberOfChannels: 1, timestamp: count * 10_000, data: samples.slice(at, at + frame) }))
                count += 1
              },
            },
            { highWaterMark: 0 },
          )
        }
      }
      Reflect.set(window, 'MediaStreamTrackProcessor', Hurried)
    },
    { encoded: speech.toString('base64'), times: speed },
  )
}

/** What the windows' processes have in memory, where the system says so. */
function renderersMib(): string {
  if (process.platform !== 'linux') return 'is not told by this system'
  const sizes = [...descendants([process.pid])].map((pid) => {
    try {
      const isWindow = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
      return isWindow ? Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024 : 0
    } catch {
      // It has ended meanwhile.
      return 0
    }
  })
  return `${mib(Math.max(0, ...sizes))} MiB resident`
}
