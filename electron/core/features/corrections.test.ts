import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { transcriptText, type Word } from '../../../shared/transcript.ts'
import { createTestFolder, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { replaceWords } from './retranscriptions.ts'
import { putScore } from './scores.ts'
import { namesOfTake } from './story-names.ts'
import { insertTake } from './takes.ts'
import { putTranscript } from './transcripts.ts'

const takeId = 'a'.repeat(32)
const said = 'We saw it in March and martyr told us that the launch was at risk for 19 customers so we froze the rollout'
const heard: Word[] = said.split(' ').map((text, place) => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.9 }))

let dataFolder = ''
let core: TestCore
beforeEach(() => {
  dataFolder = createTestFolder()
  core = openTestCore({ dataFolder, engineFile: null })
  insertTake(core.core, { questionId: core.questionId }, { id: takeId, durationMs: 9000, ending: 'stopped' })
  putTranscript(core.core.database, takeId, { words: heard, durationMs: 9000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }, 1)
  putScore(core.core.database, takeId, heard, 1)
})
afterEach(async () => {
  await core.close()
  removeTestFolder(dataFolder)
})

const detail = () => core.call(calls['takes.get'], { takeId })
const correct = (from: number, to: number, was: string, text: string) => core.call(calls['transcripts.correct'], { takeId, from, to, was, text })

test('a correction changes the words and the scores at once, and all of it can be given back', async () => {
  const before = await detail()
  await correct(6, 7, 'martyr', 'Marta')
  // "we froze" becomes the speaker's own act.
  await correct(19, 20, 'we', 'I')
  const after = await detail()
  expect(transcriptText(after.transcript?.words ?? [])).toBe(said.replace('martyr', 'Marta').replace('so we', 'so I'))
  expect(after.corrections).toMatchObject([{ from: 6, to: 7, heard: 'martyr', maker: 'user' }, { from: 19, to: 20, heard: 'we' }])
  expect(after.transcript?.words[6]).toMatchObject({ t0Ms: 1800, t1Ms: 2050, p: 1 })
  expect(after.score?.signals).not.toEqual(before.score?.signals)
  expect(after.take.scores).toMatchObject({ granularity: after.score?.granularity, conviction: after.score?.conviction })
  expect(core.events).toContainEqual({ name: 'takes.changed', payload: { takeId } })

  await core.call(calls['transcripts.undoCorrection'], { takeId, correctionId: after.corrections[0]?.id })
  expect((await detail()).corrections).toMatchObject([{ heard: 'we' }])
  await core.call(calls['transcripts.restore'], { takeId })
  const restored = await detail()
  expect(restored).toEqual(before)
})

test('a correction of words that are not there any more is refused', async () => {
  const before = await detail()
  expect(await core.failureOf(calls['transcripts.correct'], { takeId, from: 6, to: 7, was: 'Martha', text: 'Marta' })).toEqual({ code: 'transcript_changed', details: {} })
  expect((await core.failureOf(calls['transcripts.correct'], { takeId, from: 600, to: 601, was: 'x', text: 'y' })).code).toBe('transcript_changed')
  expect((await core.failureOf(calls['transcripts.correct'], { takeId: 'b'.repeat(32), from: 0, to: 1, was: 'x', text: 'y' })).code).toBe('not_found')
  expect(await detail()).toEqual(before)
})

test('corrections are there after a restart', async () => {
  await correct(6, 7, 'martyr', 'Marta Lind')
  const before = await detail()
  await core.close()
  core = openTestCore({ dataFolder, engineFile: null })
  expect(await detail()).toEqual(before)
})

const misheard = 'and then Daniel Osay told Sara Lindhome that Marick would wait'
const misheardWords: Word[] = misheard.split(' ').map((text, place) => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.6 }))

function hearAgain(words = misheardWords): void {
  const transcript = { words, durationMs: 9000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }
  putScore(core.core.database, takeId, replaceWords(core.core, takeId, transcript, 1), 1)
}

test('near misses of the story’s names become the names, each can be taken back, and then it is not made again', async () => {
  hearAgain()
  const first = await detail()
  expect(transcriptText(first.transcript?.words ?? [])).toBe('and then Daniel Osei told Sarah Lindholm that Marek would wait')
  expect(first.corrections.map(({ heard: was, maker }) => [was, maker])).toEqual([['Osay', 'names'], ['Sara', 'names'], ['Lindhome', 'names'], ['Marick', 'names']])
  // No surer than it was heard.
  expect(first.transcript?.words[3]).toMatchObject({ text: 'Osei', p: 0.6, t0Ms: 900 })

  await core.call(calls['transcripts.undoCorrection'], { takeId, correctionId: first.corrections[3]?.id })
  expect(transcriptText((await detail()).transcript?.words ?? [])).toContain('that Marick would')
  hearAgain()
  expect((await detail()).corrections.map(({ heard: was }) => was)).toEqual(['Osay', 'Sara', 'Lindhome'])
  await core.call(calls['transcripts.restore'], { takeId })
  expect(transcriptText((await detail()).transcript?.words ?? [])).toBe(misheard)
  hearAgain()
  expect((await detail()).corrections).toEqual([])
})

test('the names of a take begin with who its question and the turning points name', () => {
  const names = namesOfTake(core.core, takeId).map(({ text }) => text)
  expect(names.length).toBeGreaterThan(3)
  expect(namesOfTake(core.core, 'c'.repeat(32))).toEqual([])
  core.core.database.prepare('UPDATE takes SET question_text = ? WHERE id = ?').run('Why did Priya doubt the refunds?', takeId)
  expect(namesOfTake(core.core, takeId)[0]?.text).toBe('Priya Raman')
})

test('corrections are there after the take was transcribed again: where they belong now, or listed where that cannot be told', async () => {
  await correct(6, 7, 'martyr', 'Marta')
  await correct(15, 17, 'for 19', 'for 90')
  hearAgain(said.replace('martyr', 'mar tar').replace('19 customers', 'ninety customers').split(' ').map((text, place) => ({ text, t0Ms: place * 310 + 40, t1Ms: place * 310 + 280, p: 0.9 })))
  const second = await detail()
  expect(transcriptText(second.transcript?.words ?? [])).toBe(said.replace('martyr', 'Marta').replace('for 19', 'for 90'))
  expect([second.corrections.map(({ heard: was, maker }) => [was, maker]), second.unplaced]).toEqual([[['mar tar', 'user'], ['for ninety', 'user']], []])

  hearAgain()
  const third = await detail()
  expect(third.corrections.every(({ maker }) => maker === 'names')).toBe(true)
  expect(third.unplaced).toMatchObject([{ text: 'Marta', heard: 'mar tar', maker: 'user' }, { text: 'for 90', heard: 'for ninety' }])
  await core.call(calls['transcripts.letGo'], { takeId, correctionId: third.unplaced[1]?.id })
  expect((await detail()).unplaced).toHaveLength(1)
  // With words that it fits it finds its place again.
  hearAgain(heard.map((word) => (word.text === 'martyr' ? { ...word, text: 'mar' } : word)).toSpliced(7, 0, { text: 'tar', t0Ms: 1950, t1Ms: 2000, p: 0.5 }))
  expect(await detail()).toMatchObject({ corrections: [{ heard: 'mar tar' }], unplaced: [] })
})

test('corrections of words that the user removed go with them', async () => {
  await correct(6, 7, 'martyr', 'Marta')
  core.core.database.prepare('UPDATE takes SET words_removed_ms = 1').run()
  hearAgain(heard)
  core.core.database.prepare('UPDATE takes SET words_removed_ms = NULL').run()
  expect(await detail()).toMatchObject({ corrections: [], unplaced: [] })
})
