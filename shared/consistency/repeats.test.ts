import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const facts = [
  { label: 'reprint rate', value: 12, unit: '%' },
  { label: 'electricity bill', value: 0.7, unit: 'million EUR a month' },
  { label: 'return rate before', value: 40, unit: '%' },
  { label: 'ballots', value: 8100, unit: 'ballots' },
  { label: 'stewards', value: 130, unit: 'stewards' },
]
const against = (text: string): readonly string[] => findContradictions(text, { facts, people: [] }).contradictions.map((found) => found.against)
const anchored = (text: string): readonly string[] => against(`We had 8,100 ballots. ${text}`)

test('what was done again is what a label calls a re-doing', () => {
  expect(anchored('A third of it had to be printed again.')).toEqual(['reprint rate'])
  expect(anchored('One in eight had to be printed again.')).toEqual([])
  expect(anchored('A third of it had to be printed in colour.')).toEqual([])
})

test('money without its currency, by the span of the fact and with its noun', () => {
  expect(anchored('The bill was three hundred thousand a month.')).toEqual(['electricity bill'])
  expect(anchored('The bill was seven hundred thousand a month.')).toEqual([])
  expect(anchored('The museum had three hundred thousand a month.')).toEqual([])
})

test('a bound is contradicted by a fact that lies beyond it and is named', () => {
  expect(anchored('Well over half of the parcels used to come back.')).toEqual(['return rate before'])
  expect(anchored('Well over a third of the parcels used to come back.')).toEqual([])
  expect(anchored('Well over half of the parcels went to Norway.')).toEqual([])
})

test('a number that may be read two ways agrees by either and accuses by none', () => {
  expect(against('Eighty-one fifty ballots lay in the wrong hall.')).toEqual([])
  expect(against('We had 130 stewards and thirty-seven fifty ballots.')).toEqual([])
  expect(against('Of the hundred and thirty stewards I sent ninety home.')).toEqual([])
})
