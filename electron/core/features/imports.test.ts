import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { noise } from '../../../shared/speech/planted-sound.ts'
import { audioFile } from '../audio/audio-file.ts'
import { audioFolder } from '../data-folder.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'

const sound = readFileSync(demoVoice('weak.wav')).subarray(44)
const chunkBytes = 32_000

let dataFolder = ''
let opened: TestCore[] = []
beforeEach(() => {
  dataFolder = createTestFolder()
})
afterEach(async () => {
  for (const each of opened) await each.close()
  opened = []
  removeTestFolder(dataFolder)
})

function open(engineFile?: null): TestCore {
  const core = openTestCore({ dataFolder, ...(engineFile === undefined ? {} : { engineFile }) })
  opened.push(core)
  return core
}

async function give({ call, questionId }: TestCore, pcm: Buffer): Promise<string> {
  const { takeId } = await call(calls['imports.begin'], { questionId, fileName: 'answer.m4a' })
  for (let at = 0; at < pcm.length; at += chunkBytes) await call(calls['imports.append'], { takeId, sequence: at / chunkBytes, pcm: pcm.subarray(at, at + chunkBytes) })
  return takeId
}

test('what a file holds becomes a take with its words', { timeout: 240_000 }, async () => {
  const core = open()
  const takeId = await give(core, sound.subarray(0, 32_000 * 8))
  expect(await core.call(calls['imports.finish'], { takeId })).toMatchObject({ ending: 'imported', durationMs: 8000, questionId: core.questionId })
  expect(readFileSync(audioFile(dataFolder, takeId)).subarray(44)).toEqual(sound.subarray(0, 32_000 * 8))
  await core.until(async () => (await core.call(calls['takes.get'], { takeId })).take.transcription.state === 'done')
  const { take, transcript } = await core.call(calls['takes.get'], { takeId })
  expect(take.ending).toBe('imported')
  expect(transcript?.words.map(({ text }) => text).join(' ')).toContain('basically')
})

test.each([
  ['silence', Buffer.alloc(32_000 * 4)],
  ['the noise of a room', Buffer.from(noise(4000, -50).buffer)],
])('a file with nothing but %s says so and leaves nothing', async (_, pcm) => {
  const core = open(null)
  const takeId = await give(core, pcm)
  expect(await core.failureOf(calls['imports.finish'], { takeId })).toEqual({ code: 'audio_without_speech', details: { file: 'answer.m4a' } })
  expect(await core.call(calls['takes.list'], { storyId: core.storyId })).toEqual([])
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
})

test('too little sound, a cancelled import, a chunk out of order and a close in the middle leave nothing', async () => {
  const core = open(null)
  const short = await give(core, sound.subarray(0, 3200))
  expect((await core.failureOf(calls['imports.finish'], { takeId: short })).code).toBe('audio_too_short')
  const cancelled = await give(core, sound)
  expect((await core.failureOf(calls['imports.append'], { takeId: cancelled, sequence: 0, pcm: sound.subarray(0, 320) })).code).toBe('recording_out_of_order')
  await core.call(calls['imports.discard'], { takeId: cancelled })
  expect((await core.failureOf(calls['imports.finish'], { takeId: cancelled })).code).toBe('recording_not_open')
  const closed = await give(core, sound)
  expect(existsSync(audioFile(dataFolder, closed))).toBe(true)
  await core.close()
  opened = []
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
  expect(await open(null).call(calls['takes.list'], { storyId: core.storyId })).toEqual([])
})

test('an import that a crash cut off is gone at the next start, and its file with it', async () => {
  const core = open(null)
  const takeId = await give(core, sound)
  // The crash: nothing is closed.
  const again = open(null)
  expect(await again.call(calls['takes.list'], { storyId: again.storyId })).toEqual([])
  expect(existsSync(audioFile(dataFolder, takeId))).toBe(false)
  opened = [again]
  core.core.database.close()
})

test('a recording under way is not touched by an import', async () => {
  const core = open(null)
  const { id } = await core.call(calls['recordings.begin'], { questionId: core.questionId })
  const takeId = await give(core, sound)
  await core.call(calls['recordings.append'], { takeId: id, sequence: 0, pcm: sound.subarray(0, 32_000) })
  await core.call(calls['imports.finish'], { takeId })
  expect(await core.call(calls['recordings.finish'], { takeId: id })).toMatchObject({ ending: 'stopped', durationMs: 1000 })
})
