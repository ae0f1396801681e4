import { expect, test } from 'vitest'
import { findConflicts } from './conflicts.ts'
import type { Dossier } from './dossier.ts'
import type { Story } from './story.ts'
import { emptyDossier, sampleDossier } from './testing/sample.ts'

function dossier(id: string, story: Partial<Story>, more: Partial<Dossier> = {}): Dossier {
  return { ...emptyDossier, ...more, story: { ...emptyDossier.story, id: id.repeat(32), ...story } }
}

test('the same story under two principles is shown with both', () => {
  const { story } = sampleDossier
  const other = { ...sampleDossier, story: { ...story, id: 'f'.repeat(32), title: 'Another name', principle: 'dive_deep' as const }, people: [], facts: [] }
  expect(findConflicts([sampleDossier, other])).toEqual([
    { kind: 'same_story', about: '', sides: [{ storyId: story.id, quote: expect.stringContaining('Have Backbone') }, { storyId: other.story.id, quote: 'Another name (Dive Deep)' }] },
  ])
  expect(findConflicts([sampleDossier, { ...other, story: { ...other.story, principle: story.principle } }])).toEqual([])
})

test('acted without data here, waited for data there', () => {
  const acted = dossier('a', { action: 'There was no time. I decided without the data and shipped.' })
  const waited = dossier('b', { action: 'I waited until the data was in. Then I shipped.' })
  for (const pair of [[acted, waited], [waited, acted]]) {
    expect(findConflicts(pair)).toMatchObject([{ kind: 'acted_and_waited', sides: [{ storyId: acted.story.id, quote: 'I decided without the data and shipped.' }, { storyId: waited.story.id, quote: 'I waited until the data was in.' }] }])
  }
  expect(findConflicts([waited, waited])).toEqual([])
})

test('one person on two sides, one number with two values', () => {
  const { people, facts } = sampleDossier
  const there = people.map((person) => ({ ...person, name: person.name.toUpperCase(), stance: 'supported' as const }))
  const found = findConflicts([dossier('a', {}, { people, facts }), dossier('b', {}, { people: there, facts: facts.map((fact) => (fact.label === 'payments team' ? { ...fact, value: '14' } : fact)) })])
  expect(found.map(({ kind, about }) => [kind, about])).toEqual([['person_two_sides', 'Daniel Osei'], ['person_two_sides', 'Marek Dvorak'], ['number_two_values', 'payments team']])
})
