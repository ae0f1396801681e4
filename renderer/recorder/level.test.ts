import { expect, test } from 'vitest'
import { createLevel, levelShown } from './level.ts'

test('the meter runs from -60 dB to full scale', () => {
  expect(levelShown(1)).toBe(1)
  expect(levelShown(10 ** (-30 / 20))).toBeCloseTo(0.5)
  expect(levelShown(0.0001)).toBe(0)
  expect(levelShown(0)).toBe(0)
})

const seconds = (count: number, value: number) => new Float32Array(16_000 * count).fill(value)

test('speech is heard, the noise of a room is not, and a long silence is said', () => {
  const level = createLevel()
  level.hear(seconds(1, 0.001))
  expect(level.state()).toBe('waiting')
  level.hear(seconds(4, 0.001))
  expect(level.state()).toBe('unheard')
  level.hear(seconds(1, 0.05))
  expect(level.state()).toBe('heard')
  expect(level.shown()).toBeGreaterThan(0.5)
  level.hear(seconds(9, 0.001))
  expect(level.state()).toBe('heard')
  level.hear(seconds(2, 0.001))
  expect(level.state()).toBe('silent')
  level.hear(seconds(1, 0.05))
  expect(level.state()).toBe('heard')
})

test('a microphone that sends nothing but zeros is switched off', () => {
  const level = createLevel()
  level.hear(seconds(1, 0.05))
  level.hear(seconds(1, 0))
  expect(level.state()).toBe('heard')
  level.hear(seconds(1, 0))
  expect(level.state()).toBe('muted')
})

test('tops that are cut off are said for three seconds, one loud sample is not', () => {
  const level = createLevel()
  const touched = seconds(1, 0.05)
  touched[100] = 1
  touched[200] = -1
  level.hear(touched)
  expect(level.state()).toBe('heard')
  const clipped = seconds(1, 0.05)
  clipped.set([0.9, 1, 1, 1], 100)
  level.hear(clipped)
  expect(level.state()).toBe('clipping')
  level.hear(seconds(2, 0.05))
  expect(level.state()).toBe('clipping')
  level.hear(seconds(1, 0.05))
  expect(level.state()).toBe('heard')
})

test('a top that is cut off across two frames counts', () => {
  const level = createLevel()
  level.hear(Float32Array.from([0, 1, 1]))
  level.hear(Float32Array.from([1, 0]))
  expect(level.state()).toBe('clipping')
})
