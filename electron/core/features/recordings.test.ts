import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { audioFile } from '../audio/audio-file.ts'
import { inspectWav, wavHeader } from '../audio/wav.ts'
import { audioFolder } from '../data-folder.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { insertTake } from './takes.ts'

const sound = readFileSync(demoVoice('weak.wav')).subarray(44)
const chunkBytes = 3200

function chunk(sequence: number): Buffer {
  return sound.subarray(sequence * chunkBytes, (sequence + 1) * chunkBytes)
}

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

/** Without an engine: these tests are about sound alone, the takes' transcriptions fail at once. */
function open(before: (core: TestCore['core']) => void = () => {}): TestCore {
  const core = openTestCore({ dataFolder, engineFile: null, before })
  opened.push(core)
  return core
}

async function begin({ call, questionId }: TestCore): Promise<string> {
  return (await call(calls['recordings.begin'], { questionId })).id
}

async function append({ call }: TestCore, takeId: string, from: number, to: number): Promise<void> {
  for (let sequence = from; sequence < to; sequence += 1) {
    const { durationMs } = await call(calls['recordings.append'], { takeId, sequence, pcm: chunk(sequence) })
    expect(durationMs).toBe((sequence + 1) * 100)
  }
}

test('a take is recorded, finished and queued', async () => {
  const core = open()
  const takeId = await begin(core)
  const { take } = await core.call(calls['takes.get'], { takeId })
  expect(take).toMatchObject({ storyId: core.storyId, questionId: core.questionId, ending: null, durationMs: 0, transcription: { state: 'none' } })
  expect(take.questionText).not.toBe('')
  await append(core, takeId, 0, 20)
  expect(await core.call(calls['recordings.finish'], { takeId })).toMatchObject({ ending: 'stopped', durationMs: 2000 })
  expect(readFileSync(audioFile(dataFolder, takeId)).subarray(44)).toEqual(sound.subarray(0, 20 * chunkBytes))
  await core.until(async () => (await core.call(calls['takes.get'], { takeId })).take.transcription.state === 'failed')
  expect((await core.call(calls['takes.get'], { takeId })).take.transcription.failure?.code).toBe('engine_missing')
  expect(core.events).toContainEqual({ name: 'takes.changed', payload: { takeId } })
  expect(core.reports).toEqual([])
})

test('a chunk that is missing, doubled or malformed is refused and harms nothing', async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, 0, 3)
  const failure = await core.failureOf(calls['recordings.append'], { takeId, sequence: 4, pcm: chunk(4) })
  expect(failure).toEqual({ code: 'recording_out_of_order', details: { expected: 3, got: 4 } })
  const codeOf = async (input: object): Promise<string> =>
    (await core.failureOf(calls['recordings.append'], { takeId, sequence: 3, pcm: chunk(3), ...input })).code
  expect(await codeOf({ sequence: 2 })).toBe('recording_out_of_order')
  expect(await codeOf({ pcm: new Uint8Array(0) })).toBe('bad_input')
  expect(await codeOf({ pcm: new Uint8Array(3) })).toBe('bad_input')
  expect(await codeOf({ pcm: new Uint8Array(64_000) })).toBe('bad_input')
  expect(await codeOf({ pcm: 'sound' })).toBe('bad_input')
  expect(await codeOf({ takeId: '../../x' })).toBe('bad_input')
  await append(core, takeId, 3, 5)
  await core.call(calls['recordings.finish'], { takeId })
  expect(readFileSync(audioFile(dataFolder, takeId)).subarray(44)).toEqual(sound.subarray(0, 5 * chunkBytes))
})

test('what is not being recorded can be neither appended to, finished nor discarded', async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, 0, 4)
  await core.call(calls['recordings.finish'], { takeId })
  for (const refused of [calls['recordings.finish'], calls['recordings.discard']]) {
    expect((await core.failureOf(refused, { takeId })).code).toBe('recording_not_open')
  }
  expect((await core.failureOf(calls['recordings.append'], { takeId, sequence: 4, pcm: chunk(4) })).code).toBe('recording_not_open')
  expect(existsSync(audioFile(dataFolder, takeId))).toBe(true)
})

test('discarding leaves neither row nor file', async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, 0, 12)
  await core.call(calls['recordings.discard'], { takeId })
  expect(await core.failureOf(calls['takes.get'], { takeId })).toEqual({ code: 'not_found', details: { what: 'take' } })
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
})

test('a second take keeps the first one, as a window that was loaded anew needs it', async () => {
  const core = open()
  const first = await begin(core)
  await append(core, first, 0, 7)
  const second = await begin(core)
  expect((await core.call(calls['takes.get'], { takeId: first })).take).toMatchObject({ ending: 'stopped', durationMs: 700 })
  await append(core, second, 0, 2)
  expect((await core.call(calls['takes.list'], { storyId: core.storyId })).map(({ id }) => id)).toEqual([second, first])
})

test('closing the app finishes what is being recorded', async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, 0, 8)
  await core.close()
  opened = []
  const again = open()
  expect((await again.call(calls['takes.get'], { takeId })).take).toMatchObject({ ending: 'stopped', durationMs: 800 })
})

test('a question that is gone cannot be answered', async () => {
  const core = open()
  const failure = await core.failureOf(calls['recordings.begin'], { questionId: 'f'.repeat(32) })
  expect(failure).toEqual({ code: 'not_found', details: { what: 'question' } })
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
})

test('where the sound cannot be written, no take is left behind', async () => {
  const core = open()
  renameSync(audioFolder(dataFolder), join(dataFolder, 'elsewhere'))
  writeFileSync(audioFolder(dataFolder), 'a file where the folder should be')
  const failure = await core.failureOf(calls['recordings.begin'], { questionId: core.questionId })
  expect(failure.code).toBe('data_folder_unwritable')
  expect(await core.call(calls['takes.list'], { storyId: core.storyId })).toEqual([])
  rmSync(audioFolder(dataFolder))
  renameSync(join(dataFolder, 'elsewhere'), audioFolder(dataFolder))
  await append(core, await begin(core), 0, 2)
})

test.skipIf(process.platform === 'win32')('a data folder without permission to write is told', async () => {
  const core = open()
  const folder = audioFolder(dataFolder)
  chmodSync(dataFolder, 0o755)
  chmodSync(folder, 0o555)
  // Permissions do not bind root, so root takes on another user's rights for a moment; the database is open already.
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    expect(await core.failureOf(calls['recordings.begin'], { questionId: core.questionId })).toEqual({
      code: 'data_folder_unwritable',
      details: expect.objectContaining({ path: expect.stringContaining(folder) }),
    })
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o700)
  }
  expect(await core.call(calls['takes.list'], { storyId: core.storyId })).toEqual([])
})

test('a start attaches what was cut off, drops what was never begun, and leaves strangers alone', async () => {
  const ids = { cut: 'a'.repeat(32), empty: 'b'.repeat(32), lost: 'c'.repeat(32), stranger: 'd'.repeat(32) }
  // A first start makes the sample story, whose question the takes answer.
  const { questionId } = open()
  const core = open((inner) => {
    for (const id of [ids.cut, ids.empty, ids.lost]) insertTake(inner, { questionId }, { id, durationMs: 0, ending: null })
    mkdirSync(audioFolder(dataFolder), { recursive: true })
    writeFileSync(audioFile(dataFolder, ids.cut), Buffer.concat([wavHeader(0), sound.subarray(0, 48_001)]))
    writeFileSync(audioFile(dataFolder, ids.empty), wavHeader(0))
    writeFileSync(audioFile(dataFolder, ids.stranger), Buffer.concat([wavHeader(0), sound.subarray(0, 48_000)]))
  })
  const takes = await core.call(calls['takes.list'], { storyId: core.storyId })
  expect(takes).toHaveLength(1)
  expect(takes[0]).toMatchObject({ id: ids.cut, ending: 'recovered', durationMs: 1500 })
  expect(takes[0]?.transcription.state).not.toBe('none')
  expect(inspectWav(audioFile(dataFolder, ids.cut)).durationMs).toBe(1500)
  expect(readdirSync(audioFolder(dataFolder)).sort()).toEqual([`${ids.cut}.wav`, `${ids.stranger}.wav`])
  expect(core.reports).toEqual([])
})

test('SIGKILL while recording: the next start has the take, at most a second short', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('recordings.child.ts', import.meta.url)), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let givenMs = 0
  let takeId = ''
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', ms = ''] = line.split(' ')
    takeId = id
    givenMs = Number(ms)
    if (givenMs >= 5000) child.kill('SIGKILL')
  }
  await exit
  const core = open()
  const { take } = await core.call(calls['takes.get'], { takeId })
  expect(take.ending).toBe('recovered')
  // Nothing that was appended is lost, which is stricter than the second that was promised.
  expect(take.durationMs).toBeGreaterThanOrEqual(givenMs)
  expect(take.durationMs).toBeLessThan(sound.length / 32)
  const file = readFileSync(audioFile(dataFolder, takeId))
  expect(file.subarray(44)).toEqual(sound.subarray(0, take.durationMs * 32))
})
