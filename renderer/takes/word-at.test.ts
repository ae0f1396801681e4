import { expect, test } from 'vitest'
import { wordAt } from './word-at.ts'

const words = [{ t0Ms: 200 }, { t0Ms: 500 }, { t0Ms: 500 }, { t0Ms: 900 }]

test('the last word that has begun is the one being said', () => {
  expect([0, 199, 200, 499, 500, 899, 900, 99_999].map((ms) => wordAt(words, ms))).toEqual([null, null, 0, 0, 2, 2, 3, 3])
  expect(wordAt([], 100)).toBe(null)
})
