import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { calls } from '../../../shared/contract.ts'
import type { SpeechModel } from '../../../shared/speech-model.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import { demoModelBytes, prepareDemoModel } from '../whisper/demo-model.ts'
import { inspectModel } from '../whisper/model-file.ts'
import { changeSettings, readSettings } from './settings.ts'

/** Where a data folder keeps the models that Grillroom itself brought there. */
export function modelsFolder(dataFolder: string): string {
  return join(dataFolder, 'models')
}

/** Path of the model that transcribes: the user's file, or else the demo voice. Throws what `prepareDemoModel` throws. */
export async function chosenModelFile(core: Core): Promise<string> {
  const { dataFolder, resourcesFolder } = core.places
  return readSettings(core.database).modelFile ?? (await prepareDemoModel(resourcesFolder, modelsFolder(dataFolder)))
}

function demoModel(isChosen: boolean): SpeechModel {
  return { id: 'demo', name: 'Demo voice', isDemo: true, isChosen, sizeBytes: demoModelBytes, kind: 'custom', failure: null }
}

export function fileModel(path: string): SpeechModel {
  const model = { id: path, name: basename(path), isDemo: false, isChosen: true }
  try {
    return { ...model, ...inspectModel(path), failure: null }
  } catch (error) {
    if (!(error instanceof FailureError)) throw error
    return { ...model, sizeBytes: statSync(path, { throwIfNoEntry: false })?.size ?? 0, kind: null, failure: error.failure }
  }
}

function listModels(core: Core): SpeechModel[] {
  const { modelFile } = readSettings(core.database)
  return modelFile === null ? [demoModel(true)] : [demoModel(false), fileModel(modelFile)]
}

export function useModel(core: Core, modelFile: string | null): void {
  changeSettings(core.database, { modelFile })
  core.emitter.emit('models.changed', {})
  core.emitter.emit('settings.changed', {})
}

export function modelAnswers(core: Core): Pick<Answers, 'models.list' | 'models.chooseFile' | 'models.useDemo'> {
  return {
    'models.list': answer(calls['models.list'], () => listModels(core)),
    'models.chooseFile': answer(calls['models.chooseFile'], async () => {
      const path = await core.host.pickFile({ title: 'Choose a speech model', extensions: ['bin'] })
      if (path === null) return null
      inspectModel(path)
      useModel(core, path)
      return fileModel(path)
    }),
    'models.useDemo': answer(calls['models.useDemo'], async () => {
      await prepareDemoModel(core.places.resourcesFolder, modelsFolder(core.places.dataFolder))
      useModel(core, null)
      return demoModel(true)
    }),
  }
}
