import { expect, test } from 'vitest'
import { soundOf, wordSpans } from './said-words.ts'
import { onClock } from './session-time.ts'

const takeId = 'a'.repeat(32)
const word = (text: string, t0Ms: number, of: string | null = takeId) => ({ text, atMs: t0Ms, takeId: of, t0Ms, t1Ms: t0Ms + 300, p: 1 })

test('words lie in the answer where its text has them', () => {
  const words = [word('We', 0), word('shipped', 400), word('it.', 900)]
  const text = words.map((one) => one.text).join(' ')
  expect(wordSpans(words).map(({ start, end }) => text.slice(start, end))).toEqual(['We', 'shipped', 'it.'])
})

test('a span plays from its first word to its last, in one take', () => {
  const words = [word('We', 0), word('shipped', 400), word('it.', 900), word('Late.', 0, 'b'.repeat(32))]
  expect(soundOf({ words }, 3, 14)).toEqual({ takeId, t0Ms: 400, t1Ms: 1_200 })
  expect(soundOf({ words }, 3, 20)).toEqual({ takeId, t0Ms: 400, t1Ms: 1_200 })
  expect(soundOf({ words: [word('typed', 0, null)] }, 0, 5)).toBeNull()
})

test('the session’s own clock leaves its pauses out', () => {
  const pauses = [{ fromMs: 10_000, toMs: 40_000, reason: 'paused' }, { fromMs: 60_000, toMs: null, reason: 'interrupted' }] as const
  expect([5_000, 20_000, 40_000, 50_000, 90_000].map((tMs) => onClock(tMs, pauses))).toEqual([5_000, 10_000, 10_000, 20_000, 30_000])
})
