import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { factChangeSchema } from '../../../shared/fact.ts'
import { rungChangeSchema } from '../../../shared/ladder.ts'
import { stakeholderChangeSchema } from '../../../shared/stakeholder.ts'
import { storyChangeSchema } from '../../../shared/story.ts'
import { turningPointChangeSchema } from '../../../shared/turning-point.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

// Every call of the contract that changes a story, and every field of every change: each is taken back and made again. A call or a field that is
// new and not listed here fails the last two tests.

/** What each field is set to; all are other than what the story below holds. */
const storyChange = {
  title: 'Another title', situation: 'S', task: 'T', action: 'A', result: 'R', learning: 'L', draft: 'D', jobDescription: 'J', principle: 'dive_deep', level: 'L7',
  fromDate: '2024-01', toDate: '2024-12-31', interviewDate: '2027-02-01', isFailure: true, impacts: ['risk', 'time'],
}
const personChange = { name: 'Marta Ruiz', role: 'Counsel', team: 'Legal', seniority: 'director', stance: 'decided', said: 'No.', reason: 'The audit.', date: '2024-02-03' }
const factChange = { label: 'refunds', value: '40', unit: '%', baseline: '5%', period: 'May', source: 'ledger', confirmer: 'Marta', kind: 'quality' }
const rungChange = { date: '2024-03-01', note: 'Told her.', gapReason: 'She was away.' }
const pointChange = { kind: 'absorbed', date: '2024-04', isApproximate: true, happened: 'It broke.', decided: 'I said so.', chosen: 'Truth', rejected: 'Peace', cost: 'A rating' }

async function openStory() {
  const { app } = await createTestApp()
  const storyId = (await ask(app, 'stories.add', calls['stories.add'], { title: 'The ledger that would not close' })).id
  await ask(app, 'stories.change', calls['stories.change'], { storyId, change: { situation: 'Refunds fell from $410K to $120K by June 2024.' } })
  const person = (name: string) => ask(app, 'stakeholders.add', calls['stakeholders.add'], { storyId, person: { name } })
  const [marta, dan] = [await person('Marta'), await person('Dan Whitlock')]
  const relation = await ask(app, 'relations.add', calls['relations.add'], { storyId, relation: { fromId: dan.id, toId: marta.id, kind: 'blocked' } })
  const point = await ask(app, 'turningPoints.add', calls['turningPoints.add'], { storyId, turningPoint: { kind: 'overruled', stakeholderIds: [dan.id] } })
  const fact = await ask(app, 'facts.add', calls['facts.add'], { storyId, fact: { value: '12', unit: 'engineers' } })
  await ask(app, 'ladder.change', calls['ladder.change'], { storyId, kind: 'knew', change: { date: '2024-02', stakeholderId: dan.id } })
  const [question] = await ask(app, 'questions.list', calls['questions.list'], { storyId })
  const [offer] = await ask(app, 'facts.listOffers', calls['facts.listOffers'], { storyId })
  const everything = async () => ({
    stories: (await ask(app, 'stories.list', calls['stories.list'])).map((story) => ({ ...story, updatedMs: 0 })),
    people: await ask(app, 'stakeholders.list', calls['stakeholders.list'], { storyId }),
    relations: await ask(app, 'relations.list', calls['relations.list'], { storyId }),
    points: await ask(app, 'turningPoints.list', calls['turningPoints.list'], { storyId }),
    ladder: await ask(app, 'ladder.get', calls['ladder.get'], { storyId }),
    facts: await ask(app, 'facts.list', calls['facts.list'], { storyId }),
    offers: await ask(app, 'facts.listOffers', calls['facts.listOffers'], { storyId }),
    questions: await ask(app, 'questions.list', calls['questions.list'], { storyId }),
  })
  const ids = { storyId, marta: marta.id, dan: dan.id, relation: relation.id, point: point.id, fact: fact.id, question: question?.id ?? '', quote: offer?.quote ?? '' }
  return { app, ids, everything }
}

type Ids = Awaited<ReturnType<typeof openStory>>['ids']

const each = (change: object) => Object.entries(change).map(([field, value]) => ({ [field]: value }))

const changes: readonly (readonly [call: string, input: (ids: Ids) => object])[] = [
  ...each(storyChange).map((change) => ['stories.change', ({ storyId }: Ids) => ({ storyId, change })] as const),
  ['stakeholders.add', ({ storyId }) => ({ storyId, person: { name: 'Ana Soto', team: 'Risk' } })],
  ...each(personChange).map((change) => ['stakeholders.change', ({ marta }: Ids) => ({ stakeholderId: marta, change })] as const),
  ['stakeholders.place', ({ storyId, marta, dan }) => ({ storyId, placements: [{ stakeholderId: marta, place: { x: 10, y: 20 } }, { stakeholderId: dan, place: { x: -5, y: 0 } }] })],
  ['stakeholders.remove', ({ dan }) => ({ stakeholderId: dan, detach: true })],
  ['relations.add', ({ storyId, marta }) => ({ storyId, relation: { fromId: null, toId: marta, kind: 'escalated_to' } })],
  ['relations.change', ({ relation, marta }) => ({ relationId: relation, relation: { fromId: marta, toId: null, kind: 'sided_with' } })],
  ['relations.remove', ({ relation }) => ({ relationId: relation })],
  ['turningPoints.add', ({ storyId }) => ({ storyId, turningPoint: { kind: 'no_mandate', happened: 'Nobody owned it.' } })],
  ...each(pointChange).map((change) => ['turningPoints.change', ({ point }: Ids) => ({ turningPointId: point, change })] as const),
  ['turningPoints.change', ({ point, marta }) => ({ turningPointId: point, change: { stakeholderIds: [marta] } })],
  ['turningPoints.change', ({ point, fact }) => ({ turningPointId: point, change: { factIds: [fact] } })],
  ['turningPoints.remove', ({ point }) => ({ turningPointId: point })],
  ...each(rungChange).map((change) => ['ladder.change', ({ storyId }: Ids) => ({ storyId, kind: 'knew', change })] as const),
  ['ladder.change', ({ storyId, marta }) => ({ storyId, kind: 'knew', change: { stakeholderId: marta } })],
  ['ladder.change', ({ storyId }) => ({ storyId, kind: 'decided', change: { date: '2024-05-01' } })],
  ['ladder.clear', ({ storyId }) => ({ storyId, kind: 'knew' })],
  ['facts.add', ({ storyId }) => ({ storyId, fact: { value: '6', unit: 'hours' } })],
  ...each(factChange).map((change) => ['facts.change', ({ fact }: Ids) => ({ factId: fact, change })] as const),
  ['facts.remove', ({ fact }) => ({ factId: fact })],
  ['facts.declineOffer', ({ storyId, quote }) => ({ storyId, quote })],
  ['questions.add', ({ storyId }) => ({ storyId, text: 'Who said no?' })],
  ['questions.change', ({ question }) => ({ questionId: question, text: 'What did it cost?' })],
  ['questions.remove', ({ question }) => ({ questionId: question })],
]

test('every change of a story is taken back, and made again', async () => {
  const { app, ids, everything } = await openStory()
  for (const [call, input] of changes) {
    const wanted = input(ids)
    const told = `${call} ${JSON.stringify(wanted)}`
    const before = await everything()
    expect(await app.call(call, wanted), told).toMatchObject({ ok: true })
    const after = await everything()
    expect(after, told).not.toEqual(before)
    await ask(app, 'undo.undo', calls['undo.undo'])
    expect(await everything(), told).toEqual(before)
    await ask(app, 'undo.redo', calls['undo.redo'])
    expect(await everything(), told).toEqual(after)
    await ask(app, 'undo.undo', calls['undo.undo'])
  }
})

test('a story that is removed, the sample too, is brought back with all that belongs to it', async () => {
  const { app, ids, everything } = await openStory()
  const before = await everything()
  await ask(app, 'stories.remove', calls['stories.remove'], { storyId: ids.storyId })
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect(await everything()).toEqual(before)

  const sample = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const whole = () => ask(app, 'stories.getDossier', calls['stories.getDossier'], { storyId: sample.id })
  const told = await whole()
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  expect(await app.call('stories.get', { storyId: sample.id })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect(await whole()).toEqual(told)
})

/** They read, or begin a story anew, which is removed as a whole. */
const others = [
  'stories.list', 'stories.get', 'stories.add', 'stories.openSample', 'stories.getDossier', 'stories.review', 'stories.listConflicts', 'stories.readWriteUp',
  'stories.writeBrief', 'stakeholders.list', 'stakeholders.listReferences', 'relations.list', 'turningPoints.list', 'ladder.get', 'facts.list', 'facts.listOffers', 'questions.list',
]

test('no call that changes a story is missing above', () => {
  const ofStories = Object.keys(calls).filter((call) => /^(stories|stakeholders|relations|turningPoints|ladder|facts|questions)\./.test(call))
  const tried = new Set([...changes.map(([call]) => call), 'stories.remove', 'stories.removeSample'])
  expect(ofStories.filter((call) => !others.includes(call)).sort()).toEqual([...tried].sort())
})

test('no field of a change is missing above', () => {
  expect(Object.keys(storyChange).sort()).toEqual(Object.keys(storyChangeSchema.shape).sort())
  expect(Object.keys(personChange).sort()).toEqual(Object.keys(stakeholderChangeSchema.shape).sort())
  expect(Object.keys(factChange).sort()).toEqual(Object.keys(factChangeSchema.shape).sort())
  expect([...Object.keys(rungChange), 'stakeholderId'].sort()).toEqual(Object.keys(rungChangeSchema.shape).sort())
  expect([...Object.keys(pointChange), 'stakeholderIds', 'factIds'].sort()).toEqual(Object.keys(turningPointChangeSchema.shape).sort())
})
