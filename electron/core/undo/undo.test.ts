import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

async function openStory() {
  const tested = await createTestApp()
  const { app } = tested
  const story = await ask(app, 'stories.add', calls['stories.add'], { title: 'The ledger that would not close' })
  const add = (name: string) => ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId: story.id, person: { name } })
  const dossier = async () => ({
    people: await ask(app, 'stakeholders.list', calls['stakeholders.list'], { storyId: story.id }),
    relations: await ask(app, 'relations.list', calls['relations.list'], { storyId: story.id }),
    points: await ask(app, 'turningPoints.list', calls['turningPoints.list'], { storyId: story.id }),
    ladder: await ask(app, 'ladder.get', calls['ladder.get'], { storyId: story.id }),
    facts: await ask(app, 'facts.list', calls['facts.list'], { storyId: story.id }),
    questions: await ask(app, 'questions.list', calls['questions.list'], { storyId: story.id }),
  })
  return { ...tested, story, add, dossier }
}

test('removing somebody who is referred to asks, then takes him out everywhere, and undo brings all of it back', async () => {
  const { app, story, add, dossier } = await openStory()
  const storyId = story.id
  const marta = await add('Marta')
  const dan = await add('Dan Whitlock')
  await ask(app, 'relations.add', calls['relations.add'], { storyId, relation: { fromId: dan.id, toId: marta.id, kind: 'blocked' } })
  await ask(app, 'relations.add', calls['relations.add'], { storyId, relation: { fromId: null, toId: dan.id, kind: 'escalated_to' } })
  await ask(app, 'turningPoints.add', calls['turningPoints.add'], {
    storyId,
    turningPoint: { kind: 'overruled', happened: 'Dan said ship', decided: 'I held it back', stakeholderIds: [marta.id, dan.id] },
  })
  await ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'escalated', change: { date: '2024-03-12', stakeholderId: dan.id } })
  const before = await dossier()
  const refused = await app.call('stakeholders.remove', { stakeholderId: dan.id })
  expect(refused).toEqual({ ok: false, error: { code: 'in_use', details: { name: 'Dan Whitlock', relations: 2, turningPoints: 1, rungs: 1 } } })
  expect(await dossier()).toEqual(before)
  const { undoId } = await ask(app, 'stakeholders.remove', calls['stakeholders.remove'], { stakeholderId: dan.id, detach: true })
  const without = await dossier()
  expect(without.people.map(({ name }) => name)).toEqual(['Marta'])
  expect(without.relations).toEqual([])
  expect(without.points[0]?.stakeholderIds).toEqual([marta.id])
  expect(without.ladder.rungs.find(({ kind }) => kind === 'escalated')).toMatchObject({ date: '2024-03-12', stakeholderId: null })
  // Not the newest change any more, and in nobody's way.
  await ask(app, 'facts.add', calls['facts.add'], { storyId, fact: { value: '12', unit: 'engineers' } })
  const undone = await ask(app, 'undo.undo', calls['undo.undo'], { undoId })
  expect(undone).toMatchObject({ act: 'removed', noun: 'person', name: 'Dan Whitlock' })
  const after = await dossier()
  expect({ ...after, facts: [] }).toEqual(before)
  expect(after.facts).toHaveLength(1)
})

test('every change goes back one by one to the beginning, and forward again to the end', async () => {
  const { app, story, add, dossier } = await openStory()
  const storyId = story.id
  const states: unknown[] = [await dossier()]
  const step = async (change: Promise<unknown>) => {
    await change
    states.push(await dossier())
  }
  const marta = await add('Marta')
  states.push(await dossier())
  await step(ask(app, 'stakeholders.change', calls['stakeholders.change'], { stakeholderId: marta.id, change: { said: 'Not before the audit' } }))
  await step(ask(app, 'stakeholders.place', calls['stakeholders.place'], { storyId, placements: [{ stakeholderId: marta.id, place: { x: 10, y: -20 } }] }))
  await step(ask(app, 'facts.add', calls['facts.add'], { storyId, fact: { value: '40', unit: '%', label: 'refunds' } }))
  await step(ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'knew', change: { date: '2024-02' } }))
  await step(ask(app, 'ladder.clear', calls['ladder.clear'], { storyId, kind: 'knew' }))
  await step(ask(app, 'questions.add', calls['questions.add'], { storyId, text: 'Who said no?' }))
  const [first] = await ask(app, 'questions.list', calls['questions.list'], { storyId })
  await step(ask(app, 'questions.remove', calls['questions.remove'], { questionId: first?.id }))
  for (const state of states.slice(0, -1).toReversed()) {
    await ask(app, 'undo.undo', calls['undo.undo'])
    expect(await dossier()).toEqual(state)
  }
  for (const state of states.slice(1)) {
    await ask(app, 'undo.redo', calls['undo.redo'])
    expect(await dossier()).toEqual(state)
  }
  expect(await app.call('undo.redo', {})).toMatchObject({ ok: false, error: { code: 'nothing_to_undo' } })
})

test('what somebody types in one go is taken back in one go', async () => {
  const { app, story } = await openStory()
  const change = (action: string) => ask(app, 'stories.change', calls['stories.change'], { storyId: story.id, change: { action } })
  for (const action of ['I', 'I fro', 'I froze the', 'I froze the rollout']) await change(action)
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect((await ask(app, 'stories.get', calls['stories.get'], { storyId: story.id })).action).toBe('')
  expect((await ask(app, 'undo.list', calls['undo.list'])).redo).toHaveLength(1)
})

test('a change that a later one built on is refused alone, and nothing happens', async () => {
  const { app, story, add, dossier } = await openStory()
  const marta = await add('Marta')
  const [added] = (await ask(app, 'undo.list', calls['undo.list'])).undo
  await ask(app, 'stakeholders.change', calls['stakeholders.change'], { stakeholderId: marta.id, change: { team: 'Legal' } })
  const before = await dossier()
  expect(await app.call('undo.undo', { undoId: added?.id })).toMatchObject({ ok: false, error: { code: 'undo_overtaken' } })
  expect(await dossier()).toEqual(before)
  expect(story.title).toBe('The ledger that would not close')
})

test('a removed story is gone to every call until it is brought back', async () => {
  const { app, story, add, dossier } = await openStory()
  const marta = await add('Marta')
  const before = await dossier()
  const { undoId } = await ask(app, 'stories.remove', calls['stories.remove'], { storyId: story.id })
  for (const name of ['stories.get', 'stakeholders.list', 'relations.list', 'turningPoints.list', 'ladder.get', 'facts.list'] as const) {
    expect(await app.call(name, { storyId: story.id })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  }
  expect(await app.call('stakeholders.change', { stakeholderId: marta.id, change: { team: 'Legal' } })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  expect(await ask(app, 'stories.list', calls['stories.list'])).toEqual([])
  await ask(app, 'undo.undo', calls['undo.undo'], { undoId })
  expect(await dossier()).toEqual(before)
})
