import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { createApp, type App } from '../app.ts'
import { audioFile } from '../audio/audio-file.ts'
import { openDatabase } from '../db/open.ts'
import { terminalHost } from '../host.ts'
import { createTestFolder, demoVoice, resourcesFolder } from '../test-core.ts'
import { ask } from '../testing/ask.ts'
import { putTranscript } from './transcripts.ts'

const sound = readFileSync(demoVoice('weak.wav')).subarray(44, 44 + 32_000)

function openOn(dataFolder: string): App {
  return createApp({
    places: { dataFolder, resourcesFolder, engineFile: null, rendererFolder: null },
    host: terminalHost,
    version: '0.0.0',
  })
}

/** An app with one take that has sound, words and scores. It can be closed and opened again. */
async function openWithTake() {
  const dataFolder = createTestFolder()
  let app = openOn(dataFolder)
  onTestFinished(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const [question] = await ask(app, 'questions.list', calls['questions.list'], { storyId })
  const { id: takeId } = await ask(app, 'recordings.begin', calls['recordings.begin'], { questionId: question?.id })
  await ask(app, 'recordings.append', calls['recordings.append'], { takeId, sequence: 0, pcm: sound })
  await ask(app, 'recordings.finish', calls['recordings.finish'], { takeId })
  await app.close()
  // No engine here: the words are put in as it would.
  const database = openDatabase(dataFolder)
  const words = 'Zanzibar told me no and I froze the rollout'.split(' ').map((text, place) => ({ text, t0Ms: place * 90, t1Ms: place * 90 + 80, p: 0.9 }))
  putTranscript(database, takeId, { words, durationMs: 1000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }, 1)
  database.exec('DELETE FROM transcription_jobs')
  database.close()
  app = openOn(dataFolder)
  return {
    storyId,
    takeId,
    dataFolder,
    app: () => app,
    detail: () => ask(app, 'takes.get', calls['takes.get'], { takeId }),
    list: () => ask(app, 'takes.list', calls['takes.list'], { storyId }),
    remove: (part: string) => ask(app, 'takes.remove', calls['takes.remove'], { takeId, part }),
    undo: (undoId: string) => ask(app, 'undo.undo', calls['undo.undo'], { undoId }),
    reopen: async () => {
      await app.close()
      app = openOn(dataFolder)
    },
    hasFile: () => existsSync(audioFile(dataFolder, takeId)),
    /** Whether any file of the database still holds the words. */
    holdsWords: () => ['', '-wal'].some((end) => existsSync(join(dataFolder, `grillroom.sqlite${end}`)) && readFileSync(join(dataFolder, `grillroom.sqlite${end}`)).includes('Zanzibar')),
  }
}

test.each(['all', 'sound', 'words', 'scores'])('removing %s can be taken back as long as the app is open', async (part) => {
  const { detail, remove, undo, hasFile } = await openWithTake()
  const before = await detail()
  const { undoId } = await remove(part)
  expect(hasFile()).toBe(true)
  await undo(undoId)
  expect(await detail()).toEqual(before)
})

test('a removed take is gone to every list, and with its file for good once the app was closed', async () => {
  const { app, takeId, remove, list, reopen, hasFile, holdsWords } = await openWithTake()
  expect([hasFile(), holdsWords()]).toEqual([true, true])
  await remove('all')
  expect(await list()).toEqual([])
  expect(await app().call('takes.get', { takeId })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  await reopen()
  expect(await list()).toEqual([])
  expect([hasFile(), holdsWords()]).toEqual([false, false])
})

test('without its sound a take keeps words and scores', async () => {
  const { remove, detail, reopen, hasFile } = await openWithTake()
  const { transcript, score } = await detail()
  await remove('sound')
  await reopen()
  expect(await detail()).toMatchObject({ transcript, score, isWithout: { sound: true, scores: false } })
  expect(hasFile()).toBe(false)
})

test('without its words a take has no scores either, and no file holds the words', async () => {
  const { remove, detail, reopen, hasFile, holdsWords } = await openWithTake()
  await remove('words')
  expect(await detail()).toMatchObject({ transcript: null, score: null, take: { scores: null, transcription: { state: 'none' } } })
  await reopen()
  expect(await detail()).toMatchObject({ transcript: null, score: null, take: { scores: null, transcription: { state: 'none' } } })
  expect([hasFile(), holdsWords()]).toEqual([true, false])
})

test('without its scores a take is not scored again by itself', async () => {
  const { remove, detail, list, reopen } = await openWithTake()
  await remove('scores')
  expect(await detail()).toMatchObject({ score: null, isWithout: { scores: true } })
  await reopen()
  expect((await list())[0]).toMatchObject({ scores: null })
  expect((await detail()).transcript?.words).toHaveLength(9)
})
