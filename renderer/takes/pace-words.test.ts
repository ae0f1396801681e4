import { expect, test } from 'vitest'
import { hesitationOf } from '../../shared/hesitation.ts'
import type { Word } from '../../shared/transcript.ts'
import { comparedWords, paceLines, pauseWords } from './pace-words.ts'

const words: Word[] = Array.from({ length: 12 }, (_, place) => ({ text: `w${place}`, t0Ms: 1200 + place * 1000, t1Ms: 1500 + place * 1000, p: 0.9 }))
const silences = [{ fromMs: 0, toMs: 1100 }, { fromMs: 3500, toMs: 4200 }, { fromMs: 6400, toMs: 7900 }]

test('the pace in words, alone and beside the median', () => {
  const alone = hesitationOf(words, silences, [])
  expect(paceLines(alone, words)).toEqual([
    { name: 'Before the first word', figure: '1.1 s', usual: null },
    { name: 'Pauses over 0.7 s', figure: '2, the longest 1.5 s', usual: null },
    { name: 'Words a minute', figure: '63', usual: null },
  ])
  expect(comparedWords(alone)).toBe('Your own median stands here once there are 3 takes before.')
  const earlier = { firstWordMs: 800, pausesPerMinute: 4, wordsPerMinute: 140 }
  const beside = hesitationOf(words, silences, [earlier, earlier, earlier])
  expect(paceLines(beside, words).map(({ usual }) => usual)).toEqual(['usually 0.8 s', 'usually 4.0 a minute; here 10.5', 'usually 140'])
  expect(comparedWords(beside)).toBe('Usually: your own median over the 3 takes before.')
  expect(paceLines(hesitationOf([], [], []), [])).toEqual([])
})

test('a pause is told with its place', () => {
  const [pause] = hesitationOf(words, silences, []).pauses
  expect(pause && pauseWords(pause, words)).toEqual({ at: '0:03', length: '0.7 s', before: 'w0 w1 w2', after: 'w3 w4 w5' })
})
