import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FailureError } from '../failures.ts'
import { createTestFolder, demoVoice, removeTestFolder, resourcesFolder } from '../test-core.ts'
import { prepareDemoModel } from './demo-model.ts'
import { inspectModel } from './model-file.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

let demo = Buffer.alloc(0)
beforeAll(async () => {
  demo = readFileSync(await prepareDemoModel(resourcesFolder, folder))
})

let files = 0
function put(bytes: Uint8Array): string {
  files += 1
  const path = join(folder, `${files}.bin`)
  writeFileSync(path, bytes)
  return path
}

function codeOf(path: string): string {
  try {
    inspectModel(path)
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code
    throw error
  }
  return 'none'
}

function changed(place: number, value: number): Buffer {
  const copy = Buffer.from(demo)
  copy.writeInt32LE(value, place)
  return copy
}

test('walks the demo voice to its last byte', () => {
  expect(inspectModel(put(demo))).toEqual({ sizeBytes: 7_977_456, kind: 'custom' })
})

test('tells a truncated model wherever it was cut, to the byte', () => {
  const cuts = [0, 3, 4, 20, 47, 48, 300, 64_000, 66_500, 200_000, demo.length >> 1, demo.length - 4096, demo.length - 1]
  expect(cuts.map((bytes) => codeOf(put(demo.subarray(0, bytes))))).toEqual(cuts.map(() => 'model_truncated'))
})

test('tells a model of which more layers are promised than are there', () => {
  expect(codeOf(put(changed(20, 4)))).toBe('model_truncated')
})

test('tells foreign files', () => {
  expect(codeOf(demoVoice('strong.wav'))).toBe('model_foreign')
  expect(codeOf(demoVoice('ggml-demo.en.bin.gz'))).toBe('model_foreign')
  expect(codeOf(demoVoice('README.md'))).toBe('model_foreign')
  expect(codeOf(put(Buffer.from('GGUF and more of it')))).toBe('model_foreign')
  expect(codeOf(put(changed(4, -1)))).toBe('model_foreign')
  expect(codeOf(put(changed(20, 100_000)))).toBe('model_foreign')
  expect(codeOf(put(changed(20, 2)))).toBe('model_foreign')
  expect(codeOf(put(Buffer.concat([demo, Buffer.alloc(10)])))).toBe('model_foreign')
  expect(codeOf(folder)).toBe('model_foreign')
})

test('a model that is not there is missing', () => {
  expect(codeOf(join(folder, 'none.bin'))).toBe('model_missing')
})
