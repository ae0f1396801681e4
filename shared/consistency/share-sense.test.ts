import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const against = (label: string, value: number, text: string): readonly string[] =>
  findContradictions(`Nine depots took part, and ${text}.`, { facts: [{ label, value, unit: '%' }, { label: 'depots', value: 9, unit: 'depots' }] }).contradictions.map((found) => found.against)

test.each([
  ['parcels on time', 92, 'eight percent of them came late'],
  ['parcels on time', 92, 'nearly one in ten came late'],
  ['parcels on time', 92, '30% of the drivers were late for the meeting'],
  ['members in favour', 58, 'two in five of the members were against it'],
  ['members in favour', 58, '42 percent voted no'],
  ['attendance', 71, 'a third of the class stayed away'],
  ['pass rate', 64, '36 in a hundred failed'],
  ['error rate', 3, '97% were correct'],
  ['response rate', 40, 'six in ten never answered'],
  ['women on the crew', 38, '62% were men'],
  ['no-show rate', 17, '17% did not come'],
  ['completion rate', 45, 'more than half gave up'],
  ['retention', 84, '20% more stayed than in the spring'],
  ['churn', 8, 'nine in ten of them stayed'],
] as const)('agrees: %s %d, %s', (label, value, text) => {
  expect(against(label, value, text)).toEqual([])
})

test.each([
  ['parcels on time', 92, 'eighteen percent of them came late'],
  ['parcels on time', 92, '92 percent were late'],
  ['on-time rate', 92, 'eighty percent arrived on time'],
  ['members in favour', 58, 'two in five of the members were for it'],
  ['members in favour', 58, 'a third voted no'],
  ['churn', 8, 'a fifth of them cancelled'],
  ['response rate', 40, 'four in ten never answered'],
  ['survival', 71, 'seven in ten died'],
  ['approval rate', 55, '60 percent were turned away'],
  ['no-show rate', 17, '27% did not come'],
] as const)('disagrees: %s %d, %s', (label, value, text) => {
  expect(against(label, value, text)).toEqual([label])
})
