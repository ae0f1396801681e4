import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import type { Word } from '../../../shared/transcript.ts'
import { createTestFolder, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { bringBackWords } from './take-removals.ts'
import { deleteTake, insertTake } from './takes.ts'
import { putTranscript } from './transcripts.ts'

const [first, second] = ['a'.repeat(32), 'b'.repeat(32)]

let dataFolder = ''
let core: TestCore
beforeEach(() => {
  dataFolder = createTestFolder()
  core = openTestCore({ dataFolder, engineFile: null })
  add(first, 'On Wednesday I froze the rollout, and Šárka asked why. It’s my decision.')
  add(second, 'We shipped it. The rollout was stopped by Marek, and לא שחררנו')
})
afterEach(async () => {
  await core.close()
  removeTestFolder(dataFolder)
})

function add(takeId: string, said: string): void {
  insertTake(core.core, { questionId: core.questionId }, { id: takeId, durationMs: 9000, ending: 'stopped' })
  put(takeId, said)
}

function put(takeId: string, said: string): void {
  const words: Word[] = said.split(' ').map((text, place) => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.9 }))
  putTranscript(core.core.database, takeId, { words, durationMs: 9000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }, 1)
}

const search = (typed: string) => core.call(calls['takes.search'], { typed })
const found = async (typed: string) => (await search(typed)).map(({ takeId }) => takeId).sort()

test('what was said is found by its words, a beginning, a phrase, without accents, in any script, with its place', async () => {
  expect(await found('rollout')).toEqual([first, second])
  expect(await found('rollout froze')).toEqual([first])
  expect(await found('roll')).toEqual([first, second])
  expect(await found('“the rollout was”')).toEqual([second])
  expect(await found('sarka')).toEqual([first])
  expect(await found("it's my")).toEqual([first])
  expect(await found('שחררנו')).toEqual([second])
  expect(await found('nobody said this')).toEqual([])
  expect(await search('froze')).toMatchObject([
    {
      storyId: core.storyId,
      places: 1,
      excerpts: [{ word: 3, t0Ms: 900, pieces: [{ text: 'On Wednesday I ' }, { text: 'froze', isFound: true }, { text: ' the rollout, and Šárka asked why. It’s' }, { text: ' …' }] }],
    },
  ])
})

const unusual = ['"', '“', '* OR *', 'NEAR(a b, 3)', 'text:x', 'a AND NOT', '^rollout', "'; DROP TABLE takes; --", '\u0000rollout\u0000', '\ud800', '🙂', '%_', '-', '(((', 'ש״ס \u202e', '', ' ', 'x'.repeat(10_000), '"a '.repeat(3000), 'a '.repeat(5000)]

test('any input is safe: quotes, operators, signs of other scripts, half letters, and as long as it likes', async () => {
  for (const typed of unusual) {
    expect(Array.isArray(await search(typed))).toBe(true)
    expect(await found('froze')).toEqual([first])
  }
})

test('the search follows corrections, removal, what is brought back, and new words', async () => {
  await core.call(calls['transcripts.correct'], { takeId: first, from: 3, to: 4, was: 'froze', text: 'halted for good' })
  expect([await found('froze'), await found('halted')]).toEqual([[], [first]])
  expect((await search('rollout'))[0]?.excerpts[0]?.pieces.some(({ text, isFound }) => isFound && text.startsWith('rollout'))).toBe(true)
  await core.call(calls['transcripts.restore'], { takeId: first })
  expect(await found('froze')).toEqual([first])

  const { database } = core.core
  database.prepare('UPDATE takes SET words_removed_ms = 5 WHERE id = ?').run(first)
  expect(await found('froze')).toEqual([])
  bringBackWords(database, first)
  expect(await found('froze')).toEqual([first])
  database.prepare('UPDATE takes SET removed_ms = 5 WHERE id = ?').run(first)
  expect(await found('froze')).toEqual([])
  database.prepare('UPDATE takes SET removed_ms = NULL WHERE id = ?').run(first)
  database.prepare('UPDATE stories SET removed_ms = 5').run()
  expect(await found('froze')).toEqual([])
  database.prepare('UPDATE stories SET removed_ms = NULL').run()

  put(first, 'I paused it.')
  expect([await found('froze'), await found('paused')]).toEqual([[], [first]])
  deleteTake(database, first)
  expect(await found('paused')).toEqual([])
  expect(database.prepare('SELECT count(*) FROM take_texts').pluck().get()).toBe(1)
  database.prepare("INSERT INTO take_search (take_search) VALUES ('integrity-check')").run()
})

test('signs that mark what was found do no harm in what was said', async () => {
  put(second, 'a \u0002b\u0003 c\u0003 froze \u0002')
  expect((await search('froze')).find(({ takeId }) => takeId === second)?.excerpts[0]).toMatchObject({ word: 3, pieces: [{ text: 'a b c ' }, { text: 'froze' }, { text: ' ' }] })
})
