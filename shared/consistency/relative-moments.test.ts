import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const facts = [
  { label: 'notice date', value: '2022-03-01', unit: 'date' },
  { label: 'shutdown date', value: '2022-04-12', unit: 'date' },
  { label: 'board approval', value: '2022-02-14', unit: 'date' },
  { label: 'refund deadline', value: '2022-05-10', unit: 'date' },
]
const against = (text: string): readonly string[] => findContradictions(text, { facts }).contradictions.map((found) => found.against)

test.each([
  ['I closed it on 12 April 2022. The notice went out a week after that.', 'notice date'],
  ['I closed it on 12 April 2022. The notice had gone out a week earlier.', 'notice date'],
  ['I closed it on 12 April 2022, and the board approved it a month later.', 'board approval'],
  ['The board approved it two weeks after the shutdown.', 'board approval'],
  ['The shutdown was on 12 April 2022. Three months later the refund deadline passed.', 'refund deadline'],
])('told too near, too far or on the other side: %s', (text, label) => {
  expect(against(text)).toEqual([label])
})

test.each([
  'I closed it on 12 April 2022. The notice had gone out six weeks earlier.',
  'I closed it on 12 April 2022, and the board had approved it about two months before.',
  'The board approved it two months before the shutdown.',
  'Six weeks after the notice came the shutdown.',
  'The shutdown was on 12 April 2022. A month later the refund deadline passed.',
  'I closed it on 12 April 2022. Two weeks later my phone stopped ringing.',
  'I closed it on 12 April 2022. Two days later it broke. Three weeks later the refund deadline passed.',
  'The shutdown came on 12 April 2022; people noticed only a week after that.',
  'I closed it on 12 April 2022. The notice went out on 1 March 2022, a week after that dinner.',
])('told as it was, or of something else: %s', (text) => {
  expect(against(text)).toEqual([])
})

test('times of a day, over midnight too', () => {
  const incident = [{ label: 'outage start', value: '22:40', unit: 'time' }, { label: 'failover', value: '01:10', unit: 'time' }]
  const told = (text: string): readonly string[] => findContradictions(text, { facts: incident }).contradictions.map((found) => found.against)
  expect(told('The outage began at 10:40 p.m. The failover ran two and a half hours later.')).toEqual([])
  expect(told('The outage began at 10:40 p.m. The failover ran six hours later.')).toEqual(['failover'])
})
