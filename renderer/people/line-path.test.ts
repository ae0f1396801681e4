import { expect, test } from 'vitest'
import { bendsOf, linePath } from './line-path.ts'

test('a line runs from card to card, not from middle to middle', () => {
  const { path, label } = linePath({ x: 0, y: 0 }, { x: 600, y: 0 }, 0)
  expect(path).toBe('M 109 0 Q 300 0 491 0')
  expect(label).toEqual({ x: 300, y: 0 })
})

test('several lines between the same two people bend apart, whichever way they go', () => {
  const bends = bendsOf([
    { id: 'one', fromId: 'a', toId: 'b' },
    { id: 'two', fromId: 'b', toId: 'a' },
    { id: 'alone', fromId: null, toId: 'a' },
  ])
  expect(bends.get('alone')).toBeCloseTo(0)
  const there = linePath({ x: 0, y: 0 }, { x: 600, y: 0 }, bends.get('one') ?? 0)
  const back = linePath({ x: 600, y: 0 }, { x: 0, y: 0 }, bends.get('two') ?? 0)
  expect(Math.abs(there.label.y - back.label.y)).toBeGreaterThan(20)
})

test('two people on the same spot still have a line that can be drawn', () => {
  expect(linePath({ x: 5, y: 5 }, { x: 5, y: 5 }, 20).path).not.toContain('NaN')
})
