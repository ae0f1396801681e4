import { expect, test } from 'vitest'
import { takesKey, type KeyTarget } from './key-target.ts'

const target = (tag: string, more: Partial<KeyTarget> = {}): KeyTarget => ({ tag, role: null, type: null, isEditable: false, ...more })

test('Space belongs to a control that is pressed with it, and to the screen elsewhere', () => {
  for (const pressed of [target('button'), target('summary'), target('select'), target('input', { type: 'checkbox' }), target('div', { role: 'switch' })]) {
    expect(takesKey(pressed, ' ')).toBe(true)
  }
  for (const free of [target('body'), target('h1'), target('main'), target('a'), target('div', { role: 'slider' })]) {
    expect(takesKey(free, ' ')).toBe(false)
  }
})

test('while one writes every key is a letter, but for Escape', () => {
  for (const writing of [target('input', { type: 'text' }), target('input'), target('textarea'), target('div', { isEditable: true })]) {
    for (const key of [' ', '?', 'j', 'Enter', 'ArrowLeft']) expect(takesKey(writing, key)).toBe(true)
    expect(takesKey(writing, 'Escape')).toBe(false)
  }
})

test('arrows stay with what they move', () => {
  expect(takesKey(target('div', { role: 'slider' }), 'ArrowLeft')).toBe(true)
  expect(takesKey(target('input', { type: 'radio' }), 'ArrowDown')).toBe(true)
  expect(takesKey(target('button'), 'ArrowLeft')).toBe(false)
})
