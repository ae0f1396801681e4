import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWords } from '../../shared/transcript.ts'
import { markText, signalLevels } from './marking.ts'

const text = 'I told the VP no.'
const words = placeWords(text.split(' ').map((word, index) => ({ text: word, t0Ms: index * 100, t1Ms: index * 100 + 90, p: 1 })))

test('a nested span keeps close to the letters and the outer one runs below it', () => {
  const overrule = { start: 0, end: 16 }
  const role = { start: 7, end: 13 }
  const runs = markText(text, words, [overrule, role])
  expect(runs.map((run) => text.slice(run.start, run.end))).toEqual(['I told ', 'the VP', ' no', '.'])
  expect(runs.map((run) => run.lines)).toEqual([
    [{ signal: 0, level: 1 }],
    [{ signal: 0, level: 1 }, { signal: 1, level: 0 }],
    [{ signal: 0, level: 1 }],
    [],
  ])
})

test('a word that a signal cuts stays one word in two runs', () => {
  const runs = markText(text, words, [{ start: 14, end: 16 }])
  expect(runs.flatMap((run) => run.pieces).filter((piece) => piece.word === 4)).toEqual([
    { text: 'no', word: 4 },
    { text: '.', word: 4 },
  ])
})

test('two kinds on the same span lie on two levels', () => {
  expect(signalLevels([{ start: 2, end: 5 }, { start: 2, end: 5 }, { start: 8, end: 9 }])).toEqual([0, 1, 0])
})

test('a text without signals is one run, an empty one none', () => {
  expect(markText(text, words, [])).toHaveLength(1)
  expect(markText('', [], [])).toEqual([])
})

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, size]) => ({ start, end: start + size }))

test('whatever the spans, no letter is lost and no two signals share a level where they overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z.]{1,6}$/), { maxLength: 12 }), fc.array(span, { maxLength: 8 }), (tokens, signals) => {
      const placed = placeWords(tokens.map((token) => ({ text: token, t0Ms: 0, t1Ms: 0, p: 1 })))
      const whole = tokens.join(' ')
      const runs = markText(whole, placed, signals)
      expect(runs.flatMap((run) => run.pieces.map((piece) => piece.text)).join('')).toBe(whole)
      for (const run of runs) {
        expect(new Set(run.lines.map((line) => line.level)).size).toBe(run.lines.length)
        expect(run.lines.map((line) => line.signal).sort()).toEqual(
          signals.flatMap((signal, index) => (signal.start < run.end && signal.end > run.start ? [index] : [])).sort(),
        )
      }
    }),
  )
})
