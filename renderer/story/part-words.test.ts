import { expect, test } from 'vitest'
import { lengthWords } from './part-words.ts'

test('a text is as long as it is told aloud', () => {
  expect(lengthWords(' \n ')).toBe('')
  expect(lengthWords('Done.')).toBe('1 word, 5 s aloud')
  expect(lengthWords('word '.repeat(75))).toBe('75 words, 30 s aloud')
  expect(lengthWords('word '.repeat(150))).toBe('150 words, 1 min aloud')
  expect(lengthWords('word '.repeat(200))).toBe('200 words, 1 min 20 s aloud')
})
