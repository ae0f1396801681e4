import { expect, test } from 'vitest'
import { rowAfterKey } from './row-keys.ts'

test('keys move within the list and never beyond it', () => {
  expect(rowAfterKey('ArrowDown', 0, 3, 10)).toBe(1)
  expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2)
  expect(rowAfterKey('ArrowUp', 0, 3, 10)).toBe(0)
  expect(rowAfterKey('PageDown', 5, 2000, 12)).toBe(17)
  expect(rowAfterKey('End', 0, 2000, 12)).toBe(1999)
  expect(rowAfterKey('Home', 9, 2000, 12)).toBe(0)
})

test('other keys stay with whoever wants them', () => {
  expect(rowAfterKey('a', 0, 3, 10)).toBeNull()
  expect(rowAfterKey('Enter', 0, 3, 10)).toBeNull()
})
