import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ZodType } from 'zod'
import type { Failure, Result } from '../../shared/result.ts'
import type { Core } from './core.ts'
import { prepareDataFolder } from './data-folder.ts'
import { openDatabase } from './db/open.ts'
import { createEmitter } from './emitter.ts'
import { FailureError } from './failures.ts'
import { correctionAnswers } from './features/corrections.ts'
import { createImports } from './features/imports.ts'
import { modelAnswers } from './features/models.ts'
import { listQuestions } from './features/questions.ts'
import { createRecordings, type Recordings } from './features/recordings.ts'
import { retranscriptionAnswers } from './features/retranscriptions.ts'
import { openSample } from './features/sample.ts'
import { takeSearchAnswers } from './features/take-search.ts'
import { takeAnswers } from './features/takes.ts'
import { transcriptionAnswers } from './features/transcriptions.ts'
import { terminalHost } from './host.ts'
import { findEngine } from './whisper/engine-file.ts'
import { createTranscriptionQueue, type TranscriptionQueue } from './whisper/queue.ts'

export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url)).replace(/[\\/]$/, '')

export function demoVoice(name: string): string {
  return join(resourcesFolder, 'demo-voice', name)
}

/** The engine that the set-up compiled; `npm test` builds it first, so that its absence is an error and no reason to skip. */
export function builtEngine(): string {
  const engine = findEngine()
  if (engine === null) throw new Error('The speech engine is not built: npm test builds it before the tests run.')
  return engine
}

/** An entry of the contract. */
interface Call<Output> {
  readonly output: ZodType<Output>
}

/** The features of sound and speech over a real data folder, put together as `createApp` does. */
export interface TestCore {
  readonly core: Core
  readonly queue: TranscriptionQueue
  readonly recordings: Recordings
  readonly questionId: string
  readonly storyId: string
  /** Every event so far. */
  readonly events: { readonly name: string; readonly payload: unknown }[]
  /** What nobody foresaw. */
  readonly reports: unknown[]
  /** The call's value; throws its failure. */
  readonly call: <Output>(call: Call<Output>, input: unknown) => Promise<Output>
  /** Resolves with the call's failure; throws where it succeeded. */
  readonly failureOf: (call: Call<unknown>, input: unknown) => Promise<Failure>
  /** Waits until a condition holds, asked again after every event. */
  readonly until: (condition: () => boolean | Promise<boolean>) => Promise<void>
  readonly close: () => Promise<void>
}

export interface TestCoreOptions {
  readonly dataFolder: string
  readonly engineFile?: string | null
  readonly pickFile?: () => Promise<string | null>
  readonly now?: () => number
  /** Called before the queue and its recovery start. */
  readonly before?: (core: Core) => void
}

export function createTestFolder(): string {
  return mkdtempSync(join(tmpdir(), 'grillroom-test-'))
}

export function removeTestFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

export function openTestCore(options: TestCoreOptions): TestCore {
  const { dataFolder, engineFile = builtEngine(), pickFile = async () => null, now = Date.now } = options
  const reports: unknown[] = []
  const report = (error: unknown): void => void reports.push(error)
  prepareDataFolder(dataFolder)
  const emitter = createEmitter(report)
  const core: Core = {
    places: { dataFolder, resourcesFolder, engineFile, rendererFolder: null },
    database: openDatabase(dataFolder),
    emitter,
    host: { ...terminalHost, pickFile },
    now,
    report,
  }
  const events: { name: string; payload: unknown }[] = []
  emitter.on((name, payload) => events.push({ name, payload }))
  const queue = createTranscriptionQueue(core)
  const recordings = createRecordings(core, queue)
  const imports = createImports(core, queue)
  const answers = Object.values({
    ...takeAnswers(core, queue),
    ...takeSearchAnswers(core),
    ...recordings.answers,
    ...imports.answers,
    ...transcriptionAnswers(core, queue),
    ...retranscriptionAnswers(core, queue),
    ...correctionAnswers(core),
    ...modelAnswers(core),
  })
  async function run(call: unknown, input: unknown): Promise<Result<unknown>> {
    const answer = answers.find((each) => each.call === call)
    if (answer === undefined) throw new Error('No feature of sound and speech answers that call.')
    return answer.run(input)
  }
  const story = openSample(core)
  const question = listQuestions(core.database, story.id)[0]
  if (question === undefined) throw new Error('The sample story has no question.')
  options.before?.(core)
  imports.recover()
  recordings.recover()
  queue.start()

  return {
    core,
    queue,
    recordings,
    questionId: question.id,
    storyId: story.id,
    events,
    reports,
    call: async (call, input) => {
      const result = await run(call, input)
      if (!result.ok) throw new FailureError(result.error.code, result.error.details)
      return call.output.parse(result.value)
    },
    failureOf: async (call, input) => {
      try {
        const result = await run(call, input)
        if (!result.ok) return result.error
      } catch (error) {
        if (error instanceof FailureError) return error.failure
        throw error
      }
      throw new Error('The call succeeded.')
    },
    until: async (condition) => {
      for (;;) {
        const seen = events.length
        if (await condition()) return
        // An event that came while the condition was being asked counts too.
        if (events.length > seen) continue
        await new Promise<void>((resolve) => {
          const end = emitter.on(() => {
            end()
            resolve()
          })
        })
      }
    },
    close: async () => {
      await recordings.close()
      imports.close()
      await queue.close()
      core.database.close()
    },
  }
}
