import { expect, test } from 'vitest'
import type { Fact } from '../../shared/fact.ts'
import { readFactLine } from '../../shared/fact-line.ts'
import { allFacts, countFacts, factTitle, filterFacts, readFields } from './fact-words.ts'

const fact = (fields: Partial<Fact>): Fact => ({
  id: 'a', storyId: 's', label: 'Latency', value: '23', unit: '%', baseline: '4.1 s', period: 'May-June', source: 'Grafana board', confirmer: 'Marta', kind: 'quality', ...fields,
})

const facts = [fact({}), fact({ id: 'b', label: 'Chargebacks', value: '$410K', unit: '', baseline: '', kind: 'cost' }), fact({ id: 'c', label: '', kind: null })]

test('the line of the brief fills its fields', () => {
  const read = readFactLine('23% (from 4.1 s to 3.2 s), May-June, Grafana board, Marta')
  expect(read && readFields(read).map(({ name, words }) => `${name}: ${words}`)).toEqual([
    'Value: 23%', 'Before: from 4.1 s to 3.2 s', 'Over which time: May-June', 'Where it can be looked up: Grafana board', 'Who could confirm it: Marta',
  ])
})

test('the ledger is searched in all its fields, and by kind', () => {
  const ids = (filter: Partial<typeof allFacts>) => filterFacts(facts, { ...allFacts, ...filter }).map(({ id }) => id)
  expect(ids({})).toEqual(['a', 'b', 'c'])
  expect(ids({ query: 'grafana charge' })).toEqual(['b'])
  expect(ids({ kinds: new Set(['quality'] as const) })).toEqual(['a'])
})

test('what lacks something is shaky', () => {
  expect(filterFacts(facts, { ...allFacts, isShakyOnly: true }).map(({ id }) => id)).toEqual(['b'])
  expect(countFacts(facts)).toMatchObject({ shaky: 1 })
  expect(countFacts(facts).byKind.get('cost')).toBe(1)
})

test('a fact without a label is known by its value', () => {
  expect(facts.map(factTitle)).toEqual(['Latency: 23%', 'Chargebacks: $410K', '23%'])
})
