import { afterEach, beforeEach, expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { transcriptText, type Word } from '../../../shared/transcript.ts'
import { newId } from '../clock.ts'
import { createTestFolder, openTestCore, removeTestFolder, type TestCore } from '../test-core.ts'
import { createNameCorrections, takesWithWords, type NameCorrections } from './name-corrections.ts'
import { replaceWords } from './retranscriptions.ts'
import { putScore } from './scores.ts'
import { insertStakeholder } from './stakeholders.ts'
import { insertTake } from './takes.ts'

const takeId = 'a'.repeat(32)
const said = 'then Yoaquin told Bronwin that Yoaquin would ask Joakin and bronwen and nobody else'
const heard: Word[] = said.split(' ').map((text, place) => ({ text, t0Ms: place * 300, t1Ms: place * 300 + 250, p: 0.6 }))

let dataFolder = ''
let core: TestCore
let names: NameCorrections
beforeEach(() => {
  dataFolder = createTestFolder()
  open()
  insertTake(core.core, { questionId: core.questionId }, { id: takeId, durationMs: 9000, ending: 'stopped' })
  putScore(core.core.database, takeId, replaceWords(core.core, takeId, { words: heard, durationMs: 9000, engine: 'whisper.cpp 1.5.0', model: 'ggml-base.en.bin' }, 1), 1)
})
afterEach(async () => {
  await close()
  removeTestFolder(dataFolder)
})

function open(): void {
  core = openTestCore({ dataFolder, engineFile: null })
  names = createNameCorrections(core.core)
}

async function close(): Promise<void> {
  await names.close()
  await core.close()
}

const detail = () => core.call(calls['takes.get'], { takeId })
const shown = async (): Promise<string> => transcriptText((await detail()).transcript?.words ?? [])

function addPerson(name: string): string {
  const id = newId()
  const person = { id, storyId: core.storyId, name, role: '', team: '', seniority: null, stance: null, said: '', reason: '', date: null, place: null }
  insertStakeholder(core.core.database, person)
  changed()
  return id
}

const changed = (): void => core.core.emitter.emit('stakeholders.changed', { storyId: core.storyId })
const rename = (id: string, name: string): void => {
  core.core.database.prepare('UPDATE stakeholders SET name = ?, name_key = ? WHERE id = ?').run(name, name, id)
  changed()
}

test('who is put on the map later is found in earlier takes, marked, and one that is taken back stays so', async () => {
  expect(await shown()).toBe(said)
  const joaquin = addPerson('Joaquín Zaragoza')
  await core.until(async () => (await shown()) !== said)
  const first = await detail()
  expect(await shown()).toBe('then Joaquín told Bronwin that Joaquín would ask Joaquín and bronwen and nobody else')
  expect(first.corrections.map(({ heard: was, maker }) => [was, maker])).toEqual([['Yoaquin', 'names'], ['Yoaquin', 'names'], ['Joakin', 'names']])
  expect(first.take.scores).toMatchObject({ granularity: first.score?.granularity })
  expect(core.events).toContainEqual({ name: 'takes.changed', payload: { takeId } })

  // The user takes one back, and corrects a word that is a near miss of somebody who comes later.
  await core.call(calls['transcripts.undoCorrection'], { takeId, correctionId: first.corrections[2]?.id })
  await core.call(calls['transcripts.correct'], { takeId, from: 3, to: 4, was: 'Bronwin', text: 'Brenda' })
  addPerson('Bronwyn Lind')
  await core.until(async () => (await shown()).includes('Bronwyn'))
  expect(await shown()).toBe('then Joaquín told Brenda that Joaquín would ask Joakin and Bronwyn and nobody else')
  // What stood before is the same correction.
  expect((await detail()).corrections[0]?.id).toBe(first.corrections[0]?.id)

  rename(joaquin, 'Yoaquin Zaragoza')
  await core.until(async () => (await shown()).includes('Yoaquin'))
  expect(await shown()).toBe('then Yoaquin told Brenda that Yoaquin would ask Joakin and Bronwyn and nobody else')
  expect(core.reports).toEqual([])
})

test('a name that is written back by hand to what was heard is not put in again', async () => {
  addPerson('Joaquín Zaragoza')
  await core.until(async () => (await shown()) !== said)
  await core.call(calls['transcripts.correct'], { takeId, from: 1, to: 2, was: 'Joaquín', text: 'Yoaquin' })
  addPerson('Bronwyn Lind')
  await core.until(async () => (await shown()).includes('Bronwyn'))
  expect((await shown()).startsWith('then Yoaquin told Bronwyn that Yoaquin')).toBe(true)
})

test('what was not done when the app closed is done at the next start, once', async () => {
  addPerson('Joaquín Zaragoza')
  await close()
  open()
  expect(await shown()).toBe(said)
  names.catchUp()
  await core.until(async () => (await shown()) !== said)
  await close()
  open()
  names.catchUp()
  await names.close()
  expect(core.events.filter(({ name }) => name === 'takes.changed')).toEqual([])
})

test('the takes of a story are found by their index', () => {
  const plan = core.core.database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${takesWithWords}`).all('s')
  expect(plan.map(({ detail: step }) => step).join('\n')).toContain('takes_story')
})
