import { expect, test } from 'vitest'
import { carrySpans } from './carry-spans.ts'

const text = 'I told Dan no. It cost me 3 weeks.'
const dan = { start: 7, end: 10 }
const weeks = { start: 26, end: 33 }
const quotes = (spans: readonly { start: number; end: number }[], of: string) => spans.map(({ start, end }) => of.slice(start, end))

test('what stands before a change stays, what stands behind it moves along', () => {
  const after = 'I told Dan Whitlock no. It cost me 3 weeks.'
  expect(quotes(carrySpans([dan, weeks], text, after), after)).toEqual(['Dan', '3 weeks'])
})

test('what is typed into is dropped', () => {
  const after = 'I told Dxan no. It cost me 3 weeks.'
  expect(quotes(carrySpans([dan, weeks], text, after), after)).toEqual(['3 weeks'])
})

test('deleting, emptying and pasting the whole anew', () => {
  const shorter = 'I told Dan no.'
  expect(quotes(carrySpans([dan, weeks], text, shorter), shorter)).toEqual(['Dan'])
  expect(carrySpans([dan, weeks], text, '')).toEqual([])
  expect(quotes(carrySpans([dan, weeks], text, `${text} ${text}`), `${text} ${text}`)).toEqual(['Dan', '3 weeks'])
  expect(carrySpans([dan], text, text)).toEqual([dan])
})

test('letters that repeat at the border of a change are not counted twice', () => {
  const before = 'aaa'
  expect(carrySpans([{ start: 0, end: 1 }, { start: 2, end: 3 }], before, 'aa')).toEqual([{ start: 0, end: 1 }])
})
