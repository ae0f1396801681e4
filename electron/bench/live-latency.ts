import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from '../setup/places.mjs'
import { openBenchApp } from './bench-app.ts'

interface LiveBench {
  readonly work: string
  readonly engineFile: string
  readonly modelFile: string
  readonly clips: readonly string[]
  readonly say: (line: string) => void
}

const chunkBytes = 3200
const chunkMs = 100

/** Plays the clips in real time into a recording and says how long after the end of each phrase its words were there; then once more beside a take that is being transcribed. */
export async function benchLive(bench: LiveBench): Promise<void> {
  for (const isBeside of [false, true]) {
    const lags = await lagsOf(bench, isBeside)
    const sorted = lags.heardMs.toSorted((a, b) => a - b)
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
    bench.say(
      `  live words${isBeside ? ' beside a take that is being transcribed' : ''}: end of phrase to event p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${sorted.length} runs, ${lags.missedMs} ms of speech passed over`,
    )
  }
}

async function lagsOf({ work, engineFile, modelFile, clips }: LiveBench, isBeside: boolean): Promise<{ heardMs: number[]; missedMs: number }> {
  const app = await openBenchApp(work, engineFile, modelFile)
  try {
    const heardMs: number[] = []
    let missedMs = 0
    app.onHeard((heard) => {
      heardMs.push(heard.lagMs)
      missedMs = heard.missedMs
    })
    // Three of them, so that one runs for as long as somebody speaks.
    if (isBeside) for (let count = 0; count < 3; count += 1) await app.call('takes.addBundled', { questionId: app.questionId, answer: 'strong' })
    const { id: takeId } = await app.call('recordings.begin', { questionId: app.questionId })
    const sound = Buffer.concat(clips.map((name) => readFileSync(join(root, 'resources', 'demo-voice', `${name}.wav`)).subarray(44)))
    const began = performance.now()
    for (let sequence = 0; sequence * chunkBytes < sound.length; sequence += 1) {
      await setTimeout(Math.max(0, began + (sequence + 1) * chunkMs - performance.now()))
      await app.call('recordings.append', { takeId, sequence, pcm: sound.subarray(sequence * chunkBytes, (sequence + 1) * chunkBytes) })
    }
    await app.call('recordings.finish', { takeId })
    await app.call('recordings.awaitWords', { takeId })
    return { heardMs, missedMs }
  } finally {
    await app.close()
  }
}
