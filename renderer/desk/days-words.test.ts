import { expect, test } from 'vitest'
import { daysWords } from './days-words.ts'

test('the days to the interview in words', () => {
  expect([null, 12, 1, 0, -1, -9].map((days) => Object.values(daysWords(days)).join(' ').trim())).toEqual(['– no date set', '12 days to go', 'Tomorrow', 'Today', '1 day ago', '9 days ago'])
})
