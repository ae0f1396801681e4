import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const facts = [
  { label: 'broken seals', value: 34, unit: 'seals' },
  { label: 'crates returned', value: 620, unit: 'crates' },
  { label: 'dropouts', value: 118, unit: 'people' },
  { label: 'loading time before', value: 64, unit: 'minutes' },
  { label: 'loading time after', value: 31, unit: 'minutes' },
  { label: 'hit rate before', value: 52, unit: '%' },
  { label: 'hit rate after', value: 83, unit: '%' },
  { label: 'time to repair', value: 13, unit: 'days' },
  { label: 'posters lost', value: 0.45, unit: 'million USD' },
  { label: 'tested share', value: 35, unit: '%' },
]
const quotesIn = (text: string, known = facts): readonly (readonly [quote: string, against: string])[] => findContradictions(text, { facts: known, people: [] }).contradictions.map(({ start, end, against }) => [text.slice(start, end), against])

test('who corrects a figure means the second', () => {
  expect(quotesIn('There were forty-three, no, thirty-four broken seals, and 620 crates came back.')).toEqual([])
  expect(quotesIn('There were thirty-four, no, forty-three broken seals, and 620 crates came back.')).toEqual([['forty-three broken seals', 'broken seals']])
  expect(quotesIn('We took back 620 crates. A hundred and eighteen had gone, no wait, a hundred and eighty.')).toEqual([['a hundred and eighty', 'dropouts']])
  expect(quotesIn('No seals held, and 620 crates, no fewer, came back with 34 broken seals.')).toEqual([])
})

test('where something came to is the other end of the change before it', () => {
  expect(quotesIn('Loading took us sixty-four minutes. I moved the ramp. And then we were at, what, forty-six minutes.')).toEqual([['forty-six minutes', 'loading time after']])
  expect(quotesIn('Loading took us sixty-four minutes. I moved the ramp. And then we were at, what, thirty-one minutes.')).toEqual([])
  expect(quotesIn('The hit rate was fifty-two percent. I changed the list, and then it was ninety-one.')).toEqual([['ninety-one', 'hit rate after']])
  expect(quotesIn('The hit rate was fifty-two percent. I changed the list, and then it was eighty-three.')).toEqual([])
})

test('"every three hours" tells how often, "not quite two weeks" is thirteen days', () => {
  expect(quotesIn('It broke every three hours, and it took me not quite two weeks to repair. 620 crates came back.')).toEqual([])
})

test('millions "of" what a sum was lost on', () => {
  expect(quotesIn('620 crates came back. That burned four and a half million of posters.')).toEqual([['four and a half million of posters', 'posters lost']])
  expect(quotesIn('620 crates came back. That burned four hundred and fifty thousand of posters.')).toEqual([])
})

test('a share of "it" with the fact’s own verb', () => {
  expect(quotesIn('620 crates came back, and sixty-five percent of it got tested.')).toEqual([['sixty-five percent of it', 'tested share']])
  expect(quotesIn('620 crates came back, and sixty-five percent of it got sold.')).toEqual([])
})

test('a sum that is one fact’s to the cent does not speak of the open one', () => {
  const cents = [{ label: 'egg price', value: 31, unit: 'cents an egg' }, { label: 'planned cut', value: 3, unit: 'cents an egg' }, { label: 'farms', value: 90, unit: 'farms' }]
  expect(quotesIn('Ninety farms got thirty-one cents an egg, and I was meant to take thirteen cents off.', cents)).toEqual([['thirteen cents', 'planned cut']])
})
