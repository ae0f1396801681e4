import { expect, test } from 'vitest'
import { ringWords, roomTime } from './room-time.ts'

const question = { text: '', kind: 'opener', index: 0, askedMs: 0, beganMs: 10_000 } as const
const view = { minutes: 18, pause: null, pausedMs: 0, pausedInAnswerMs: 0, question }

test('the clocks count what is left and what was answered', () => {
  expect(roomTime(view, 70_000)).toEqual({ remainingMs: 1_010_000, part: 1_010_000 / 1_080_000, answerMs: 60_000 })
  expect(roomTime({ ...view, question: { ...question, beganMs: null } }, 70_000).answerMs).toBeNull()
})

test('they stand still in a pause, and go on after it', () => {
  const paused = { ...view, pause: { reason: 'paused', fromMs: 40_000 } } as const
  expect(roomTime(paused, 95_000)).toMatchObject({ remainingMs: 1_040_000, answerMs: 30_000 })
  const after = { ...view, pausedMs: 55_000, pausedInAnswerMs: 55_000 }
  expect(roomTime(after, 96_000)).toMatchObject({ remainingMs: 1_039_000, answerMs: 31_000 })
})

test('nothing is left after the end, and no clock runs below nought', () => {
  expect(roomTime(view, 2_000_000)).toMatchObject({ remainingMs: 0, part: 0 })
})

test('the ring says minutes, and seconds in the last two', () => {
  expect(ringWords(1_080_000)).toEqual({ figure: '18', unit: 'minutes' })
  expect(ringWords(121_000)).toEqual({ figure: '3', unit: 'minutes' })
  expect(ringWords(120_000)).toEqual({ figure: '2:00', unit: 'left' })
  expect(ringWords(5_200)).toEqual({ figure: '0:06', unit: 'left' })
  expect(ringWords(0)).toEqual({ figure: '0:00', unit: 'left' })
})
