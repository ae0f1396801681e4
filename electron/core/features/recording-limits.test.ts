import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { audioFile } from '../audio/audio-file.ts'
import { keptFreeBytes } from '../audio/disk-room.ts'
import { inspectWav } from '../audio/wav.ts'
import { audioFolder } from '../data-folder.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'

const second = readFileSync(demoVoice('weak.wav')).subarray(44, 44 + 32_000)

let dataFolder = ''
let core: TestCore | null = null
beforeEach(() => {
  dataFolder = createTestFolder()
})
afterEach(async () => {
  await core?.close()
  removeTestFolder(dataFolder)
})

function open(now: () => number = Date.now): TestCore {
  core = openTestCore({ dataFolder, engineFile: null, now })
  return core
}

test('a pause is written down with its place in the sound and how long it lasted', async () => {
  let nowMs = 1_000_000
  const { call, questionId } = open(() => nowMs)
  const { id: takeId } = await call(calls['recordings.begin'], { questionId })
  const append = (sequence: number) => call(calls['recordings.append'], { takeId, sequence, pcm: second })
  const pauses = async () => (await call(calls['takes.get'], { takeId })).pauses
  await append(0)
  await call(calls['recordings.pause'], { takeId })
  // A second press of the key while the first is under way.
  await call(calls['recordings.pause'], { takeId })
  expect(await pauses()).toEqual([{ atMs: 1000, lastedMs: null }])
  nowMs += 7500
  await call(calls['recordings.resume'], { takeId })
  await call(calls['recordings.resume'], { takeId })
  await append(1)
  await append(2)
  await call(calls['recordings.pause'], { takeId })
  nowMs += 400
  // Ended while paused.
  expect(await call(calls['recordings.finish'], { takeId })).toMatchObject({ durationMs: 3000 })
  expect(await pauses()).toEqual([
    { atMs: 1000, lastedMs: 7500 },
    { atMs: 3000, lastedMs: 400 },
  ])
})

test('what is not being recorded cannot be paused', async () => {
  const { failureOf } = open()
  expect((await failureOf(calls['recordings.pause'], { takeId: 'f'.repeat(32) })).code).toBe('recording_not_open')
  expect((await failureOf(calls['recordings.resume'], { takeId: 'f'.repeat(32) })).code).toBe('recording_not_open')
})

/** A disk of a few megabytes, in memory. Only Linux's root can make one. */
function mountSmallDisk(folder: string, bytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status === 0
}

test('a disk that fills up: the room is told, the recording stops before it is full, and all of it is kept', async ({ skip }) => {
  mkdirSync(audioFolder(dataFolder), { mode: 0o700 })
  if (!mountSmallDisk(audioFolder(dataFolder), keptFreeBytes + 320_000)) skip('this system makes no small disk for us')
  try {
    const { call, failureOf, questionId } = open()
    const { roomMs } = await call(calls['recordings.getRoom'], {})
    expect(roomMs).toBeGreaterThan(9000)
    // The system counts in whole pages.
    expect(roomMs).toBeLessThan(10_200)
    const { id: takeId } = await call(calls['recordings.begin'], { questionId })
    const rooms: number[] = []
    let failure: unknown = null
    for (let sequence = 0; failure === null; sequence += 1) {
      const input = { takeId, sequence, pcm: second }
      if ((await call(calls['recordings.getRoom'], {})).roomMs === 0) failure = await failureOf(calls['recordings.append'], input)
      else rooms.push((await call(calls['recordings.append'], input)).roomMs)
    }
    expect(failure).toEqual({ code: 'disk_full', details: { path: audioFolder(dataFolder) } })
    expect(rooms.length).toBeGreaterThanOrEqual(9)
    expect(rooms).toEqual(rooms.toSorted((a, b) => b - a))
    expect(await call(calls['recordings.finish'], { takeId })).toMatchObject({ ending: 'stopped', durationMs: rooms.length * 1000 })
    expect(inspectWav(audioFile(dataFolder, takeId)).durationMs).toBe(rooms.length * 1000)
    expect(await failureOf(calls['recordings.begin'], { questionId })).toMatchObject({ code: 'disk_full' })
    expect(await call(calls['takes.list'], { storyId: core?.storyId })).toHaveLength(1)
  } finally {
    await core?.close()
    core = null
    spawnSync('umount', [audioFolder(dataFolder)])
  }
})

test('an hour of sound takes no more memory than a minute', async () => {
  setFlagsFromString('--expose-gc')
  const collect = z.function({ output: z.void() }).implement(runInNewContext('gc'))
  const heldBytes = () => {
    collect()
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    return heapUsed + external + arrayBuffers
  }
  const { call, questionId } = open()
  const { id: takeId } = await call(calls['recordings.begin'], { questionId })
  let sequence = 0
  const record = async (minutes: number) => {
    for (const end = sequence + minutes * 60; sequence < end; sequence += 1) await call(calls['recordings.append'], { takeId, sequence, pcm: second })
  }
  await record(1)
  const afterAMinute = heldBytes()
  await record(59)
  expect(heldBytes() - afterAMinute).toBeLessThan(2_000_000)
  expect(await call(calls['recordings.finish'], { takeId })).toMatchObject({ durationMs: 3_600_000 })
})
