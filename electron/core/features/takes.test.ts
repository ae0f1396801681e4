import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { rubricVersion } from '../../../shared/scoring/score-answer.ts'
import { transcriptText, type Word } from '../../../shared/transcript.ts'
import { audioFile } from '../audio/audio-file.ts'
import { audioFolder } from '../data-folder.ts'
import { createTestFolder, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { putScore } from './scores.ts'
import { removeTakes, takesOfStory } from './takes.ts'
import { removeJob } from './transcription-jobs.ts'
import { putTranscript } from './transcripts.ts'

let dataFolder = ''
let tested: TestCore
let nowMs = 1_700_000_000_000
beforeEach(() => {
  dataFolder = createTestFolder()
  // Without an engine: the words are put in by hand, so that they are the same everywhere.
  tested = openTestCore({ dataFolder, engineFile: null, now: () => (nowMs += 1000) })
})
afterEach(async () => {
  await tested.close()
  removeTestFolder(dataFolder)
})

const said = 'I think we dropped refunds by 40 percent in March because I told Sarah that we would not ship.'
const words: Word[] = said.split(' ').map((text, place) => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.9 }))

async function addTake(withWords: readonly Word[] | null = words): Promise<string> {
  const { call, core, questionId, until } = tested
  const { id } = await call(calls['takes.addBundled'], { questionId, answer: 'weak' })
  await until(async () => (await call(calls['takes.get'], { takeId: id })).take.transcription.state === 'failed')
  if (withWords === null) return id
  core.database.transaction(() => {
    putTranscript(core.database, id, { words: [...withWords], durationMs: 21_554, engine: 'whisper.cpp 1.5.0', model: 'ggml-demo.en.bin' }, nowMs)
    putScore(core.database, id, withWords, nowMs)
    removeJob(core.database, id)
  })()
  return id
}

test('a bundled answer becomes a take with its sound, its question and its story', async () => {
  const takeId = await addTake(null)
  const { take, transcript, score } = await tested.call(calls['takes.get'], { takeId })
  expect(take).toMatchObject({ ending: 'bundled', durationMs: 21_554, storyId: tested.storyId, questionId: tested.questionId, scores: null })
  expect(transcript).toBeNull()
  expect(score).toBeNull()
  expect(existsSync(audioFile(dataFolder, takeId))).toBe(true)
})

test('words and score come back as they were stored', async () => {
  const takeId = await addTake()
  const { take, transcript, score } = await tested.call(calls['takes.get'], { takeId })
  expect(take.transcription).toEqual({ state: 'done', failure: null })
  expect(transcript).toEqual({ words, durationMs: 21_554, engine: 'whisper.cpp 1.5.0', model: 'ggml-demo.en.bin' })
  expect(take.scores).toEqual({ granularity: score?.granularity, conviction: score?.conviction, isTooShort: false })
  expect(score?.signals.length).toBeGreaterThan(0)
  for (const { start, end, quote } of score?.signals ?? []) expect(said.slice(start, end)).toBe(quote)
})

test('the scorer is told which words the engine was unsure of', async () => {
  const isUnsure = ({ text }: Word): boolean => text === 'think'
  const unsure = await addTake(words.map((word) => (isUnsure(word) ? { ...word, p: 0.3 } : word)))
  const sure = await addTake()
  const uncertainOf = async (takeId: string): Promise<string[]> =>
    ((await tested.call(calls['takes.get'], { takeId })).score?.signals ?? []).filter(({ uncertain }) => uncertain === true).map(({ quote }) => quote)
  expect(await uncertainOf(sure)).toEqual([])
  expect((await uncertainOf(unsure)).join(' ')).toContain('think')
})

test('a newer rubric scores again and keeps the old figures', async () => {
  const takeId = await addTake()
  const { database } = tested.core
  const { score } = await tested.call(calls['takes.get'], { takeId })
  database.prepare("UPDATE scores SET rubric = 'older', granularity = 1, conviction = 2").run()
  const [take] = await tested.call(calls['takes.list'], { storyId: tested.storyId })
  expect(take?.scores).toMatchObject({ granularity: score?.granularity, conviction: score?.conviction })
  const rows = database.prepare('SELECT rubric, granularity FROM scores WHERE take_id = ? ORDER BY created_ms').all(takeId)
  expect(rows).toEqual([{ rubric: 'older', granularity: 1 }, { rubric: rubricVersion, granularity: score?.granularity }])
  expect((await tested.call(calls['takes.get'], { takeId })).score).toEqual(score)
})

test('new words take the place of the old ones', async () => {
  const takeId = await addTake()
  const { database } = tested.core
  const fewer = words.slice(0, 3)
  database.transaction(() => {
    putTranscript(database, takeId, { words: fewer, durationMs: 21_554, engine: 'whisper.cpp 1.5.0', model: 'other.bin' }, nowMs)
    putScore(database, takeId, fewer, nowMs)
  })()
  const { take, transcript } = await tested.call(calls['takes.get'], { takeId })
  expect(transcriptText(transcript?.words ?? [])).toBe('I think we')
  expect(take.scores?.isTooShort).toBe(true)
})

test('a take in which nothing was said is done, without words and too short to score', async () => {
  const takeId = await addTake([])
  const { take, transcript } = await tested.call(calls['takes.get'], { takeId })
  expect(take.transcription.state).toBe('done')
  expect(take.scores?.isTooShort).toBe(true)
  expect(transcript?.words).toEqual([])
})

test('takes are listed newest first, and what does not exist is told', async () => {
  const first = await addTake()
  const second = await addTake(null)
  const takes = await tested.call(calls['takes.list'], { storyId: tested.storyId })
  expect(takes.map(({ id }) => id)).toEqual([second, first])
  const nobody = '0'.repeat(32)
  expect(await tested.failureOf(calls['takes.list'], { storyId: nobody })).toEqual({ code: 'not_found', details: { what: 'story' } })
  expect(await tested.failureOf(calls['takes.get'], { takeId: nobody })).toEqual({ code: 'not_found', details: { what: 'take' } })
  expect(await tested.failureOf(calls['transcriptions.start'], { takeId: nobody })).toEqual({ code: 'not_found', details: { what: 'take' } })
  expect(await tested.failureOf(calls['transcriptions.cancel'], { takeId: nobody })).toEqual({ code: 'not_found', details: { what: 'take' } })
  const failure = await tested.failureOf(calls['takes.addBundled'], { questionId: nobody, answer: 'weak' })
  expect(failure).toEqual({ code: 'not_found', details: { what: 'question' } })
  expect(readdirSync(audioFolder(dataFolder))).toHaveLength(2)
})

test('a take that is being recorded is not transcribed', async () => {
  const { id } = await tested.call(calls['recordings.begin'], { questionId: tested.questionId })
  expect((await tested.failureOf(calls['transcriptions.start'], { takeId: id })).code).toBe('bad_input')
})

test('removing the takes of a story leaves no row and no sound, of one that is being recorded neither', async () => {
  await addTake()
  const { id } = await tested.call(calls['recordings.begin'], { questionId: tested.questionId })
  const { core, queue, recordings, storyId } = tested
  removeTakes(core, queue, recordings, storyId)
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
  for (const table of ['takes', 'transcripts', 'words', 'scores', 'transcription_jobs']) {
    expect(core.database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  expect((await tested.failureOf(calls['recordings.finish'], { takeId: id })).code).toBe('recording_not_open')
})

test('listing a story reads its takes through their index', () => {
  const plan = tested.core.database.prepare<[string, string], { detail: string }>(`EXPLAIN QUERY PLAN ${takesOfStory}`).all('1', 'x')
  const details = plan.map(({ detail }) => detail)
  expect(details[0]).toBe('SEARCH takes USING INDEX takes_story (story_id=?)')
  expect(details.filter((detail) => detail.startsWith('SCAN'))).toEqual([])
})
