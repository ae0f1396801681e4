import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentOf, isTold } from './told.ts'
import { keyTurningPoints, readHeard, stateOfTurningPoint, turningPointsInTime, turningPointStates } from './turning-point.ts'

const point = { happened: 'The VP wanted to ship on Friday.', decided: 'I froze the rollout in four regions over his word.' }
const told = 'so the vp wanted friday and I, um, froze the rollout anyway in all four of the regions'

test('a turning point goes from empty to written, spoken and held', () => {
  const silent = readHeard({ takes: [], replies: [] })
  expect(stateOfTurningPoint({ happened: '', decided: '' }, readHeard({ takes: [told], replies: [] }))).toBe('empty')
  expect(stateOfTurningPoint({ ...point, decided: ' ' }, silent)).toBe('empty')
  expect(stateOfTurningPoint(point, silent)).toBe('written')
  expect(stateOfTurningPoint(point, readHeard({ takes: ['We had lunch.'], replies: [] }))).toBe('written')
  expect(stateOfTurningPoint(point, readHeard({ takes: [told], replies: [] }))).toBe('spoken')
  const reply = { about: 'You froze the rollout in four regions. Why not two?', text: 'Because the bug was in all four.' }
  expect(stateOfTurningPoint(point, readHeard({ takes: [told], replies: [{ ...reply, label: 'held' }] }))).toBe('held')
  expect(stateOfTurningPoint(point, readHeard({ takes: [told], replies: [{ ...reply, label: 'folded' }] }))).toBe('spoken')
})

test('hearing more never takes a turning point back', () => {
  const words = fc.array(fc.constantFrom('froze', 'rollout', 'four', 'regions', 'Friday', 'VP', 'ship', 'lunch', 'his', 'word'), { maxLength: 12 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), words, (takes, more) => {
      const rank = (all: readonly string[]): number => turningPointStates.indexOf(stateOfTurningPoint(point, readHeard({ takes: all, replies: [] })))
      expect(rank([...takes, more])).toBeGreaterThanOrEqual(rank(takes))
    }),
  )
})

test('a text tells itself, whatever its script, and nothing tells an empty one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const content = contentOf(text)
      expect(isTold(content, content)).toBe(content.size > 0)
    }),
  )
  expect(contentOf('refunds refunded, the REFUND')).toEqual(new Set(['refund']))
})

test('of each kind that matters the one that has come furthest stands for it', () => {
  const of = (kind: 'no_mandate' | 'overruled' | 'other', state: 'written' | 'held', id: string) => ({ kind, state, id })
  const key = keyTurningPoints([of('no_mandate', 'written', 'a'), of('no_mandate', 'held', 'b'), of('other', 'held', 'c')])
  expect(key.map(({ kind, point: found }) => [kind, found?.id])).toEqual([['no_mandate', 'b'], ['overruled', undefined], ['absorbed', undefined]])
})

test('in time, and what has no date comes last in its order', () => {
  const dated = ['2024-03', null, '2024-01-05', null, '2023'].map((date, index) => ({ date, index }))
  expect(turningPointsInTime(dated).map(({ index }) => index)).toEqual([4, 2, 0, 1, 3])
})
