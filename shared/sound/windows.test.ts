import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSilences, frameMs, hasSound } from './silences.ts'
import { cutWindows, longestWindowMs } from './windows.ts'

/** Frames of speech, with silence between each pair of ms. */
function speech(durationMs: number, silences: readonly (readonly [number, number])[] = []): Float32Array {
  const isSilent = (ms: number): boolean => silences.some(([from, to]) => ms >= from && ms < to)
  return Float32Array.from({ length: Math.ceil(durationMs / frameMs) }, (_, frame) => (isSilent(frame * frameMs) ? 12 : 2000 + (frame % 7) * 100))
}

test('silences are found, clicks in them and stops of consonants passed over', () => {
  const levels = speech(8000, [[0, 900], [3000, 3080], [4000, 4400], [4440, 5000]])
  expect(findSilences(levels)).toEqual([{ fromMs: 0, toMs: 900 }, { fromMs: 4000, toMs: 5000 }])
  expect(findSilences(new Float32Array(100))).toEqual([{ fromMs: 0, toMs: 2000 }])
  expect(findSilences(new Float32Array(0))).toEqual([])
})

test('a stretch without any sound is told from one with a little', () => {
  const levels = speech(4000, [[1000, 3000]])
  expect([hasSound(levels, { fromMs: 1000, toMs: 3000 }), hasSound(levels, { fromMs: 990, toMs: 2000 }), hasSound(levels, { fromMs: 2000, toMs: 4000 })]).toEqual([false, true, true])
})

test('a noisy room is no speech, and speech over it is no silence', () => {
  const noisy = speech(6000, [[2000, 3000]]).map((level) => level + 400)
  expect(findSilences(noisy)).toEqual([{ fromMs: 2000, toMs: 3000 }])
})

test('what fits into a window stays whole', () => {
  expect(cutWindows(speech(longestWindowMs), longestWindowMs)).toEqual([{ fromMs: 0, toMs: longestWindowMs }])
})

test('a window ends in the latest good pause of its second half, else in the longest, else where it is quietest', () => {
  expect(cutWindows(speech(50_000, [[18_000, 19_000], [26_000, 26_400], [28_000, 28_200]]), 50_000)[0]).toEqual({ fromMs: 0, toMs: 26_200 })
  expect(cutWindows(speech(50_000, [[18_000, 18_240], [26_000, 26_200]]), 50_000)[0]).toEqual({ fromMs: 0, toMs: 18_120 })
  const levels = speech(50_000)
  levels[1100] = 1000
  expect(cutWindows(levels, 50_000)[0]).toEqual({ fromMs: 0, toMs: 22_000 })
})

test('windows follow on each other, cover the whole, and are neither too long nor, but for a short recording, too short', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 6000 }), fc.integer({ min: 0, max: frameMs - 1 }), (frames, more) => {
      const durationMs = Math.max(0, frames.length - 1) * frameMs + more
      const windows = cutWindows(Float32Array.from(frames), durationMs)
      expect(windows[0]?.fromMs).toBe(0)
      expect(windows.at(-1)?.toMs).toBe(durationMs)
      for (const [place, { fromMs, toMs }] of windows.entries()) {
        expect(toMs - fromMs).toBeLessThanOrEqual(longestWindowMs)
        if (windows.length > 1) expect(toMs - fromMs).toBeGreaterThanOrEqual(4900)
        if (place > 0) expect(fromMs).toBe(windows[place - 1]?.toMs)
      }
    }),
    { numRuns: 60 },
  )
})
