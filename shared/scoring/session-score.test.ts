import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChallenge } from './session-challenge.ts'
import { scoreSession } from './session-score.ts'

test.each([
  ["Martin, your VP, was in the building. Why didn't you take it to him first?", true],
  ['The laboratory found nothing. So you threw away 6,200 meals.', true],
  ['And if your VP told you tomorrow to put it back?', true],
  ["A quarter of your revenue, over a principle. Wasn't that reckless?", true],
  ['You built it anyway?', true],
  ['What did it cost you?', false],
  ['Who cleaned it up?', false],
  ['What would have happened had you left it alone?', false],
  ['Which part of that was your own decision?', false],
  ['Tell me about a decision that you had to make under time pressure.', false],
  ['', false],
])('"%s" is a challenge: %s', (question, expected) => {
  expect(isChallenge(question)).toBe(expected)
})

const opening = {
  question: 'Tell me about a time when you said no.',
  answer: 'On 12 May I told Petra Vance, our managing director, no, and halved the order of 410 tonnes myself. It cost me my bonus. Had I signed, we would have lost 53 cents on every kilo.',
}
const challenge = 'A quarter of your revenue, over a principle. That was reckless.'

test('a position held counts for the speaker, one handed on against', () => {
  const held = scoreSession([opening, { question: challenge, answer: "No. At minus eighteen percent we lost fifty-three cents on every kilo, so I'd do it again today." }])
  const deferred = scoreSession([opening, { question: challenge, answer: "That's Petra's call, not mine. If she tells me to sign then I sign." }])
  expect(held.turns[1]?.label).toBe('held')
  expect(deferred.turns[1]?.label).toBe('deferred')
  expect(held.conviction).toBeGreaterThan(deferred.conviction)
})

test('only challenges are labelled, and never the first turn', () => {
  const { turns } = scoreSession([{ ...opening, question: challenge }, { question: 'What did it cost you?', answer: 'My bonus.' }])
  expect(turns.map((turn) => turn.label)).toEqual([null, null])
})

const turn = fc.record({ question: fc.oneof(fc.constant(challenge), fc.string({ unit: 'grapheme' })), answer: fc.oneof(fc.constant(opening.answer), fc.string({ unit: 'grapheme' })) })

test('the parts add up, whatever was said', () => {
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      const score = scoreSession(turns)
      const sum = score.turns.reduce((total, judged) => total + judged.points, score.convictionBase)
      expect(score.conviction).toBe(Math.min(100, Math.max(0, sum)))
      expect(score.turns).toHaveLength(turns.length)
      expect(scoreSession(turns)).toEqual(score)
    }),
  )
})
