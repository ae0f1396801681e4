import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { prepareDemoModel } from '../core/whisper/demo-model.ts'
import { findEngine } from '../core/whisper/engine-file.ts'
import { usualThreads } from '../core/whisper/engine-threads.ts'
import { root } from '../setup/places.mjs'
import { benchLive } from './live-latency.ts'
import { benchMemory } from './take-memory.ts'
import { baseEn, tinyEn, writeRandomModel } from './random-model.ts'
import { openBenchApp, type BenchApp } from './bench-app.ts'

// Run by `npm run bench:speech` (e2e/bench-speech.ts): our whole path against the bare engine, how late live words are, and what an hour's take holds in memory; with
// the demo voice and with models of random weights that have the dimensions of real ones. To be run on a machine that is otherwise quiet.

const runFile = promisify(execFile)
const voice = join(root, 'resources', 'demo-voice')
const clip = join(voice, 'weak.wav')
/** At least so many rounds, and more while they fit into two minutes: on a shared machine the least of a few is still chance. */
const fewestRounds = 5
const mostRounds = 25
const enoughMs = 120_000

/** `npm run bench:speech -- demo memory` measures these parts alone. */
const parts = process.argv.slice(2)
const isWanted = (part: string): boolean => parts.length === 0 || parts.includes(part)

const engine = findEngine()
if (engine === null) throw new Error('The speech engine is not built; npm start builds it.')
const engineFile = engine
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const ms = (value: number): string => `${Math.round(value)} ms`

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The engine called by hand, as the set-up built it, with as many threads as we give it. */
async function bareMs(modelFile: string, work: string, threads: readonly string[]): Promise<number> {
  return timed(() => runFile(engineFile, ['-m', modelFile, '-f', clip, '-l', 'en', '-ojf', '-of', join(work, 'bare'), ...threads]))
}

/** From "transcribe this take" to its words and scores in the database. */
async function wholeMs(app: BenchApp, takeId: string): Promise<number> {
  return timed(() => app.transcribe(takeId))
}

/** Turn and turn about, and the least of each: what else the machine did meanwhile only adds. */
async function benchPath(modelFile: string, work: string): Promise<void> {
  const app = await openBenchApp(work, engineFile, modelFile)
  try {
    const takeId = await app.addTake()
    const bare: number[] = []
    const whole: number[] = []
    const began = performance.now()
    for (let round = 0; round < fewestRounds || (round < mostRounds && performance.now() - began < enoughMs); round += 1) {
      const both = [
        async () => bare.push(await bareMs(modelFile, work, ['-t', String(usualThreads())])),
        async () => whole.push(await wholeMs(app, takeId)),
      ]
      // Neither always comes after the other.
      for (const run of round % 2 === 0 ? both : both.toReversed()) await run()
    }
    const [least, ours] = [Math.min(...bare), Math.min(...whole)]
    const unbound = await bareMs(modelFile, work, [])
    say(`  whole path ${ms(ours)}, bare engine ${ms(least)} (${usualThreads()} thread(s) each; least of ${bare.length}): ${(ours / least).toFixed(3)} times; bare with its own number of threads, once: ${ms(unbound)}`)
  } finally {
    await app.close()
  }
}

const work = mkdtempSync(join(tmpdir(), 'grillroom-bench-'))
try {
  say(`${availableParallelism()} cores, load ${loadavg().map((load) => load.toFixed(1)).join(' ')}; clip: weak.wav, ${(readFileSync(clip).length / 32_000).toFixed(1)} s`)
  const demo = await prepareDemoModel(join(root, 'resources'), work)
  const models: [string, string][] = isWanted('demo') ? [['demo voice', demo]] : []
  for (const [name, dimensions] of [['tiny.en', tinyEn], ['base.en', baseEn]] as const) {
    if (!isWanted(name)) continue
    const file = join(work, `ggml-random-${name}.bin`)
    writeRandomModel(file, dimensions, demo)
    models.push([`random weights, dimensions of ${name}`, file])
  }
  for (const [name, file] of models) {
    say(name)
    await benchPath(file, work)
    await benchLive({ work, engineFile, modelFile: file, clips: file === demo ? ['strong', 'weak'] : ['weak'], say })
  }
  if (isWanted('memory')) {
    say('an hour of speech')
    await benchMemory({ work, engineFile, modelFile: demo, say })
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
