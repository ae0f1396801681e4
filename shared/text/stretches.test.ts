import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchEnds } from './stretches.ts'
import { tokenise } from './tokens.ts'

/** The tokens of a text read part by part, as they stand in the whole. */
function inParts(text: string): unknown[] {
  let start = 0
  return stretchEnds(text).flatMap((end) => {
    const from = start
    start = end
    return tokenise(text.slice(from, end)).map((token) => ({ ...token, start: token.start + from, end: token.end + from }))
  })
}

// Everything that a word is read together with, on either side of it.
const pieces =
  'you|You|know|what|did|Because|per|cent|Cent|percent|no|No|m|p|6|1994|a|point|five|twenty|two|hundred|and|million|AED|R9|$|€|%|3:30|1,000|2.5|Dr|Prof|e.g|I|um|uh|the|the|Marta|dont|don’t|can\'t|Q3|x|-|--|—|\'|"|“|”|(|)|…|…|🙂|\ud800|قررت|决定|İ|ﬁ'
    .split('|')
const joints = [' ', ' ', ' ', '. ', '. ', '! ', '? ', '\n', '.\n', ' \n\n', '.', ',', ', ', '; ', '." ', '...', '. . ', '.\t', '\r\n', '-', '']

test('a text read in parts has the tokens of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...joints)), { maxLength: 40 }), (words) => {
      const text = words.flat().join('')
      expect(inParts(text)).toEqual(tokenise(text))
    }),
    { numRuns: 1_500 },
  )
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => { expect(inParts(text)).toEqual(tokenise(text)) }))
})

test('the parts are the text, and a sentence of words is one of them', () => {
  expect(stretchEnds('')).toEqual([0])
  expect(stretchEnds('I told Marta. She left! Why?\nI stayed')).toEqual([13, 23, 28, 37])
  expect(stretchEnds('Dr. Chen came at 6 p.m. on Monday. Then what')).toEqual([34, 44])
  expect(stretchEnds('I told him no. He rang no. 5 then')).toEqual([14, 33])
  expect(stretchEnds(`${'aa'.repeat(100)}. ...\n\n\n`).at(-1)).toBe(208)
})
