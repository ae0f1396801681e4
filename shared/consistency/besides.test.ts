import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const facts = [
  { label: 'fleet', value: 320, unit: 'buses' },
  { label: 'cost', value: 1.7, unit: 'million USD' },
  { label: 'returns before', value: 18, unit: '%' },
  { label: 'returns after', value: 11, unit: '%' },
  { label: 'approval', value: '2021-03', unit: 'date' },
]
const people = [{ name: 'Ravi Menon', role: 'union representative', stance: 'resisted' }]
const against = (text: string): readonly string[] => findContradictions(`Ravi Menon said no. ${text}`, { facts, people }).contradictions.map((found) => found.against)

test.each([
  'The oldest depot had 58 buses and most of the trouble.',
  'I hired three drivers, and I moved 40 buses to the south.',
  'A bus costs about $400,000.',
  '4% of those that came back were damaged.',
  'Approval came in March 2021.',
  'Their replacement brought returns down to 4%.',
])('a part, a piece or another thing is no contradiction: %s', (text) => {
  expect(against(text)).toEqual([])
})

test('the whole said otherwise, the other end of a change, another currency and another month are contradictions', () => {
  expect(against('I grounded all 230 buses.')).toEqual(['fleet'])
  expect(against('Returns fell from 18% to 7%.')).toEqual(['returns after'])
  expect(against('The cost was 1.7 million euros.')).toEqual(['cost'])
  expect(against('Approval came in May 2021.')).toEqual(['approval'])
})
