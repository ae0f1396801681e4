import { expect, test } from 'vitest'
import { wordAccuracy } from './word-accuracy.ts'

test('counts words that are changed, missing and too many', () => {
  expect(wordAccuracy('I did not wait.', 'I did not wait.')).toBe(1)
  expect(wordAccuracy('I did not wait.', 'i DID not, wait')).toBe(1)
  expect(wordAccuracy('I did not wait.', 'I did wait')).toBe(0.75)
  expect(wordAccuracy('I did not wait.', 'I did not weight')).toBe(0.75)
  expect(wordAccuracy('I did not wait.', 'and I did not wait')).toBe(0.75)
  expect(wordAccuracy('I did not wait.', '')).toBe(0)
  expect(wordAccuracy('wait', 'no no no')).toBe(-2)
})
