import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Failure } from '../../../shared/result.ts'
import { pcmDurationMs } from '../../../shared/recording.ts'
import { transcriptText } from '../../../shared/transcript.ts'
import { wavHeader } from '../audio/wav.ts'
import { FailureError } from '../failures.ts'
import { builtEngine, createTestFolder, demoVoice, removeTestFolder, resourcesFolder } from '../test-core.ts'
import { prepareDemoModel } from './demo-model.ts'
import { transcribe, type TranscriptionRequest } from './run.ts'
import { wordAccuracy } from './word-accuracy.ts'

const folder = createTestFolder()
afterAll(() => removeTestFolder(folder))

let modelFile = ''
beforeAll(async () => {
  modelFile = await prepareDemoModel(resourcesFolder, join(folder, 'models'))
})

function request(audioFile: string, more: Partial<TranscriptionRequest> = {}): TranscriptionRequest {
  return { engineFile: builtEngine(), modelFile, audioFile, ...more }
}

async function failureOf(asked: TranscriptionRequest): Promise<Failure> {
  try {
    await transcribe(asked)
  } catch (error) {
    if (error instanceof FailureError) return error.failure
    throw error
  }
  throw new Error('It was transcribed.')
}

function scratchFolders(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`grillroom-${process.pid}-`))
}

test.each(['strong', 'weak'])('hears at least 95% of the words of %s.wav, each at a time of its own', { timeout: 120_000 }, async (name) => {
  const told: number[] = []
  const transcript = await transcribe(request(demoVoice(`${name}.wav`), { onProgress: (percent) => told.push(percent) }))
  const accuracy = wordAccuracy(readFileSync(demoVoice(`${name}.txt`), 'utf8'), transcriptText(transcript.words))
  expect(accuracy).toBeGreaterThanOrEqual(0.95)
  expect(transcript.engine).toMatch(/^whisper\.cpp( \d+\.\d+\.\d+)?$/)
  expect(transcript.model).toBe('ggml-demo.en.bin')
  let lastMs = 0
  for (const { t0Ms, t1Ms } of transcript.words) {
    expect(t0Ms).toBeGreaterThanOrEqual(lastMs)
    expect(t1Ms).toBeGreaterThanOrEqual(t0Ms)
    lastMs = t1Ms
  }
  expect(lastMs).toBeLessThanOrEqual(transcript.durationMs)
  // The last word is said in the last three seconds: times are those of the recording.
  expect(lastMs).toBeGreaterThan(transcript.durationMs - 3000)
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBeLessThanOrEqual(100)
  expect(scratchFolders()).toEqual([])
})

test('a long take is heard in windows that end in pauses, each with the names to expect, and its words lie where they were said', { timeout: 240_000 }, async () => {
  const [strong, weak] = ['strong', 'weak'].map((name) => readFileSync(demoVoice(`${name}.wav`)).subarray(44))
  if (strong === undefined || weak === undefined) throw new Error('The demo voice has no recordings.')
  const sound = Buffer.concat([strong, weak, strong])
  const long = join(folder, 'long.wav')
  writeFileSync(long, Buffer.concat([wavHeader(sound.length), sound]))
  const told: number[] = []
  const { words, silences, durationMs } = await transcribe(request(long, { prompt: 'Daniel Osei, Marek Dvorak.', onProgress: (percent) => told.push(percent) }))
  const [strongText, weakText] = ['strong', 'weak'].map((name) => readFileSync(demoVoice(`${name}.txt`), 'utf8'))
  expect(wordAccuracy(`${strongText} ${weakText} ${strongText}`, transcriptText(words))).toBeGreaterThanOrEqual(0.95)
  const begun = words.find(({ text }) => text === 'Um,')?.t0Ms ?? 0
  expect(Math.abs(begun - pcmDurationMs(strong.length))).toBeLessThan(1500)
  expect(words.at(-1)?.t1Ms).toBeGreaterThan(durationMs - 3000)
  expect(words.map(({ t0Ms }) => t0Ms)).toEqual(words.map(({ t0Ms }) => t0Ms).toSorted((a, b) => a - b))
  // The demo recordings pause between their sentences.
  expect(silences.length).toBeGreaterThan(20)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBeLessThanOrEqual(100)
  expect(scratchFolders()).toEqual([])
})

test('takes paths with spaces, quotes and signs as they are, and leaves no shell a chance', { timeout: 120_000 }, async () => {
  const name = process.platform === 'win32' ? 'a take; $(touch no).wav' : 'a "take"; $(touch no) & `no`.wav'
  const path = join(folder, name)
  const sound = readFileSync(demoVoice('strong.wav')).subarray(44, 44 + 3 * 32_000)
  writeFileSync(path, Buffer.concat([wavHeader(sound.length), sound]))
  const { words } = await transcribe(request(path, { prompt: '-h "Marta" $(id)' }))
  expect(words.length).toBeGreaterThan(0)
})

test('silence has no words', { timeout: 120_000 }, async () => {
  const path = join(folder, 'silence.wav')
  const silence = Buffer.alloc(3 * 32_000)
  writeFileSync(path, Buffer.concat([wavHeader(silence.length), silence]))
  expect(await transcribe(request(path))).toMatchObject({ words: [], durationMs: 3000 })
})

test('cancelling ends the engine', { timeout: 120_000 }, async () => {
  const stop = new AbortController()
  let pid = 0
  const asked = request(demoVoice('strong.wav'), { signal: stop.signal, onStart: (started) => (pid = started), onProgress: () => stop.abort() })
  expect(await failureOf(asked)).toEqual({ code: 'transcription_cancelled', details: {} })
  expect(() => process.kill(pid, 0)).toThrow(/ESRCH/)
  expect(scratchFolders()).toEqual([])
  expect((await failureOf(request(demoVoice('strong.wav'), { signal: AbortSignal.abort() }))).code).toBe('transcription_cancelled')
})

test('an engine that is killed in the middle is told', { timeout: 120_000 }, async () => {
  let pid = 0
  const asked = request(demoVoice('strong.wav'), { onStart: (started) => (pid = started), onProgress: () => process.kill(pid, 'SIGKILL') })
  const failure = await failureOf(asked)
  // Windows knows no signals: what is ended there by force ends with a status.
  const expected = process.platform === 'win32' ? { code: 'engine_failed' } : { code: 'engine_killed', details: { signal: 'SIGKILL' } }
  expect(failure).toMatchObject(expected)
  expect(scratchFolders()).toEqual([])
})

test('bad sound is refused before the engine is asked', async () => {
  const cut = join(folder, 'cut.wav')
  cpSync(demoVoice('weak.wav'), cut)
  truncateSync(cut, 100_000)
  const empty = join(folder, 'empty.wav')
  writeFileSync(empty, '')
  const fast = join(folder, 'fast.wav')
  const header = wavHeader(64_000)
  header.writeUInt32LE(44_100, 24)
  writeFileSync(fast, Buffer.concat([header, Buffer.alloc(64_000)]))
  const cases = [
    [cut, 'audio_truncated'],
    [empty, 'audio_too_short'],
    [fast, 'audio_wrong_format'],
    [demoVoice('strong.txt'), 'audio_not_wav'],
    [join(folder, 'none.wav'), 'audio_missing'],
  ] as const
  const started: number[] = []
  for (const [path, code] of cases) {
    expect((await failureOf(request(path, { onStart: (pid) => started.push(pid) }))).code).toBe(code)
  }
  expect(started).toEqual([])
})

test('a bad model is refused before the engine is asked', async () => {
  const cut = join(folder, 'cut.bin')
  cpSync(modelFile, cut)
  truncateSync(cut, 4_000_000)
  const audioFile = demoVoice('weak.wav')
  expect(await failureOf(request(audioFile, { modelFile: cut }))).toEqual({ code: 'model_truncated', details: { path: cut } })
  expect((await failureOf(request(audioFile, { modelFile: audioFile }))).code).toBe('model_foreign')
  expect((await failureOf(request(audioFile, { modelFile: join(folder, 'none.bin') }))).code).toBe('model_missing')
})

test('an engine that is not there, is no program, fails or writes nothing is told', { timeout: 120_000 }, async () => {
  const audioFile = demoVoice('weak.wav')
  expect((await failureOf(request(audioFile, { engineFile: null }))).code).toBe('engine_missing')
  expect((await failureOf(request(audioFile, { engineFile: join(folder, 'none') }))).code).toBe('engine_missing')
  expect((await failureOf(request(audioFile, { engineFile: demoVoice('strong.txt') }))).code).toBe('engine_missing')
  // Node itself in the engine's place: it does not know `-m`, and ends with a status.
  expect(await failureOf(request(audioFile, { engineFile: process.execPath }))).toEqual({ code: 'engine_failed', details: { status: 9 } })
})

test.skipIf(process.platform === 'win32')('an engine that ends well and writes nothing is told', async () => {
  expect((await failureOf(request(demoVoice('weak.wav'), { engineFile: '/usr/bin/true' }))).code).toBe('engine_no_transcript')
})
