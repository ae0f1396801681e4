import { expect, test } from 'vitest'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { countPeople, everybody, filterPeople, isFiltering } from './people-filter.ts'

const person = (fields: Partial<HeardStakeholder>): HeardStakeholder => ({
  id: '0'.repeat(32), storyId: '1'.repeat(32), name: 'Marta Ruiz', role: '', team: '', seniority: null, stance: null, said: '', reason: '', date: null, place: null,
  saidInTakes: 1, ...fields,
})

const people = [
  person({ name: 'Marta Ruiz', team: 'Risk', stance: 'resisted' }),
  person({ name: 'Dan Whitlock', role: 'VP Product', stance: 'overruled', said: 'Ship on Friday.', saidInTakes: 0 }),
  person({ name: 'a director', stance: null }),
  person({ name: '李伟', stance: 'supported' }),
]

const names = (filter: Parameters<typeof filterPeople>[1]) => filterPeople(people, filter).map(({ name }) => name)

test('nothing set shows everybody', () => {
  expect(names(everybody)).toHaveLength(4)
  expect(isFiltering(everybody)).toBe(false)
})

test('a search finds all of its words, in any of what is known, in any script', () => {
  expect(names({ ...everybody, query: 'friday VP' })).toEqual(['Dan Whitlock'])
  expect(names({ ...everybody, query: 'marta friday' })).toEqual([])
  expect(names({ ...everybody, query: '李' })).toEqual(['李伟'])
})

test('several stances show whoever has any of them', () => {
  expect(names({ ...everybody, stances: new Set(['resisted', 'supported'] as const) })).toEqual(['Marta Ruiz', '李伟'])
})

test('who was never said aloud and who has no name can be shown alone, and are counted', () => {
  expect(names({ ...everybody, isUnsaidOnly: true })).toEqual(['Dan Whitlock'])
  expect(names({ ...everybody, isUnnamedOnly: true })).toEqual(['a director'])
  expect(countPeople(people)).toEqual({ byStance: { resisted: 1, failed: 0, overruled: 1, supported: 1, decided: 0, affected: 0 }, unsaid: 1, unnamed: 1 })
})
