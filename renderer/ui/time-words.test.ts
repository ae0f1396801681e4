import { expect, test } from 'vitest'
import { clockWords, durationWords, sizeWords } from './time-words.ts'

test('a clock counts whole seconds and grows hours when it needs them', () => {
  expect(clockWords(0)).toBe('0:00')
  expect(clockWords(7_999)).toBe('0:07')
  expect(clockWords(750_000)).toBe('12:30')
  expect(clockWords(3_723_000)).toBe('1:02:03')
})

test('a duration is said in words', () => {
  expect(durationWords(1_000)).toBe('1 second')
  expect(durationWords(65_000)).toBe('1 minute 5 seconds')
  expect(durationWords(120_000)).toBe('2 minutes')
  expect(durationWords(59_600)).toBe('1 minute')
})

test('a size is given in the unit that reads best', () => {
  expect(sizeWords(512)).toBe('512 bytes')
  expect(sizeWords(77_700_000)).toBe('78 MB')
  expect(sizeWords(999_900)).toBe('1.0 MB')
  expect(sizeWords(1_620_000_000)).toBe('1.6 GB')
})
