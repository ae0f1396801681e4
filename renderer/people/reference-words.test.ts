import { expect, test } from 'vitest'
import { referenceWords } from './reference-words.ts'

test('what refers to somebody is told place by place', () => {
  expect(referenceWords({ relations: 2, turningPoints: [{ id: 'a', happened: 'Dan wanted to ship on Friday.' }, { id: 'b', happened: ' ' }], rungs: ['told'] })).toEqual([
    '2 lines on the map',
    'Turning point “Dan wanted to ship on Friday.”',
    'A turning point that holds no words yet',
    'Rung “Told somebody” of the ladder',
  ])
})

test('nothing is told of whom nothing refers to', () => {
  expect(referenceWords({ relations: 0, turningPoints: [], rungs: [] })).toEqual([])
})
