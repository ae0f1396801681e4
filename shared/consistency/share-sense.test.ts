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

const change = [{ label: 'no-shows before', value: 22, unit: '%' }, { label: 'no-shows after', value: 13, unit: '%' }]
const changed = (text: string): readonly string[] => findContradictions(text, { facts: change }).contradictions.map((found) => found.against)

test('both ends of a change told the wrong way round', () => {
  expect(changed('The no-shows went from 13% to 22% after the switch.')).toEqual(['no-shows before', 'no-shows after'])
  expect(changed('The no-shows were 13% before and 22% after.')).toEqual(['no-shows before', 'no-shows after'])
  expect(changed('The no-shows went from 22% to 13% after the switch.')).toEqual([])
  expect(changed('When we stopped the texts, the no-shows went back from 13% to 22%.')).toEqual([])
  expect(changed('The no-shows were 22% before and 13% after.')).toEqual([])
})

test('the same verb lends its unit, and a step may lead over nought', () => {
  const speed = [{ label: 'answer time before', value: 900, unit: 'ms' }, { label: 'answer time after', value: 350, unit: 'ms' }]
  const told = (text: string): readonly string[] => findContradictions(text, { facts: speed }).contradictions.map((found) => found.against)
  expect(told('The answer took nine hundred milliseconds, and with the small model that the team in Lund had built it took five hundred and thirty.')).toEqual(['answer time after'])
  expect(told('The answer took nine hundred milliseconds, and with the small model that the team in Lund had built it took three hundred and fifty.')).toEqual([])
  const score = [{ label: 'promoter score before', value: -12, unit: 'points' }, { label: 'promoter score after', value: 9, unit: 'points' }]
  expect(findContradictions('The promoter score stood at plus nine a year later, twenty-one points in all.', { facts: score }).contradictions).toEqual([])
})

test.each([
  ['Output rose by eleven percent and scrap by seven.', [{ label: 'scrap rise', value: 11, unit: '%' }, { label: 'output rise', value: 7, unit: '%' }], ['output rise', 'scrap rise']],
  ['Scrap rose by eleven percent and output by seven.', [{ label: 'scrap rise', value: 11, unit: '%' }, { label: 'output rise', value: 7, unit: '%' }], []],
  ['The hotel cost 9,000 euros, and the flight 4,000.', [{ label: 'hotel cost', value: 4000, unit: 'EUR' }, { label: 'flight cost', value: 9000, unit: 'EUR' }], ['hotel cost', 'flight cost']],
  ['The flight cost 9,000 euros, and the hotel 4,000.', [{ label: 'hotel cost', value: 4000, unit: 'EUR' }, { label: 'flight cost', value: 9000, unit: 'EUR' }], []],
  ['We had three incidents and an uptime of 99.5 percent.', [{ label: 'uptime', value: 99.95, unit: '%' }, { label: 'incidents', value: 3, unit: 'incidents' }], ['uptime']],
  ['The freezer stood at minus eighteen, and 4,200 doses were in it.', [{ label: 'temperature', value: -18, unit: 'degrees' }, { label: 'vaccine doses', value: 4200, unit: 'doses' }], []],
] as const)('two figures and their places: %s', (text, facts, labels) => {
  expect(findContradictions(text, { facts }).contradictions.map((found) => found.against)).toEqual(labels)
})
