import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Word } from '../transcript.ts'
import { createPhraseJoiner } from './join-phrases.ts'
import { overlapMs } from './phrase-cutter.ts'

const word = (text: string, t0Ms: number, lengthMs = 250): Word => ({ text, t0Ms, t1Ms: t0Ms + lengthMs, p: 0.9 })
const texts = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ')
const whole = { cutBeforeMs: null, cutAfterMs: null }

test('a phrase between two pauses comes through as it is', () => {
  const joiner = createPhraseJoiner()
  expect(texts(joiner.add(whole, [word('We', 0), word('agreed.', 300)]))).toBe('We agreed.')
  expect(joiner.flush()).toEqual([])
})

test('a word that both pieces heard is there once, and words near a cut wait for the next piece', () => {
  const joiner = createPhraseJoiner()
  const first = joiner.add({ cutBeforeMs: null, cutAfterMs: 1000 }, [word('we', 0), word('told', 400), word('the', 850), word('client', 1100)])
  expect(texts(first)).toBe('we told')
  const second = joiner.add({ cutBeforeMs: 1000, cutAfterMs: null }, [word('The', 900), word('client', 1150), word('twice', 1500)])
  expect(texts(second)).toBe('the client twice')
})

test('where the pieces disagree, each keeps what lies on its own side', () => {
  const joiner = createPhraseJoiner()
  joiner.add({ cutBeforeMs: null, cutAfterMs: 1000 }, [word('bug', 700), word('fishes', 1050)])
  expect(texts(joiner.add({ cutBeforeMs: 1000, cutAfterMs: null }, [word('ug', 650), word('fixes', 1040), word('it', 1400)]))).toBe('bug fixes it')
})

test('a word that is really said twice stays twice', () => {
  const joiner = createPhraseJoiner()
  const first = joiner.add({ cutBeforeMs: null, cutAfterMs: 1000 }, [word('very', 300), word('very', 650), word('late', 1000)])
  const second = joiner.add({ cutBeforeMs: 1000, cutAfterMs: null }, [word('very', 650), word('late', 1000)])
  expect(texts([...first, ...second])).toBe('very very late')
})

test('what waits for a piece that never comes is not lost', () => {
  const joiner = createPhraseJoiner()
  joiner.add({ cutBeforeMs: null, cutAfterMs: 1000 }, [word('the', 900)])
  expect(texts(joiner.flush())).toBe('the')
  expect(joiner.flush()).toEqual([])
})

test('cut anywhere, different words come out just as they were said', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 6, maxLength: 40 }), fc.integer({ min: 600, max: 3000 }), (gaps, cutMs) => {
      let at = 0
      const said = gaps.map((gap, place) => {
        const spoken = word(`w${place}`, at, 150 + gap)
        at = spoken.t1Ms + gap
        return spoken
      })
      const joiner = createPhraseJoiner()
      // A piece hears the words that lie wholly within it.
      const before = said.filter(({ t1Ms }) => t1Ms <= cutMs + overlapMs)
      const after = said.filter(({ t0Ms }) => t0Ms >= cutMs - overlapMs)
      const heard = [...joiner.add({ cutBeforeMs: null, cutAfterMs: cutMs }, before), ...joiner.add({ cutBeforeMs: cutMs, cutAfterMs: null }, after)]
      expect(heard).toEqual(said)
    }),
  )
})
