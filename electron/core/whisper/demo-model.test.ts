import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { FailureError } from '../failures.ts'
import { createTestFolder, demoVoice, removeTestFolder, resourcesFolder } from '../test-core.ts'
import { demoModelName } from '../../../shared/speech-model.ts'
import { demoModelBytes, prepareDemoModel } from './demo-model.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof FailureError ? error.failure.code : String(error)
}

test('unpacks the model once, and again where it was damaged', async () => {
  const models = join(folder, 'models')
  const file = await prepareDemoModel(resourcesFolder, models)
  expect(file).toBe(join(models, demoModelName))
  expect(readdirSync(models)).toEqual([demoModelName])
  expect(statSync(file).size).toBe(demoModelBytes)
  const { ino, mtimeMs } = statSync(file)
  await prepareDemoModel(resourcesFolder, models)
  expect(statSync(file)).toMatchObject({ ino, mtimeMs })
  truncateSync(file, 1000)
  await prepareDemoModel(resourcesFolder, models)
  expect(statSync(file).size).toBe(demoModelBytes)
  expect(readdirSync(models)).toEqual([demoModelName])
})

test('several at once leave one whole model', async () => {
  const models = join(folder, 'at-once')
  await Promise.all([1, 2, 3].map(() => prepareDemoModel(resourcesFolder, models)))
  expect(readdirSync(models)).toEqual([demoModelName])
  expect(statSync(join(models, demoModelName)).size).toBe(demoModelBytes)
})

test('a bundled model that is gone, cut off or another one is told', async () => {
  const resources = join(folder, 'resources')
  const models = join(folder, 'never')
  mkdirSync(join(resources, 'demo-voice'), { recursive: true })
  const packed = join(resources, 'demo-voice', `${demoModelName}.gz`)
  expect(await codeOf(prepareDemoModel(resources, models))).toBe('model_missing')
  writeFileSync(packed, readFileSync(demoVoice(`${demoModelName}.gz`)).subarray(0, 100_000))
  expect(await codeOf(prepareDemoModel(resources, models))).toBe('model_truncated')
  cpSync(demoVoice('strong.wav'), packed)
  expect(await codeOf(prepareDemoModel(resources, models))).toBe('model_truncated')
})

test('a models folder that cannot be made is told', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await codeOf(prepareDemoModel(resourcesFolder, join(folder, 'file', 'models')))).toBe('data_folder_unwritable')
})
