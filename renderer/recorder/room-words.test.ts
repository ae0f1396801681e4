import { expect, test } from 'vitest'
import { roomWords } from './room-words.ts'

test('what is left is rounded down, and the last minute is a warning', () => {
  const minute = 60_000
  expect(roomWords(100 * 60 * minute)).toBe('The disk has room for days of sound.')
  expect(roomWords(179.9 * minute)).toBe('The disk has room for 2 more hours.')
  expect(roomWords(119.9 * minute)).toBe('The disk has room for 119 more minutes.')
  expect(roomWords(1.9 * minute)).toBe('The disk has room for 1 more minute.')
  expect(roomWords(0.9 * minute)).toContain('less than a minute')
})
