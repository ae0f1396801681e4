import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, renameSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls, events, type EventPayload } from '../../../shared/contract.ts'
import type { Take } from '../../../shared/take.ts'
import { audioFile } from '../audio/audio-file.ts'
import { inspectWav } from '../audio/wav.ts'
import { nextJob } from '../features/transcription-jobs.ts'
import { createTestFolder, demoVoice, openTestCore, removeTestFolder, resourcesFolder, type TestCore } from '../test-core.ts'
import { useModel } from '../features/models.ts'
import { prepareDemoModel } from './demo-model.ts'

/** For machines that have other things to do: on a quiet one each test takes a few seconds. */
const slow = { timeout: 120_000 }

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

function open(): TestCore {
  const core = openTestCore({ dataFolder })
  opened.push(core)
  return core
}

async function add({ call, questionId }: TestCore, answer: 'strong' | 'weak'): Promise<string> {
  return (await call(calls['takes.addBundled'], { questionId, answer })).id
}

/** The first sentence of the weak answer, where it only matters that a take comes to its end. */
async function addShort({ call, questionId }: TestCore): Promise<string> {
  const { id } = await call(calls['recordings.begin'], { questionId })
  const sound = readFileSync(demoVoice('weak.wav')).subarray(44)
  for (let sequence = 0; sequence < 4; sequence += 1) {
    await call(calls['recordings.append'], { takeId: id, sequence, pcm: sound.subarray(sequence * 32_000, (sequence + 1) * 32_000) })
  }
  await call(calls['recordings.finish'], { takeId: id })
  return id
}

async function takeOf({ call }: TestCore, takeId: string): Promise<Take> {
  return (await call(calls['takes.get'], { takeId })).take
}

function isDone(core: TestCore, takeId: string, state: Take['transcription']['state'] = 'done'): Promise<void> {
  return core.until(async () => (await takeOf(core, takeId)).transcription.state === state)
}

/** Waits until the engine runs for a take and has told some progress, and returns its process id. */
async function enginePid(core: TestCore, takeId: string): Promise<number> {
  const hasBegun = (): boolean => progressOf(core, takeId).some(({ percent }) => percent > 0)
  await core.until(() => core.queue.running()?.takeId === takeId && hasBegun())
  const pid = core.queue.running()?.pid
  if (pid === undefined) throw new Error('The engine ended before it was looked at.')
  return pid
}

function allProgress(core: TestCore): EventPayload<'transcriptions.progress'>[] {
  return core.events
    .filter(({ name }) => name === 'transcriptions.progress')
    .map(({ payload }) => events['transcriptions.progress'].parse(payload))
}

function progressOf(core: TestCore, takeId: string): EventPayload<'transcriptions.progress'>[] {
  return allProgress(core).filter((progress) => progress.takeId === takeId)
}

test('transcribes and scores one take after the other, in their order, with progress', slow, async () => {
  const core = open()
  const first = await add(core, 'weak')
  const second = await addShort(core)
  expect((await takeOf(core, first)).transcription.state).toBe('running')
  expect((await takeOf(core, second)).transcription.state).toBe('waiting')
  await isDone(core, first)
  await isDone(core, second)
  const { take, transcript, score } = await core.call(calls['takes.get'], { takeId: first })
  expect(take.durationMs).toBe(21_554)
  expect(transcript?.words.map(({ text }) => text).slice(0, 5)).toEqual(['Um,', 'so', 'basically', 'I', 'was'])
  expect(take.scores).toEqual({ granularity: score?.granularity, conviction: score?.conviction, isTooShort: false })
  for (const takeId of [first, second]) {
    const progress = progressOf(core, takeId)
    expect(progress.map(({ sequence }) => sequence)).toEqual(progress.map((_, place) => place))
    expect(progress[0]).toMatchObject({ percent: 0, remainingMs: null })
  }
  expect(progressOf(core, first).length).toBeGreaterThan(2)
  // Never two engines at once: all of the first one's progress comes before any of the second one's.
  const order = allProgress(core).map(({ takeId }) => takeId)
  expect(order.lastIndexOf(first)).toBeLessThan(order.indexOf(second))
  expect(core.core.database.prepare('SELECT count(*) FROM transcription_jobs').pluck().get()).toBe(0)
  expect(core.reports).toEqual([])
})

test('what is cancelled ends at once, and can be started again', slow, async () => {
  const core = open()
  const running = await add(core, 'strong')
  const waiting = await addShort(core)
  const pid = await enginePid(core, running)
  expect(await core.call(calls['transcriptions.cancel'], { takeId: waiting })).toMatchObject({ transcription: { state: 'cancelled', failure: null } })
  expect(await core.call(calls['transcriptions.cancel'], { takeId: running })).toMatchObject({ transcription: { state: 'cancelled' } })
  // Before the engine has ended: the job must not be lost between its two runs.
  expect(await core.call(calls['transcriptions.start'], { takeId: running })).toMatchObject({ transcription: { state: 'waiting' } })
  await core.until(async () => (await takeOf(core, running)).transcription.state === 'running')
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
  await core.call(calls['transcriptions.cancel'], { takeId: running })
  // With nothing to cancel, nothing happens.
  expect(await core.call(calls['transcriptions.cancel'], { takeId: waiting })).toMatchObject({ transcription: { state: 'cancelled' } })
  await core.call(calls['transcriptions.start'], { takeId: waiting })
  await isDone(core, waiting)
  expect((await takeOf(core, running)).transcription.state).toBe('cancelled')
})

test('an engine that is killed in the middle costs nothing: the take is whole and is transcribed again', slow, async () => {
  const core = open()
  const takeId = await add(core, 'weak')
  process.kill(await enginePid(core, takeId), 'SIGKILL')
  await isDone(core, takeId, 'failed')
  const { transcription } = await takeOf(core, takeId)
  expect(transcription.failure?.code).toBe(process.platform === 'win32' ? 'engine_failed' : 'engine_killed')
  expect(inspectWav(audioFile(dataFolder, takeId)).durationMs).toBe(21_554)
  await core.call(calls['transcriptions.start'], { takeId })
  await isDone(core, takeId)
  expect((await takeOf(core, takeId)).transcription.failure).toBeNull()
})

test('a restart takes up what waited and what was running', slow, async () => {
  const core = open()
  const running = await add(core, 'strong')
  const waiting = await addShort(core)
  const pid = await enginePid(core, running)
  await core.close()
  opened = []
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
  const again = open()
  await again.until(() => again.queue.running()?.takeId === running)
  await again.call(calls['transcriptions.cancel'], { takeId: running })
  await isDone(again, waiting)
  expect(again.reports).toEqual([])
})

test('a job that a crash left as running is taken up', slow, async () => {
  const first = openTestCore({ dataFolder, engineFile: null })
  const takeId = await addShort(first)
  await isDone(first, takeId, 'failed')
  first.core.database.prepare("UPDATE transcription_jobs SET state = 'running', failure_json = NULL").run()
  first.core.database.close()
  const core = open()
  await isDone(core, takeId)
})

test('SIGKILL of the app while the engine runs: the engine ends too, and the next start transcribes the take', slow, async () => {
  const child = spawn(process.execPath, [fileURLToPath(new URL('queue.child.ts', import.meta.url)), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const [takeId = '', engine = '', app = ''] = String(line).split(' ')
  child.kill('SIGKILL')
  await exit
  const core = open()
  await core.until(() => core.queue.running()?.takeId === takeId)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`grillroom-${app}-`))).toEqual([])
  await isDone(core, takeId)
  if (process.platform !== 'win32') expect(() => process.kill(Number(engine), 0)).toThrow(/ESRCH/)
})

test('sound that was damaged is told, and the queue goes on', slow, async () => {
  const broken = openTestCore({ dataFolder, engineFile: null })
  const damaged = await add(broken, 'strong')
  const whole = await addShort(broken)
  await isDone(broken, whole, 'failed')
  await broken.close()
  truncateSync(audioFile(dataFolder, damaged), 200_000)
  const core = open()
  await core.call(calls['transcriptions.start'], { takeId: damaged })
  await core.call(calls['transcriptions.start'], { takeId: whole })
  await isDone(core, damaged, 'failed')
  expect((await takeOf(core, damaged)).transcription.failure?.code).toBe('audio_truncated')
  await isDone(core, whole)
})

test('a model that is deleted between two takes is told, and what was heard before stays', slow, async () => {
  const core = open()
  const model = join(dataFolder, 'own-model.bin')
  renameSync(await prepareDemoModel(resourcesFolder, dataFolder), model)
  useModel(core.core, model)
  const first = await addShort(core)
  await isDone(core, first)
  rmSync(model)
  const second = await addShort(core)
  await isDone(core, second, 'failed')
  expect((await takeOf(core, second)).transcription.failure).toEqual({ code: 'model_missing', details: { path: model } })
  expect((await core.call(calls['takes.get'], { takeId: first })).transcript?.words.length).toBeGreaterThan(0)
  expect(await core.call(calls['models.list'], {})).toMatchObject([{ isDemo: true }, { id: model, failure: { code: 'model_missing' } }])
  // What it offers: another model, and once more.
  await core.call(calls['models.useDemo'], {})
  await core.call(calls['transcriptions.start'], { takeId: second })
  await isDone(core, second)
})

test('finding the next job reads one index and no table', () => {
  const { core } = open()
  const plan = core.database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${nextJob}`).all()
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH transcription_jobs USING INDEX transcription_jobs_queue (state=?)'])
})
