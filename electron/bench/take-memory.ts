import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { z } from 'zod'
import { root } from '../setup/places.mjs'
import { openBenchApp } from './bench-app.ts'

interface MemoryBench {
  readonly work: string
  readonly engineFile: string
  readonly modelFile: string
  readonly say: (line: string) => void
}

const chunkBytes = 3200
const minute = 600
const lookedAt = [1, 15, 30, 45, 60]

/** Gives a recording an hour of speech, as fast as it takes it, with live words, and says what the core holds in memory along the way. */
export async function benchMemory({ work, engineFile, modelFile, say }: MemoryBench): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = z.function({ output: z.void() }).implement(runInNewContext('gc'))
  const app = await openBenchApp(work, engineFile, modelFile)
  try {
    const sound = ['strong', 'weak'].map((name) => readFileSync(join(root, 'resources', 'demo-voice', `${name}.wav`)).subarray(44))
    const speech = Buffer.concat(sound)
    const chunks = Math.floor(speech.length / chunkBytes)
    const { id: takeId } = await app.call('recordings.begin', { questionId: app.questionId })
    let runs = 0
    app.onHeard(() => (runs += 1))
    for (let sequence = 0; sequence < 60 * minute; sequence += 1) {
      const at = (sequence % chunks) * chunkBytes
      await app.call('recordings.append', { takeId, sequence, pcm: speech.subarray(at, at + chunkBytes) })
      // The engine's end, and what it heard, come between two chunks.
      await setImmediate()
      const minutes = (sequence + 1) / minute
      if (!lookedAt.includes(minutes)) continue
      collect()
      const { heapUsed, external, rss } = process.memoryUsage()
      const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
      say(`  after ${String(minutes).padStart(2)} min: ${mib(heapUsed + external)} MiB in use, ${mib(rss)} MiB resident, ${runs} runs of the engine`)
    }
    await app.call('recordings.discard', { takeId })
  } finally {
    await app.close()
  }
}
