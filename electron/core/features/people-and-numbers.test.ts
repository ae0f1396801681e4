import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import type { App } from '../app.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

async function openStory(): Promise<{ app: App; storyId: string }> {
  const { app } = await createTestApp()
  const { id } = await ask(app, 'stories.add', calls['stories.add'], { title: 'The ledger that would not close' })
  return { app, storyId: id }
}

async function codeOf(app: App, name: string, input: unknown): Promise<string> {
  const result = await app.call(name, input)
  return result.ok ? 'ok' : result.error.code
}

test('people keep their place, their words and their order', async () => {
  const { app, storyId } = await openStory()
  const add = (person: object) => ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId, person })
  const marta = await add({ name: '  Marta  ', team: 'Legal', stance: 'resisted', said: '<b>No</b>', date: '2024-03' })
  const others = [await add({ name: '李伟' }), await add({ name: 'a stakeholder' })]
  await ask(app, 'stakeholders.place', calls['stakeholders.place'], { storyId, placements: [{ stakeholderId: marta.id, place: { x: 120, y: -40 } }] })
  await ask(app, 'stakeholders.change', calls['stakeholders.change'], { stakeholderId: marta.id, change: { reason: 'The audit' } })
  const people = await ask(app, 'stakeholders.list', calls['stakeholders.list'], { storyId })
  expect(people.map(({ name }) => name)).toEqual(['Marta', '李伟', 'a stakeholder'])
  expect(people[0]).toMatchObject({ place: { x: 120, y: -40 }, said: '<b>No</b>', reason: 'The audit', date: '2024-03', saidInTakes: 0 })
  expect(others.map(({ place }) => place)).toEqual([null, null])
  for (const person of [{ name: ' MARTA ' }, { name: 'marta' }]) expect(await codeOf(app, 'stakeholders.add', { storyId, person })).toBe('name_taken')
  expect(await codeOf(app, 'stakeholders.change', { stakeholderId: others[0]?.id, change: { name: 'Marta' } })).toBe('name_taken')
  expect(await codeOf(app, 'stakeholders.change', { stakeholderId: marta.id, change: { name: 'MARTA' } })).toBe('ok')
  expect(await codeOf(app, 'stakeholders.change', { stakeholderId: marta.id, change: { said: 'x'.repeat(5001) } })).toBe('too_long')
  expect(await codeOf(app, 'stakeholders.change', { stakeholderId: marta.id, change: { date: '2024-13' } })).toBe('date_impossible')
})

test('lines join two people of one story, once', async () => {
  const { app, storyId } = await openStory()
  const marta = await ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId, person: { name: 'Marta' } })
  const { id: otherStory } = await ask(app, 'stories.add', calls['stories.add'], { title: 'Another' })
  const stranger = await ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId: otherStory, person: { name: 'Marta' } })
  const relation = { fromId: null, toId: marta.id, kind: 'reports_to' }
  const first = await ask(app, 'relations.add', calls['relations.add'], { storyId, relation })
  expect(await ask(app, 'relations.add', calls['relations.add'], { storyId, relation })).toEqual(first)
  const second = await ask(app, 'relations.add', calls['relations.add'], { storyId, relation: { ...relation, kind: 'overruled' } })
  expect(await ask(app, 'relations.change', calls['relations.change'], { relationId: second.id, relation })).toEqual(first)
  expect(await ask(app, 'relations.list', calls['relations.list'], { storyId })).toEqual([first])
  expect(await codeOf(app, 'relations.add', { storyId, relation: { ...relation, toId: stranger.id } })).toBe('not_found')
  expect(await codeOf(app, 'relations.add', { storyId, relation: { ...relation, toId: null } })).toBe('relation_to_self')
  expect(await codeOf(app, 'turningPoints.add', { storyId, turningPoint: { kind: 'other', stakeholderIds: [stranger.id] } })).toBe('not_found')
  expect(await codeOf(app, 'ladder.change', { storyId, kind: 'told', change: { stakeholderId: stranger.id } })).toBe('not_found')
  await ask(app, 'relations.remove', calls['relations.remove'], { relationId: first.id })
  expect(await ask(app, 'relations.list', calls['relations.list'], { storyId })).toEqual([])
})

test('numbers are kept as written; what cannot be is refused', async () => {
  const { app, storyId } = await openStory()
  const add = (fact: object) => ask(app, 'facts.add', calls['facts.add'], { storyId, fact })
  const refunds = await add({ label: 'refunds', value: '23', unit: '%', baseline: '4.1 s', period: 'May', source: 'Grafana', confirmer: 'Marta', kind: 'quality' })
  expect(await ask(app, 'facts.change', calls['facts.change'], { factId: refunds.id, change: { value: '24' } })).toEqual({ ...refunds, value: '24' })
  for (const fact of [{ label: 'share of users', value: '130', unit: '%' }, { value: '2.5', unit: 'engineers', kind: 'headcount' }, { value: '9000000000000000', unit: 'users' }]) {
    expect(await codeOf(app, 'facts.add', { storyId, fact })).toBe('value_impossible')
  }
  expect(await codeOf(app, 'facts.change', { factId: refunds.id, change: { label: 'share of refunds', value: '240' } })).toBe('value_impossible')
  expect(await codeOf(app, 'facts.add', { storyId, fact: { value: '' } })).toBe('bad_input')
  expect((await ask(app, 'facts.list', calls['facts.list'], { storyId })).map(({ value }) => value)).toEqual(['24'])
})

test('numbers of the text are offered until they are taken or declined', async () => {
  const { app, storyId } = await openStory()
  await ask(app, 'stories.change', calls['stories.change'], { storyId, change: { result: 'We had $410K in chargebacks and 12 engineers.' } })
  const quotes = async () => (await ask(app, 'facts.listOffers', calls['facts.listOffers'], { storyId })).map(({ quote }) => quote)
  expect(await quotes()).toEqual(['$410K', '12 engineers'])
  const [chargebacks] = await ask(app, 'facts.listOffers', calls['facts.listOffers'], { storyId })
  await ask(app, 'facts.add', calls['facts.add'], { storyId, fact: chargebacks?.fact })
  expect(await quotes()).toEqual(['12 engineers'])
  await ask(app, 'facts.declineOffer', calls['facts.declineOffer'], { storyId, quote: '12 engineers' })
  expect(await quotes()).toEqual([])
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect(await quotes()).toEqual(['12 engineers'])
})

test('a turning point holds its people and numbers in their order, and the ladder what was put on it', async () => {
  const { app, storyId } = await openStory()
  const ids: string[] = []
  for (const name of ['Marta', 'Dan', 'Omar']) ids.push((await ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId, person: { name } })).id)
  const [marta = '', dan = '', omar = ''] = ids
  const fact = await ask(app, 'facts.add', calls['facts.add'], { storyId, fact: { value: '12' } })
  const point = await ask(app, 'turningPoints.add', calls['turningPoints.add'], { storyId, turningPoint: { kind: 'absorbed', date: '2024-03', isApproximate: true, stakeholderIds: [omar, marta, omar], factIds: [fact.id] } })
  expect(point).toMatchObject({ stakeholderIds: [omar, marta], factIds: [fact.id], isApproximate: true })
  const changed = await ask(app, 'turningPoints.change', calls['turningPoints.change'], { turningPointId: point.id, change: { stakeholderIds: [dan, omar], decided: 'Mine.' } })
  expect(changed).toEqual({ ...point, stakeholderIds: [dan, omar], decided: 'Mine.' })
  expect(await ask(app, 'turningPoints.list', calls['turningPoints.list'], { storyId })).toEqual([{ ...changed, state: 'empty' }])
  await ask(app, 'facts.remove', calls['facts.remove'], { factId: fact.id })
  expect((await ask(app, 'turningPoints.list', calls['turningPoints.list'], { storyId }))[0]?.factIds).toEqual([])
  await ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'knew', change: { date: '2024-01-17', note: 'I saw it' } })
  const ladder = await ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'told', change: { date: '2024-01-19', stakeholderId: dan } })
  expect(ladder.silence).toMatchObject({ stakeholderId: dan, days: { atLeast: 2, atMost: 2 } })
  expect((await ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'knew', change: { date: '2024-02' } })).disorders).toEqual([{ earlier: 'knew', later: 'told' }])
  expect((await ask(app, 'ladder.get', calls['ladder.get'], { storyId })).rungs.find(({ kind }) => kind === 'knew')).toMatchObject({ date: '2024-02', note: 'I saw it' })
})
