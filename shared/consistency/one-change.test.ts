import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

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
