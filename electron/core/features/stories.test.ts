import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

test('the sample story opens with its questions, once', async () => {
  const { app } = await createTestApp()
  expect(await ask(app, 'stories.list', calls['stories.list'])).toEqual([])
  const changes: string[] = []
  app.on((name) => changes.push(name))
  const first = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const again = await ask(app, 'stories.openSample', calls['stories.openSample'])
  expect(again).toEqual(first)
  expect(first.isSample).toBe(true)
  expect(changes).toEqual(['stories.changed'])
  const questions = await ask(app, 'questions.list', calls['questions.list'], { storyId: first.id })
  expect(questions.map(({ position }) => position)).toEqual([0, 1, 2])
  expect(await ask(app, 'stories.list', calls['stories.list'])).toEqual([first])
})

test('removing the sample leaves nothing of it, and it can be opened again', async () => {
  const { app } = await createTestApp()
  const sample = await ask(app, 'stories.openSample', calls['stories.openSample'])
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  expect(await ask(app, 'stories.list', calls['stories.list'])).toEqual([])
  expect(await app.call('stories.get', { storyId: sample.id })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  expect(await ask(app, 'questions.list', calls['questions.list'], { storyId: sample.id })).toEqual([])
  expect((await ask(app, 'stories.openSample', calls['stories.openSample'])).id).not.toBe(sample.id)
})

test('the sample comes with everything, meets its gates, and its recordings are heard in it', async () => {
  const { app } = await createTestApp()
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const dossier = await ask(app, 'stories.getDossier', calls['stories.getDossier'], { storyId })
  expect([dossier.people.length, dossier.relations.length, dossier.facts.length]).toEqual([6, 7, 13])
  expect(dossier.story.draft).not.toBe('')
  const review = await ask(app, 'stories.review', calls['stories.review'], { storyId })
  expect(review.gates.filter(({ isMet }) => !isMet)).toEqual([])
  expect([review.gaps, review.contradictions]).toEqual([[], []])
  expect(review.readiness.nextStep.place).toBe('question')
  expect(await ask(app, 'stories.listConflicts', calls['stories.listConflicts'])).toEqual([])
})

test('removing the sample can be undone, until it was opened anew', async () => {
  const { app } = await createTestApp()
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const before = await ask(app, 'stories.getDossier', calls['stories.getDossier'], { storyId })
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect(await ask(app, 'stories.getDossier', calls['stories.getDossier'], { storyId })).toEqual(before)
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  await ask(app, 'stories.openSample', calls['stories.openSample'])
  expect(await app.call('undo.undo', {})).toMatchObject({ ok: false, error: { code: 'undo_overtaken' } })
})

test('a story is begun, changed and kept word for word, whatever is pasted', async () => {
  const { app } = await createTestApp()
  const story = await ask(app, 'stories.add', calls['stories.add'], { title: '  Счёт за март  ' })
  expect(story).toMatchObject({ title: 'Счёт за март', isSample: false, principle: null })
  expect(await ask(app, 'questions.list', calls['questions.list'], { storyId: story.id })).toHaveLength(3)
  const pasted = '<script>alert(1)</script>\u0000 日本語 😀 "x" -- DROP TABLE stories;'
  const change = { action: pasted, situation: 'a'.repeat(50_000), principle: 'dive_deep', level: 'L7', fromDate: '2023-05', toDate: '2024', interviewDate: '2026-12-01', isFailure: true, impacts: ['risk', 'time'] }
  expect(await ask(app, 'stories.change', calls['stories.change'], { storyId: story.id, change })).toMatchObject(change)
  expect(await ask(app, 'stories.get', calls['stories.get'], { storyId: story.id })).toMatchObject(change)
})

test('what cannot be is refused in words, and nothing is lost', async () => {
  const { app } = await createTestApp()
  const first = await ask(app, 'stories.add', calls['stories.add'], { title: 'First' })
  const { id: storyId } = await ask(app, 'stories.add', calls['stories.add'], { title: 'Second' })
  await ask(app, 'stories.change', calls['stories.change'], { storyId, change: { action: 'kept', fromDate: '2024-03', principle: 'ownership' } })
  const before = await ask(app, 'stories.get', calls['stories.get'], { storyId })
  const refused: readonly [object, object][] = [
    [{ action: 'a'.repeat(50_001) }, { code: 'too_long', details: { field: 'change.action', most: 50_000 } }],
    [{ interviewDate: '2026-02-30' }, { code: 'date_impossible' }],
    [{ interviewDate: '2026-02' }, { code: 'date_impossible' }],
    [{ toDate: '2024-02-29' }, { code: 'dates_reversed', details: { from: '2024-03', to: '2024-02-29' } }],
    [{ title: ' ' }, { code: 'bad_input' }],
    [{ isSample: true }, { code: 'bad_input' }],
    [{ principle: 'luck' }, { code: 'bad_input' }],
  ]
  for (const [change, error] of refused) expect(await app.call('stories.change', { storyId, change })).toMatchObject({ ok: false, error })
  expect(await app.call('stories.change', { storyId: first.id, change: { principle: 'ownership' } })).toMatchObject({ ok: false, error: { code: 'principle_taken', details: { title: 'Second' } } })
  expect(await ask(app, 'stories.get', calls['stories.get'], { storyId })).toEqual(before)
})

test('the sample holds no principle back, and a removed story neither', async () => {
  const { app } = await createTestApp()
  await ask(app, 'stories.openSample', calls['stories.openSample'])
  const change = { principle: 'have_backbone' }
  const { id } = await ask(app, 'stories.add', calls['stories.add'], { title: 'Mine' })
  await ask(app, 'stories.change', calls['stories.change'], { storyId: id, change })
  await ask(app, 'stories.remove', calls['stories.remove'], { storyId: id })
  const other = await ask(app, 'stories.add', calls['stories.add'], { title: 'Another' })
  expect(await ask(app, 'stories.change', calls['stories.change'], { storyId: other.id, change })).toMatchObject(change)
})
