import { expect, test } from 'vitest'
import { createSessionClock, gapMs } from './session-clock.ts'

test('goes by the steady clock, from where the session stands', () => {
  const look = createSessionClock(7_000, { steadyMs: 100, wallMs: 1_000_000 })
  expect(look({ steadyMs: 350, wallMs: 1_000_250 })).toEqual({ nowMs: 7_250, asleepSinceMs: null })
  expect(look({ steadyMs: 600.4, wallMs: 1_000_500 })).toEqual({ nowMs: 7_500, asleepSinceMs: null })
})

test('a time of day that is put right moves nothing, forward a little or back a lot', () => {
  const look = createSessionClock(0, { steadyMs: 0, wallMs: 5_000_000 })
  expect(look({ steadyMs: 250, wallMs: 5_004_000 }).nowMs).toBe(250)
  expect(look({ steadyMs: 500, wallMs: 1_000_000 })).toEqual({ nowMs: 500, asleepSinceMs: null })
  expect(look({ steadyMs: 400, wallMs: 1_000_000 }).nowMs).toBe(500)
})

test('a sleep counts, whether or not the steady clock stood still in it, and says since when', () => {
  const still = createSessionClock(0, { steadyMs: 0, wallMs: 0 })
  still({ steadyMs: 1_000, wallMs: 1_000 })
  expect(still({ steadyMs: 1_250, wallMs: 601_250 })).toEqual({ nowMs: 601_250, asleepSinceMs: 1_000 })
  const going = createSessionClock(0, { steadyMs: 0, wallMs: 0 })
  going({ steadyMs: 1_000, wallMs: 1_000 })
  expect(going({ steadyMs: 1_001 + gapMs, wallMs: 1_001 + gapMs })).toEqual({ nowMs: 1_001 + gapMs, asleepSinceMs: 1_000 })
})
