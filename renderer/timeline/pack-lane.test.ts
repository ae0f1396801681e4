import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFlipped, packLane } from './pack-lane.ts'

const marks = fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 1000, size: 'max' }).map((all) => all.map((x, index) => ({ id: String(index), x })))

test('everything is drawn once, and no two cards of a row overlap', () => {
  fc.assert(
    fc.property(marks, (items) => {
      const packed = packLane(items, 3, 170, 26)
      const drawn = packed.flatMap((each) => (each.shape === 'card' ? [each.item.id] : each.items.map(({ id }) => id)))
      expect(drawn.toSorted()).toEqual(items.map(({ id }) => id).toSorted())
      for (const row of [0, 1, 2]) {
        const at = packed.flatMap((each) => (each.shape === 'card' && each.row === row ? [each.item.x] : [])).toSorted((a, b) => a - b)
        expect(at.every((x, index) => index === 0 || x - (at[index - 1] ?? 0) >= 170)).toBe(true)
      }
    }),
    { numRuns: 50 },
  )
})

test('a thousand things at the same time are a few cards and one mark', () => {
  const packed = packLane(Array.from({ length: 1000 }, (_, index) => ({ id: String(index), x: 40 })), 3, 170, 26)
  expect(packed.map(({ shape }) => shape)).toEqual(['card', 'card', 'card', 'dots'])
})

test('what matters most has room before the others', () => {
  const packed = packLane([{ id: 'early', x: 0 }, { id: 'key', x: 20 }], 1, 100, 20, new Set(['key']))
  expect(packed).toEqual([{ shape: 'card', item: { id: 'key', x: 20 }, row: 0 }, { shape: 'dots', items: [{ id: 'early', x: 0 }], x: 0 }])
})

test('at the end of the axis a card stands before its date, so that nothing sticks out', () => {
  expect(isFlipped(900, 170, 1000)).toBe(true)
  expect(isFlipped(800, 170, 1000)).toBe(false)
  const packed = packLane([{ id: 'before', x: 760 }, { id: 'last', x: 900 }], 1, 170, 26, new Set(), 1000)
  expect(packed.map((each) => each.shape)).toEqual(['card', 'dots'])
})
