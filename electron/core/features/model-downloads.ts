import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { calls } from '../../../shared/contract.ts'
import { modelListSchema, type ListedModel, type OfficialModel } from '../../../shared/official-model.ts'
import type { Failure } from '../../../shared/result.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import { downloadModel, partOf, receivedBytes } from '../whisper/model-download.ts'
import { inspectModel } from '../whisper/model-file.ts'
import { chosenEngine, readMeasurement } from './engines.ts'
import { fileModel, modelsFolder, useModel } from './models.ts'
import { readSettings } from './settings.ts'

export interface ModelDownloads {
  readonly answers: Pick<Answers, 'models.listOfficial' | 'models.download' | 'models.pauseDownload' | 'models.discardDownload' | 'models.use'>
  /** Stops what is under way; what has come is kept for the next start. */
  readonly close: () => Promise<void>
}

interface Download {
  readonly abort: AbortController
  isChecking: boolean
  ended: Promise<void>
}

/** So often progress is told, in ms. */
const tellEveryMs = 250

/** Below this the speed is a guess. */
const leastMsToEstimate = 2000

/** Downloads official models when the user asks for one; nothing else ever leaves the machine. */
export function createModelDownloads(core: Core): ModelDownloads {
  const { database, emitter, now, places } = core
  const list = modelListSchema.parse(JSON.parse(readFileSync(places.modelListFile ?? join(places.resourcesFolder, 'speech-models.json'), 'utf8')))
  const running = new Map<string, Download>()
  const failures = new Map<string, Failure>()

  function listed(name: string): ListedModel {
    const model = list.models.find((candidate) => candidate.name === name)
    if (model === undefined) throw new FailureError('not_found', { what: 'model' })
    return model
  }

  function fileOf(model: ListedModel): string {
    return join(modelsFolder(places.dataFolder), model.file)
  }

  function changed(): void {
    emitter.emit('models.changed', {})
  }

  function toOfficial(model: ListedModel, chosenFile: string | null): OfficialModel {
    const file = fileOf(model)
    const isHere = existsSync(file)
    const engineFile = chosenEngine(core)
    const part = receivedBytes(file)
    const download = running.get(model.name)
    return {
      name: model.name,
      choice: model.choice,
      sizeBytes: isHere ? statSync(file).size : Math.round(model.approxMiB * 1024 * 1024),
      memoryBytes: model.memoryMB === null ? null : model.memoryMB * 1_000_000,
      isEnglishOnly: model.name.endsWith('.en'),
      state: download ? (download.isChecking ? 'checking' : 'downloading') : isHere ? 'ready' : part > 0 ? 'paused' : 'absent',
      receivedBytes: part,
      isChosen: chosenFile === file,
      msPerMinute: isHere && engineFile !== null ? (readMeasurement(database, engineFile, file)?.msPerMinute ?? null) : null,
      failure: failures.get(model.name) ?? (isHere ? damageOf(file) : null),
    }
  }

  function teller(name: string): (received: number, total: number) => void {
    const begunMs = now()
    let begunAt: number | null = null
    let toldMs = -Infinity
    let sequence = 0
    return (received, total) => {
      begunAt ??= received
      const nowMs = now()
      if (nowMs - toldMs < tellEveryMs && received < total) return
      toldMs = nowMs
      const elapsedMs = Math.max(1, nowMs - begunMs)
      const bytesPerSecond = ((received - begunAt) * 1000) / elapsedMs
      const remainingMs = elapsedMs < leastMsToEstimate || bytesPerSecond === 0 ? null : Math.round(((total - received) * 1000) / bytesPerSecond)
      emitter.emit('models.progress', { name, sequence, receivedBytes: received, totalBytes: total, bytesPerSecond, remainingMs })
      sequence += 1
    }
  }

  async function run(model: ListedModel, download: Download): Promise<void> {
    try {
      await downloadModel({
        url: list.url.replace('{file}', model.file),
        file: fileOf(model),
        approxBytes: model.approxMiB * 1024 * 1024,
        sha1: model.sha1,
        signal: download.abort.signal,
        onProgress: teller(model.name),
        onCheck: () => {
          download.isChecking = true
          changed()
        },
      })
    } catch (error) {
      if (download.abort.signal.aborted) return
      if (!(error instanceof FailureError)) core.report(error)
      failures.set(model.name, error instanceof FailureError ? error.failure : { code: 'internal', details: {} })
    }
  }

  function begin(name: string): void {
    const model = listed(name)
    if (running.has(name)) return
    failures.delete(name)
    const download: Download = { abort: new AbortController(), isChecking: false, ended: Promise.resolve() }
    running.set(name, download)
    download.ended = run(model, download).finally(() => {
      running.delete(name)
      changed()
    })
    changed()
  }

  async function stop(name: string): Promise<void> {
    const download = running.get(name)
    download?.abort.abort()
    await download?.ended
  }

  return {
    answers: {
      'models.listOfficial': answer(calls['models.listOfficial'], () => {
        const chosenFile = readSettings(database).modelFile
        return list.models.map((model) => toOfficial(model, chosenFile))
      }),
      'models.download': answer(calls['models.download'], ({ name }) => {
        begin(name)
        return {}
      }),
      'models.pauseDownload': answer(calls['models.pauseDownload'], async ({ name }) => {
        listed(name)
        await stop(name)
        return {}
      }),
      'models.discardDownload': answer(calls['models.discardDownload'], async ({ name }) => {
        const model = listed(name)
        await stop(name)
        failures.delete(name)
        rmSync(partOf(fileOf(model)), { force: true })
        changed()
        return {}
      }),
      'models.use': answer(calls['models.use'], ({ name }) => {
        const file = fileOf(listed(name))
        inspectModel(file)
        useModel(core, file)
        return fileModel(file)
      }),
    },
    close: async () => {
      for (const name of [...running.keys()]) await stop(name)
    },
  }
}

function damageOf(file: string): Failure | null {
  try {
    inspectModel(file)
    return null
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
}
