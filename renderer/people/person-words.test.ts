import { expect, test } from 'vitest'
import { initialsOf } from './person-words.ts'

test.each([
  ['Marek Dvorak', 'MD'],
  ['Ana', 'A'],
  ['ana maria de soto', 'AS'],
  ['Jean-Luc Picard', 'JP'],
  ['O’Neil', 'ON'],
  ['Engineer 2', 'E2'],
  ['Marek Dvorak 25', 'MD25'],
  ['李伟', '李'],
  ['Łukasz Żak', 'ŁŻ'],
  ['42', '4'],
  ['  ', ''],
  ['…', ''],
])('%j begins with %j', (name, letters) => {
  expect(initialsOf(name)).toBe(letters)
})
