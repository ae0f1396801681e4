import { expect, test } from 'vitest'
import { findContradictions } from './consistency/find-contradictions.ts'
import type { Fact } from './fact.ts'
import { toScoringContext } from './scoring-context.ts'
import { contextFactSchema, contextPersonSchema } from './scoring/context.ts'
import { storyText } from './story.ts'
import { sampleDossier } from './testing/sample.ts'

const { people, facts, story } = sampleDossier

function read(fields: Partial<Fact>): unknown {
  const [fact] = facts
  if (fact === undefined) throw new Error('The sample has no number.')
  return toScoringContext([], [{ ...fact, label: 'latency', value: '', unit: '', baseline: '', ...fields }], '').facts
}

test('a value is read as the number or the date that it says', () => {
  expect(read({ value: '23', unit: '%' })).toEqual([{ label: 'latency', value: 23, unit: '%' }])
  expect(read({ value: '1,200', unit: 'orders a day' })).toEqual([{ label: 'latency', value: 1200, unit: 'orders a day' }])
  expect(read({ value: '$410K' })).toEqual([{ label: 'latency', value: 410_000, unit: 'usd' }])
  expect(read({ value: '3.2', unit: 's', baseline: '4.1 s' })).toEqual([{ label: 'latency', value: 3.2, unit: 's' }, { label: 'latency before', value: 4.1, unit: 'second' }])
  expect(read({ value: '3.2', unit: 's', baseline: '4.1' })).toMatchObject([{}, { value: 4.1, unit: 's' }])
  expect(read({ value: '14 March 2024' })).toEqual([{ label: 'latency', value: '14 March 2024', unit: '' }])
  expect(read({ value: 'pending', baseline: 'none before' })).toEqual([])
  expect(read({ label: '', value: '23', unit: '%' })).toMatchObject([{ label: '23%' }])
})

test('only people with a name are known, each with the side they stood on', () => {
  const known = toScoringContext([...people, ...people.map((person) => ({ ...person, name: 'a stakeholder' }))], [], '').people ?? []
  expect(known).toHaveLength(people.length)
  for (const person of known) contextPersonSchema.parse(person)
  expect(known.find(({ name }) => name === 'Daniel Osei')).toEqual({ name: 'Daniel Osei', role: 'VP of Product, Product', stance: 'resisted' })
  expect(known.find(({ name }) => name === 'Tom Adeyemi')).not.toHaveProperty('stance')
})

test('the sample does not contradict itself', () => {
  const text = storyText(story)
  const context = toScoringContext(people, facts, text)
  for (const fact of context.facts ?? []) contextFactSchema.parse(fact)
  expect(findContradictions(text, context).contradictions).toEqual([])
})

test('of a huge ledger, what the text speaks of is compared', () => {
  const [fact] = facts
  if (fact === undefined) throw new Error('The sample has no number.')
  const many = Array.from({ length: 2000 }, (_, index) => ({ ...fact, label: `shipment ${index}`, value: '12', baseline: '' }))
  const known = toScoringContext([], [...many, { ...fact, label: 'chargebacks', value: '$410K', baseline: '' }], 'We had $390K in chargebacks.').facts ?? []
  expect(known).toHaveLength(300)
  expect(known.map(({ label }) => label)).toContain('chargebacks')
})
