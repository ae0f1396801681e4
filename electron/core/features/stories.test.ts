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
