import { expect, test } from 'vitest'
import { layOutPeople } from '../ui/map-layout.ts'
import { nearnessAt } from './nearness.ts'

test('less is drawn of a card the farther away it is', () => {
  expect([2, 1, 0.5, 0.49, 0.2, 0.16, 0.15, 0.05].map(nearnessAt)).toEqual(['near', 'near', 'near', 'names', 'names', 'names', 'letters', 'letters'])
})

test.each([
  [8, 'near'],
  [200, 'names'],
  [500, 'letters'],
] as const)('%i people that fit a window are drawn by their %s', (count, nearness) => {
  const people = Array.from({ length: count }, (_, at) => ({ id: String(at), stance: null, place: null }))
  const places = [...layOutPeople(people).values()]
  const width = Math.max(...places.map(({ x }) => x)) - Math.min(...places.map(({ x }) => x)) + 208
  // What the map has of a window of 1280 pixels, less its margins.
  expect(nearnessAt(Math.min(1.1, 994 / width))).toBe(nearness)
})
