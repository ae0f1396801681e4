import { expect, test } from 'vitest'
import { takeTime } from './take-time.ts'

test('a word keeps its time in the session, also after pauses, of which the sound holds nothing', () => {
  const time = takeTime(60_000)
  expect(time.at(1_500)).toBe(61_500)
  time.pause(65_000)
  time.pause(66_000)
  time.resume(75_000)
  expect(time.at(4_900)).toBe(64_900)
  expect(time.at(5_100)).toBe(75_100)
  time.pause(80_000)
  time.resume(81_000)
  expect(time.at(9_900)).toBe(79_900)
  expect(time.at(10_100)).toBe(81_100)
})
