import { expect, test } from 'vitest'
import { readLadder } from '../../shared/ladder.ts'
import { ladderDisorderWords, outsideWords } from './order-words.ts'

test('a wrong order of the ladder is told by both rungs and both dates', () => {
  const rung = { stakeholderId: null, note: '', gapReason: '' }
  const ladder = readLadder([{ ...rung, kind: 'knew', date: '2024-03-12' }, { ...rung, kind: 'first_fix', date: '2024-03-01' }])
  expect(ladderDisorderWords(ladder)).toEqual([
    '“First fix tried” (1 March 2024) stands before “I knew” (12 March 2024). One of the two dates is wrong, or the story is: an interviewer will ask.',
  ])
})

test('a date outside the story is told; one that may lie within is not', () => {
  const story = { fromDate: '2024-02-10', toDate: '2024-06' }
  expect(outsideWords('2024-02-09', story)).toBe('This lies before the story begins (10 February 2024).')
  expect(outsideWords('2024-07-01', story)).toBe('This lies after the story ends (June 2024).')
  expect(outsideWords('2024-02', story)).toBeNull()
  expect(outsideWords('2024', story)).toBeNull()
  expect(outsideWords(null, story)).toBeNull()
})
