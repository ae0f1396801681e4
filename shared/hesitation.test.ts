import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPauses, hesitationOf, paceOf, shortestPauseMs, type Pace } from './hesitation.ts'
import type { Word } from './transcript.ts'

/** Words of 300 ms, one after the other, each beginning where it is told. */
const at = (...begins: number[]): Word[] => begins.map((t0Ms, place) => ({ text: `w${place}`, t0Ms, t1Ms: t0Ms + 300, p: 0.9 }))

test('pauses are silences between words, with their places; what is shorter, before the first or after the last word is none', () => {
  const words = at(1000, 1400, 3000, 3400)
  const silences = [{ fromMs: 0, toMs: 960 }, { fromMs: 1720, toMs: 2960 }, { fromMs: 3320, toMs: 3400 }, { fromMs: 3800, toMs: 9000 }]
  expect(findPauses(words, silences)).toEqual([{ fromMs: 1720, toMs: 2960, afterWord: 1 }])
  // Where the engine let the word run on into the pause, the sound tells all the same.
  const stretched = words.map((word, place) => (place === 1 ? { ...word, t1Ms: 2990 } : word))
  expect(findPauses(stretched, silences)).toEqual([{ fromMs: 1720, toMs: 2960, afterWord: 1 }])
  expect(findPauses(words, null)).toEqual([{ fromMs: 1700, toMs: 3000, afterWord: 1 }])
  expect(findPauses([], silences)).toEqual([])
})

test('time to the first word, pauses and words a minute', () => {
  const words = at(...Array.from({ length: 20 }, (_, place) => 1000 + place * 500))
  expect(paceOf(words, [{ fromMs: 0, toMs: 900 }])).toEqual({ firstWordMs: 900, pausesPerMinute: 0, wordsPerMinute: (20 * 60_000) / 9900 })
  expect(paceOf(words, null).firstWordMs).toBe(1000)
  // The engine lets the first word begin with the recording.
  expect(paceOf(words.map((word, place) => (place === 0 ? { ...word, t0Ms: 0, t1Ms: 700 } : word)), [{ fromMs: 0, toMs: 900 }]).firstWordMs).toBe(900)
  // The silence that the recording begins with may not swallow words.
  expect(paceOf(words, [{ fromMs: 0, toMs: 5000 }]).firstWordMs).toBe(1000)
  expect(paceOf(at(500, 900), [])).toEqual({ firstWordMs: 500, pausesPerMinute: null, wordsPerMinute: null })
  expect(paceOf([], [{ fromMs: 0, toMs: 9000 }])).toEqual({ firstWordMs: null, pausesPerMinute: null, wordsPerMinute: null })
})

test('the median is the speaker’s own, over three earlier takes at least', () => {
  const pace = (firstWordMs: number | null, wordsPerMinute: number | null): Pace => ({ firstWordMs, pausesPerMinute: 2, wordsPerMinute })
  expect(hesitationOf([], null, [pace(1, 100), pace(2, 110)]).usual).toEqual({ takes: 2, firstWordMs: null, pausesPerMinute: null, wordsPerMinute: null })
  expect(hesitationOf([], null, [pace(900, 120), pace(300, null), pace(600, 100), pace(700, 110)]).usual).toEqual({ takes: 4, firstWordMs: 650, pausesPerMinute: 2, wordsPerMinute: 110 })
})

test('every pause is long enough, lies between two words, and they come in order', () => {
  const stretches = fc.array(fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 })), { maxLength: 40 })
  fc.assert(
    fc.property(stretches, fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 60 }), (lengths, steps) => {
      let ms = 0
      const silences = lengths.map(([speech, silence]) => {
        const fromMs = ms + speech
        ms = fromMs + silence
        return { fromMs, toMs: ms }
      })
      let begin = 0
      const words = at(...steps.map((step) => (begin += step)))
      let last = 0
      for (const { fromMs, toMs, afterWord } of findPauses(words, silences)) {
        expect(toMs - fromMs).toBeGreaterThanOrEqual(shortestPauseMs)
        expect(fromMs).toBeGreaterThanOrEqual(last)
        const middle = (fromMs + toMs) / 2
        expect(words[afterWord]?.t0Ms).toBeLessThanOrEqual(middle)
        expect(words[afterWord + 1]?.t0Ms).toBeGreaterThan(middle)
        last = toMs
      }
    }),
  )
})
