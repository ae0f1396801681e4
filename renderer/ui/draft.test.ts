import { expect, test } from 'vitest'
import { arrived, handedOver, left, newDraft, typed } from './draft.ts'

const shown = (draft: ReturnType<typeof newDraft>) => draft.text ?? draft.kept

test('a space typed at the end survives the trimmed text that comes back', () => {
  const writing = handedOver(typed({ ...newDraft('Mart'), isFocused: true }, 'Marta '))
  expect(shown(arrived(writing, 'Marta'))).toBe('Marta ')
})

test('when the field is left it shows what is kept', () => {
  const writing = arrived(handedOver(typed({ ...newDraft('Mart'), isFocused: true }, 'Marta ')), 'Marta')
  expect(shown(left(writing))).toBe('Marta')
})

test('an undo elsewhere takes over, also in a field that is in use', () => {
  const saved = arrived(handedOver(typed({ ...newDraft('Mart'), isFocused: true }, 'Marta')), 'Marta')
  expect(shown(arrived(saved, 'Mart'))).toBe('Mart')
})

test('nothing that arrives takes over what is being typed', () => {
  const writing = typed({ ...newDraft('Mart'), isFocused: true }, 'Marta R')
  expect(shown(arrived(writing, 'Dan'))).toBe('Marta R')
})

test('what was refused stays in the field after it is left', () => {
  const refused = handedOver(typed({ ...newDraft('Marta'), isFocused: true }, 'Dan'))
  expect(shown(left(refused))).toBe('Dan')
})
