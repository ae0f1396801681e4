import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { ZodType } from 'zod'
import { calls, type CallInput, type CallName, type CallOutput } from '../../shared/contract.ts'
import { heardSchema, type Heard } from '../../shared/speech/live.ts'
import { createApp } from '../core/app.ts'
import { openDatabase } from '../core/db/open.ts'
import { prepareDataFolder } from '../core/data-folder.ts'
import { changeSettings } from '../core/features/settings.ts'
import { terminalHost } from '../core/host.ts'
import { root } from '../setup/places.mjs'

const outputs: { readonly [Name in CallName]: { readonly output: ZodType<CallOutput<Name>> } } = calls

/** The whole app without a window, on a data folder of its own with the sample story in it. */
export interface BenchApp {
  readonly call: <Name extends CallName>(name: Name, input: CallInput<Name>) => Promise<CallOutput<Name>>
  readonly onHeard: (listener: (heard: Heard) => void) => void
  /** The bundled weak answer as a take, transcribed. */
  readonly addTake: () => Promise<string>
  /** Transcribes a take anew; resolves when its words and scores are stored. */
  readonly transcribe: (takeId: string) => Promise<void>
  readonly questionId: string
  readonly close: () => Promise<void>
}

export async function openBenchApp(work: string, engineFile: string | null, modelFile: string): Promise<BenchApp> {
  const dataFolder = mkdtempSync(join(work, 'home-'))
  prepareDataFolder(dataFolder)
  const database = openDatabase(dataFolder)
  changeSettings(database, { modelFile })
  database.close()
  const app = createApp({
    places: { dataFolder, resourcesFolder: join(root, 'resources'), engineFile, rendererFolder: null },
    host: terminalHost,
    version: 'bench',
  })

  async function call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
    const result = await app.call(name, input)
    if (!result.ok) throw new Error(`${name}: ${result.error.code} ${JSON.stringify(result.error.details)}`)
    return outputs[name].output.parse(result.value)
  }

  /** Resolves with the first change of the take after which it has its words. */
  function words(takeId: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = app.on((name) => {
        if (name !== 'takes.changed') return
        call('takes.get', { takeId })
          .then(({ take: { transcription } }) => {
            if (transcription.state === 'failed') throw new Error(`The take failed: ${transcription.failure?.code ?? ''}`)
            if (transcription.state !== 'done') return
            end()
            resolve()
          })
          .catch(reject)
      })
    })
  }

  const story = await call('stories.openSample', {})
  const question = (await call('questions.list', { storyId: story.id }))[0]
  if (question === undefined) throw new Error('The sample story has no question.')
  return {
    call,
    onHeard: (listener) => void app.on((name, payload) => (name === 'recordings.heard' ? listener(heardSchema.parse(payload)) : undefined)),
    addTake: async () => {
      const { id } = await call('takes.addBundled', { questionId: question.id, answer: 'weak' })
      await words(id)
      return id
    },
    transcribe: async (takeId) => {
      const done = words(takeId)
      await call('transcriptions.start', { takeId })
      await done
    },
    questionId: question.id,
    close: app.close,
  }
}
