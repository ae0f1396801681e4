import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { heardSchema, speechSchema, type Heard } from '../../../shared/speech/live.ts'
import { createPhraseCutter, type Phrase } from '../../../shared/speech/phrase-cutter.ts'
import { mixed, noise } from '../../../shared/speech/planted-sound.ts'
import { transcriptText } from '../../../shared/transcript.ts'
import { samplesOf } from '../audio/phrase-file.ts'
import { changeSettings } from '../features/settings.ts'
import { builtEngine, createTestFolder, demoVoice, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { wordAccuracy } from './word-accuracy.ts'

const soundOf = (name: string): Buffer => readFileSync(demoVoice(`${name}.wav`)).subarray(44)
const said = (name: string): string => readFileSync(demoVoice(`${name}.txt`), 'utf8')
const sixSeconds = soundOf('weak').subarray(0, 32_000 * 6)
const chunkBytes = 3200
/** The engine runs many times, perhaps on a machine that is busy. */
const slow = { timeout: 300_000 }

let dataFolder = ''
let core: TestCore | null = null
beforeEach(() => {
  dataFolder = createTestFolder()
})
afterEach(async () => {
  await core?.close()
  core = null
  removeTestFolder(dataFolder)
})

function open(options: { engineFile?: string | null } = {}): TestCore {
  core = openTestCore({ dataFolder, ...options })
  return core
}

const heardIn = ({ events }: TestCore): Heard[] => events.filter(({ name }) => name === 'recordings.heard').map(({ payload }) => heardSchema.parse(payload))
const speechIn = ({ events }: TestCore) => events.filter(({ name }) => name === 'recordings.speech').map(({ payload }) => speechSchema.parse(payload))

async function append(core: TestCore, takeId: string, sound: Buffer, firstSequence = 0): Promise<void> {
  for (let at = 0; at < sound.length; at += chunkBytes) {
    await core.call(calls['recordings.append'], { takeId, sequence: firstSequence + at / chunkBytes, pcm: sound.subarray(at, at + chunkBytes) })
  }
}

/** Appends sound chunk by chunk and waits after each phrase for its words, as on a machine that is fast enough. */
async function speak(core: TestCore, takeId: string, sound: Buffer): Promise<Phrase[]> {
  const cutter = createPhraseCutter()
  const phrases: Phrase[] = []
  const before = heardIn(core).length
  for (let at = 0; at < sound.length; at += chunkBytes) {
    const pcm = sound.subarray(at, at + chunkBytes)
    await core.call(calls['recordings.append'], { takeId, sequence: at / chunkBytes, pcm })
    const cut = cutter.hear(samplesOf(pcm)).phrases
    phrases.push(...cut)
    if (cut.length > 0) await core.until(() => heardIn(core).length === before + phrases.length)
  }
  return phrases
}

async function begin({ call, questionId }: TestCore): Promise<string> {
  return (await call(calls['recordings.begin'], { questionId })).id
}

const isDone = (core: TestCore, takeId: string) => async () => (await core.call(calls['takes.get'], { takeId })).take.transcription.state === 'done'
const scratchFolders = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith(`grillroom-${process.pid}-`))

test.each(['strong', 'weak'])('the %s answer is heard phrase by phrase while it is spoken, and the transcript of the whole take follows', slow, async (name) => {
  const core = open()
  const takeId = await begin(core)
  const phrases = await speak(core, takeId, soundOf(name))
  expect(phrases.length).toBeGreaterThan(5)
  await core.call(calls['recordings.finish'], { takeId })
  await core.until(isDone(core, takeId))
  const heard = heardIn(core)
  expect(heard.map(({ sequence }) => sequence)).toEqual([...heard.keys()])
  expect(heard.every((each) => each.takeId === takeId && each.missedMs === 0)).toBe(true)
  const words = heard.flatMap((each) => each.words)
  expect(wordAccuracy(said(name), transcriptText(words))).toBeGreaterThanOrEqual(0.95)
  // Each lies where it was spoken: within its phrase, and where the transcript has it.
  for (const [place, phrase] of phrases.entries()) {
    for (const { t0Ms, t1Ms } of heard[place]?.words ?? []) expect(t0Ms >= phrase.fromMs && t1Ms <= phrase.toMs).toBe(true)
  }
  const { transcript } = await core.call(calls['takes.get'], { takeId })
  expect(wordAccuracy(transcriptText(transcript?.words ?? []), transcriptText(words))).toBeGreaterThanOrEqual(0.95)
  expect(core.reports).toEqual([])
  expect(scratchFolders()).toEqual([])
})

test('whoever waits for the words of a take that has ended has them all by then, and need not wait for one without any', slow, async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, soundOf('weak'))
  await core.call(calls['recordings.finish'], { takeId })
  await core.call(calls['recordings.awaitWords'], { takeId })
  expect(wordAccuracy(said('weak'), transcriptText(heardIn(core).flatMap(({ words }) => words)))).toBeGreaterThanOrEqual(0.95)
  await core.call(calls['recordings.awaitWords'], { takeId })
})

test('with noise planted 15 dB below the voice the words are still found', slow, async () => {
  const clean = samplesOf(soundOf('weak'))
  const speechDb = 10 * Math.log10(clean.reduce((sum, sample) => sum + sample ** 2, 0) / clean.length / 0x8000 ** 2)
  const noisy = mixed(clean, noise(clean.length / 16, speechDb - 15))
  const core = open()
  const takeId = await begin(core)
  const phrases = await speak(core, takeId, Buffer.from(noisy.buffer))
  expect(phrases.length).toBeGreaterThan(5)
  expect(wordAccuracy(said('weak'), transcriptText(heardIn(core).flatMap(({ words }) => words)))).toBeGreaterThanOrEqual(0.8)
})

test('speech and silence are told with their places, and noise is neither', slow, async () => {
  const core = open({ engineFile: null })
  const takeId = await begin(core)
  await append(core, takeId, Buffer.from(noise(3000, -50).buffer))
  expect(speechIn(core)).toEqual([])
  await append(core, takeId, soundOf('weak').subarray(0, 32_000 * 5), 30)
  const turns = speechIn(core)
  expect(turns.map(({ sequence }) => sequence)).toEqual([...turns.keys()])
  expect(turns.map(({ isSpeaking }) => isSpeaking).slice(0, 2)).toEqual([true, false])
  expect(turns[0]?.atMs).toBeGreaterThanOrEqual(2900)
  // Without an engine nothing is heard, and the take is recorded all the same.
  expect(heardIn(core)).toEqual([])
  expect(await core.call(calls['recordings.finish'], { takeId })).toMatchObject({ durationMs: 8000 })
})

/** The real engine behind a gate. */
function stalledEngine(): { engineFile: string; letGo: () => void } {
  const gate = join(dataFolder, 'go')
  const engineFile = join(dataFolder, 'stalled-engine.sh')
  writeFileSync(engineFile, `#!/bin/sh\nwhile [ ! -e "${gate}" ]; do sleep 0.05; done\nexec "${builtEngine()}" "$@"\n`, { mode: 0o700 })
  return { engineFile, letGo: () => writeFileSync(gate, '') }
}

test.skipIf(process.platform === 'win32')('phrases that have to wait go through the engine together, none is lost, and the lag is told', slow, async () => {
  const { engineFile, letGo } = stalledEngine()
  const core = open({ engineFile })
  const takeId = await begin(core)
  await append(core, takeId, soundOf('strong'))
  await core.call(calls['recordings.finish'], { takeId })
  letGo()
  await core.until(isDone(core, takeId))
  const heard = heardIn(core)
  // The first phrase by itself, since it was there first, and all others in runs of up to 25 s.
  expect(heard).toHaveLength(3)
  expect(heard.every(({ missedMs }) => missedMs === 0)).toBe(true)
  expect(wordAccuracy(said('strong'), transcriptText(heard.flatMap(({ words }) => words)))).toBeGreaterThanOrEqual(0.95)
})

test.skipIf(process.platform === 'win32')('what has waited for a minute is passed over and counted, and the take has all of it', slow, async () => {
  const { engineFile, letGo } = stalledEngine()
  const core = open({ engineFile })
  const takeId = await begin(core)
  const minutes = Buffer.concat(Array.from({ length: 5 }, () => soundOf('weak')))
  await append(core, takeId, minutes)
  expect(await core.call(calls['recordings.finish'], { takeId })).toMatchObject({ durationMs: Math.floor(minutes.length / 32) })
  letGo()
  await core.until(() => heardIn(core).length > 2)
  expect(heardIn(core).at(-1)?.missedMs).toBeGreaterThan(30_000)
})

test('a pause of the recorder ends the phrase, and its words come', slow, async () => {
  const core = open()
  const takeId = await begin(core)
  // In the middle of "We reviewed every open issue".
  await speak(core, takeId, soundOf('weak').subarray(0, 32_000 * 3))
  const before = heardIn(core).length
  await core.call(calls['recordings.pause'], { takeId })
  await core.until(() => heardIn(core).length > before)
  expect(speechIn(core).at(-1)?.isSpeaking).toBe(false)
})

test('a take that is thrown away leaves no words, no engine and no scratch file', slow, async () => {
  const core = open()
  const takeId = await begin(core)
  await append(core, takeId, sixSeconds)
  await core.call(calls['recordings.discard'], { takeId })
  const heard = heardIn(core).length
  await core.close()
  expect(heardIn(core)).toHaveLength(heard)
  expect(scratchFolders()).toEqual([])
  expect(core.reports).toEqual([])
  removeTestFolder(dataFolder)
  open()
})

test('a model that is gone means no live words; the take is kept', slow, async () => {
  const core = open()
  changeSettings(core.core.database, { modelFile: join(dataFolder, 'gone.bin') })
  const takeId = await begin(core)
  await append(core, takeId, sixSeconds)
  expect(await core.call(calls['recordings.finish'], { takeId })).toMatchObject({ ending: 'stopped', durationMs: 6000 })
  await core.until(async () => (await core.call(calls['takes.get'], { takeId })).take.transcription.state === 'failed')
  expect(heardIn(core).flatMap(({ words }) => words)).toEqual([])
  expect(core.reports).toEqual([])
})

test('while somebody is recorded no other take is begun; it follows afterwards', slow, async () => {
  const core = open()
  const takeId = await begin(core)
  const other = await core.call(calls['takes.addBundled'], { questionId: core.questionId, answer: 'weak' })
  await append(core, takeId, sixSeconds)
  expect((await core.call(calls['takes.get'], { takeId: other.id })).take.transcription.state).toBe('waiting')
  await core.call(calls['recordings.finish'], { takeId })
  await core.until(isDone(core, other.id))
  await core.until(isDone(core, takeId))
})

test('a take whose sound is deleted under the live words loses them alone', slow, async () => {
  const core = open()
  const takeId = await begin(core)
  rmSync(join(dataFolder, 'audio', `${takeId}.wav`))
  await append(core, takeId, sixSeconds)
  await core.call(calls['recordings.finish'], { takeId })
  await core.until(() => heardIn(core).length > 0)
  expect(heardIn(core)[0]).toMatchObject({ words: [] })
  expect(heardIn(core)[0]?.missedMs).toBeGreaterThan(0)
  expect(existsSync(join(dataFolder, 'audio', `${takeId}.wav`))).toBe(false)
})
