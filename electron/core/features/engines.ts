import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { calls } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'
import { fastest, measurementSchema, type Measurement, type SpeechEngine } from '../../../shared/speech-engine.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import { engineName } from '../whisper/engine.ts'
import { bundledRecordings, measureEngine, type Recordings } from '../whisper/measure-engine.ts'
import { probeEngine, whisperPrograms } from '../whisper/probe-engine.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { chosenModelFile } from './models.ts'
import { changeSettings, readSettings } from './settings.ts'

/** A file as it is now: another one by the same name has another key. */
function keyOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? file : `${file}|${stat.size}|${Math.round(stat.mtimeMs)}`
}

/** How fast an engine is with a model; null where that was not measured. */
export function readMeasurement(database: Database, engineFile: string, modelFile: string): Measurement | null {
  const row = database
    .prepare('SELECT ms_per_minute AS msPerMinute, threads, measured_ms AS measuredMs FROM measurements WHERE engine_key = ? AND model_key = ?')
    .get(keyOf(engineFile), keyOf(modelFile))
  return row === undefined ? null : measurementSchema.parse(row)
}

/** The program that transcribes: the one that was measured to be faster, where it is still there, or else the one that was built here; null where there is none. */
export function chosenEngine({ database, places }: Core): string | null {
  const { engineFile } = readSettings(database)
  return engineFile !== null && existsSync(engineFile) ? engineFile : places.engineFile
}

/** What `transcribe` is to be given with a model on this machine. */
export function engineFor(core: Core, modelFile: string): { readonly engineFile: string | null; readonly threads?: number } {
  const engineFile = chosenEngine(core)
  const measured = engineFile === null ? null : readMeasurement(core.database, engineFile, modelFile)
  return measured === null ? { engineFile } : { engineFile, threads: measured.threads }
}

export interface Engines {
  readonly answers: Pick<Answers, 'engines.list' | 'engines.chooseFile' | 'engines.measure' | 'engines.cancelMeasuring'>
  /** Ends a measurement that is under way. */
  readonly close: () => Promise<void>
}

/** Looks for speech engines, measures them and uses the fastest. Nothing is measured before the user asks. */
export function createEngines(core: Core, queue: TranscriptionQueue, environment: NodeJS.ProcessEnv = process.env, recordings: Recordings = bundledRecordings(core.places.resourcesFolder)): Engines {
  const { database, emitter, now, places } = core
  // What a program that was asked or measured failed with, as long as the app is open.
  const failures = new Map<string, Failure>()
  let abort: AbortController | null = null
  let ended: Promise<unknown> = Promise.resolve()

  function candidates(): { file: string; origin: SpeechEngine['origin'] }[] {
    const { ownEngineFile } = readSettings(database)
    const found: { file: string; origin: SpeechEngine['origin'] }[] = [
      ...(places.engineFile === null ? [] : [{ file: places.engineFile, origin: 'built' as const }]),
      ...(ownEngineFile === null ? [] : [{ file: ownEngineFile, origin: 'chosen' as const }]),
      ...whisperPrograms(environment).map((file) => ({ file, origin: 'path' as const })),
    ]
    return found.filter(({ file }, place) => found.findIndex((each) => each.file === file) === place)
  }

  async function ask(file: string): Promise<Failure | null> {
    const key = keyOf(file)
    const known = failures.get(key)
    if (known !== undefined) return known
    try {
      await probeEngine(file)
      return null
    } catch (error) {
      if (!(error instanceof FailureError)) throw error
      failures.set(key, error.failure)
      return error.failure
    }
  }

  async function list(): Promise<SpeechEngine[]> {
    const modelFile = await chosenModelFile(core)
    const used = chosenEngine(core)
    const engines: SpeechEngine[] = []
    for (const { file, origin } of candidates()) {
      const failure = origin === 'built' ? null : await ask(file)
      // Something on the PATH that only has such a name is nobody's business.
      if (failure !== null && origin === 'path') continue
      const name = origin === 'built' ? (engineName(file) ?? basename(file)) : basename(file)
      engines.push({ file, origin, name, isUsed: file === used, measurement: readMeasurement(database, file, modelFile), failure })
    }
    return engines
  }

  function changed(): void {
    emitter.emit('engines.changed', {})
    emitter.emit('models.changed', {})
  }

  async function measure(signal: AbortSignal): Promise<void> {
    const modelFile = await chosenModelFile(core)
    let expected: string | null = null
    for (const { file, failure } of await list()) {
      if (failure !== null) continue
      try {
        const { msPerMinute, threads, text } = await measureEngine({ engineFile: file, modelFile, recordings, expected, signal })
        expected ??= text
        database
          .prepare('INSERT OR REPLACE INTO measurements (engine_key, model_key, threads, ms_per_minute, measured_ms) VALUES (?, ?, ?, ?, ?)')
          .run(keyOf(file), keyOf(modelFile), threads, msPerMinute, now())
      } catch (error) {
        // Whatever is wrong with the model is wrong with all engines.
        if (!(error instanceof FailureError) || signal.aborted || error.failure.code.startsWith('model_')) throw error
        failures.set(keyOf(file), error.failure)
      }
      changed()
    }
    const best = fastest(await list())
    if (best !== null) changeSettings(database, { engineFile: best === places.engineFile ? null : best })
  }

  async function run(): Promise<void> {
    if (abort !== null) return
    const { signal } = (abort = new AbortController())
    // Two engines at once would be timed against each other.
    const release = queue.hold()
    const measured = measure(signal)
    ended = measured.catch(() => {})
    changed()
    try {
      await measured
    } finally {
      abort = null
      release()
      changed()
    }
  }

  return {
    answers: {
      'engines.list': answer(calls['engines.list'], async () => ({ engines: await list(), isMeasuring: abort !== null })),
      'engines.chooseFile': answer(calls['engines.chooseFile'], async () => {
        const file = await core.host.pickFile({ title: 'Choose a speech engine', extensions: [] })
        if (file === null) return {}
        await probeEngine(file)
        failures.delete(keyOf(file))
        changeSettings(database, { ownEngineFile: file })
        changed()
        return {}
      }),
      'engines.measure': answer(calls['engines.measure'], async () => {
        await run()
        return {}
      }),
      'engines.cancelMeasuring': answer(calls['engines.cancelMeasuring'], () => {
        abort?.abort()
        return {}
      }),
    },
    close: async () => {
      abort?.abort()
      await ended
    },
  }
}
