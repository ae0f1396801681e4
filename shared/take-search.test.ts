import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundMark, readFound, toSearchQuery } from './take-search.ts'

test.each([
  ['froze the roll', '"froze" "the" "roll"*'],
  ['  “the date” OR NEAR(x', '"the date" "OR" "NEAR(x"*'],
  ['a"b', '"a" "b"*'],
  ['"unended phrase', '"unended" "phrase"*'],
  ['it’s -not* col:umn', '"it’s" "-not*" "col:umn"*'],
  ['🙂 * ( ) " -', null],
  ['', null],
  ['לשחרר את', '"לשחרר" "את"*'],
])('%j is looked for as words', (typed, query) => {
  expect(toSearchQuery(typed)).toBe(query)
})

test('whatever is typed, the query is short and all of it is quoted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const query = toSearchQuery(typed)
      if (query === null) return
      expect(query).toMatch(/^(?:"[^"]+"\*? ?)+$/u)
      expect(query.length).toBeLessThan(24 * 90)
      expect(/[\p{Cc}\p{Cs}]/u.test(query)).toBe(false)
    }),
  )
  expect(toSearchQuery('x'.repeat(10_000))?.length).toBeLessThan(100)
})

const mark = (text: string): string => text.replaceAll('[', foundMark.begin).replaceAll(']', foundMark.end)

test('what was found stands with the words around it, near places as one, and the first few of many', () => {
  expect(readFound(mark('we [froze] it'))).toEqual({
    places: 1,
    excerpts: [{ word: 1, pieces: [{ text: 'we ', isFound: false }, { text: 'froze', isFound: true }, { text: ' it', isFound: false }] }],
  })
  const far = `a b c d e f g h i [froze the] rollout, ${'x '.repeat(20)}[froze] ${'y '.repeat(20)}[froze] ${'z '.repeat(20)}[froze]`
  const { places, excerpts } = readFound(mark(far))
  expect([places, excerpts.length, excerpts[0]?.word, excerpts[1]?.word]).toEqual([4, 3, 9, 32])
  expect(excerpts[0]?.pieces.map(({ text }) => text).join('')).toBe('… c d e f g h i froze the rollout, x x x x x x …')
  expect(readFound(mark('[one] two [three]')).places).toBe(1)
  expect(readFound(mark('(“[one]”) two')).excerpts[0]?.pieces).toEqual([{ text: '(“one”)', isFound: true }, { text: ' two', isFound: false }])
})

test('no word is lost or added, wherever the marks stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.stringMatching(/^[a-z.,]{1,5}$/), fc.boolean()), { minLength: 1, maxLength: 60 }), (words) => {
      const { excerpts } = readFound(words.map(([text, isFound]) => (isFound ? mark(`[${text}]`) : text)).join(' '))
      for (const { word, pieces } of excerpts) {
        const text = pieces.map((piece) => piece.text).join('').replace(/^… | …$/gu, '')
        expect(words.map(([each]) => each).join(' ')).toContain(text)
        expect(words[word]?.[1]).toBe(true)
      }
    }),
  )
})
