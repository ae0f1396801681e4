import { expect, test } from 'vitest'
import { finishedWords } from './typed-words.ts'

test('only what has white space behind it is said', () => {
  expect(finishedWords('I sto')).toEqual({ words: ['I'], rest: 'sto' })
  expect(finishedWords('sto')).toEqual({ words: [], rest: 'sto' })
  expect(finishedWords('stopped it. ')).toEqual({ words: ['stopped', 'it.'], rest: '' })
  expect(finishedWords('  \n')).toEqual({ words: [], rest: '' })
  expect(finishedWords('')).toEqual({ words: [], rest: '' })
})
