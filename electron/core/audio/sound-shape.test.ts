import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readShape } from './sound-shape.ts'
import { wavHeader } from './wav.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grillroom-shape-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(samples: Int16Array): string {
  const file = join(folder, 'sound.wav')
  writeFileSync(file, Buffer.concat([wavHeader(samples.byteLength), Buffer.from(samples.buffer)]))
  return file
}

test('a long sound has a thousand peaks, each where its sound is, a short one as many as it has frames', async () => {
  const minute = new Int16Array(60 * 16_000)
  minute.fill(16_384, 30 * 16_000, 45 * 16_000)
  const { peaks } = await readShape(write(minute))
  expect(peaks).toHaveLength(1000)
  expect(peaks.slice(0, 500).every((peak) => peak === 0)).toBe(true)
  expect(peaks.slice(500, 750).every((peak) => peak === 0.5)).toBe(true)
  expect(peaks.slice(750).every((peak) => peak === 0)).toBe(true)
  expect((await readShape(write(new Int16Array(6400).fill(-32_768)))).peaks).toEqual(Array.from({ length: 20 }, () => 1))
})

test('what is no sound file says so', async () => {
  await expect(readShape(write(new Int16Array(0)))).rejects.toMatchObject({ failure: { code: 'audio_too_short' } })
  await expect(readShape(join(folder, 'gone.wav'))).rejects.toMatchObject({ failure: { code: 'audio_missing' } })
})
