import { expect, test } from 'vitest'
import { createLevel, levelShown } from './level.ts'

test('the meter runs from -60 dB to full scale', () => {
  expect(levelShown(1)).toBe(1)
  expect(levelShown(10 ** (-30 / 20))).toBeCloseTo(0.5)
  expect(levelShown(0.0001)).toBe(0)
  expect(levelShown(0)).toBe(0)
})

test('speech is heard, the noise of a room is not', () => {
  const level = createLevel()
  level.hear(new Float32Array(160).fill(0.001))
  expect(level.wasHeard()).toBe(false)
  level.hear(new Float32Array(160).fill(0.05))
  expect(level.wasHeard()).toBe(true)
  level.hear(new Float32Array(160))
  expect(level.wasHeard()).toBe(true)
  expect(level.shown()).toBeGreaterThan(0.5)
})
