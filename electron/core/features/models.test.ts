import { cpSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder, resourcesFolder, type TestCore } from '../test-core.ts'
import { prepareDemoModel } from '../whisper/demo-model.ts'
import { chosenModelFile, modelsFolder } from './models.ts'

let dataFolder = ''
let tested: TestCore
let picked: string | null = null
beforeEach(() => {
  dataFolder = createTestFolder()
  picked = null
  tested = openTestCore({ dataFolder, engineFile: null, pickFile: async () => picked })
})
afterEach(async () => {
  await tested.close()
  removeTestFolder(dataFolder)
})

/** The demo voice under another name stands for a model that the user has. */
async function ownModel(): Promise<string> {
  const path = join(dataFolder, 'my model.bin')
  cpSync(await prepareDemoModel(resourcesFolder, modelsFolder(dataFolder)), path)
  return path
}

const demo = { id: 'demo', name: 'Demo voice', isDemo: true, sizeBytes: 7_977_456, kind: 'custom', failure: null }

test('the demo voice is chosen until another model is', async () => {
  expect(await tested.call(calls['models.list'], {})).toEqual([{ ...demo, isChosen: true }])
  expect(await chosenModelFile(tested.core)).toBe(join(dataFolder, 'models', 'ggml-demo.en.bin'))
})

test('a file is chosen, and the demo voice again', async () => {
  const path = await ownModel()
  picked = path
  const own = { id: path, name: 'my model.bin', isDemo: false, isChosen: true, sizeBytes: 7_977_456, kind: 'custom', failure: null }
  expect(await tested.call(calls['models.chooseFile'], {})).toEqual(own)
  expect(await tested.call(calls['models.list'], {})).toEqual([{ ...demo, isChosen: false }, own])
  expect(await chosenModelFile(tested.core)).toBe(path)
  expect(tested.events.filter(({ name }) => name === 'models.changed' || name === 'settings.changed')).toHaveLength(2)
  expect(await tested.call(calls['models.useDemo'], {})).toEqual({ ...demo, isChosen: true })
  expect(await tested.call(calls['models.list'], {})).toEqual([{ ...demo, isChosen: true }])
})

test('picking nothing changes nothing', async () => {
  expect(await tested.call(calls['models.chooseFile'], {})).toBeNull()
  expect(tested.events.filter(({ name }) => name === 'models.changed')).toEqual([])
})

test('a file that is no model, or is cut off, is refused and the model in use stays', async () => {
  picked = demoVoice('strong.wav')
  expect(await tested.failureOf(calls['models.chooseFile'], {})).toEqual({ code: 'model_foreign', details: { path: picked } })
  picked = await ownModel()
  truncateSync(picked, 1_000_000)
  expect(await tested.failureOf(calls['models.chooseFile'], {})).toEqual({ code: 'model_truncated', details: { path: picked } })
  picked = join(dataFolder, 'none.bin')
  expect((await tested.failureOf(calls['models.chooseFile'], {})).code).toBe('model_missing')
  expect(await tested.call(calls['models.list'], {})).toEqual([{ ...demo, isChosen: true }])
})

test('a chosen model that is gone or damaged later is said, in the list and by the take', async () => {
  picked = await ownModel()
  await tested.call(calls['models.chooseFile'], {})
  truncateSync(picked, 1_000_000)
  const [, cut] = await tested.call(calls['models.list'], {})
  expect(cut).toMatchObject({ isChosen: true, kind: null, sizeBytes: 1_000_000, failure: { code: 'model_truncated' } })
  rmSync(picked)
  const [, gone] = await tested.call(calls['models.list'], {})
  expect(gone).toMatchObject({ isChosen: true, kind: null, sizeBytes: 0, failure: { code: 'model_missing' } })
})
