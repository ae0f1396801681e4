import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchEnds } from '../text/stretches.ts'
import { memoryOf, placedIn } from './reading-memory.ts'
import { scoreWith } from './score-answer.ts'
import { shippedWeights } from './shipped-weights.ts'

const sentences = [
  'On March 14 I froze the rollout in four regions over the objection of Dan Whitlock, our CFO.', 'Nobody had asked me to; it was not my team.', 'and Marta said no', 'I think we sort of landed on a solution, maybe a bit late!',
  'It cost us $380K in launch credits and', 'Engineering dropped the ball, but', 'did. You know what she said?', 'Let it be. I signed it myself.', 'MARTA WROTE IT', 'we had 31 percent. 5 of them left.', 'um', '...',
  'So I told the board that the miss was mine because', 'so i waited for her guidance', 'Had I waited for the review, 9,000 sellers would have been paid twice',
]
const joints = [' ', ' ', '. ', '\n', ', ']
const telling = fc.array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...joints)), { minLength: 1, maxLength: 14 }).map((parts) => parts.flat().join(''))

test('what is remembered never changes what is read', () => {
  const weights = shippedWeights()
  fc.assert(
    fc.property(telling, telling, fc.nat(), fc.nat(), (before, after, from, to) => {
      // As somebody edits: the first text, then a part of it replaced by a part of the second.
      const edited = before.slice(0, from % before.length) + after.slice(to % after.length)
      for (const text of [before, edited]) {
        const remembering = JSON.stringify(scoreWith(weights, text))
        // Other weights, though equal ones, have a memory of their own: an empty one.
        expect(remembering).toBe(JSON.stringify(scoreWith({ ...weights }, text)))
      }
    }),
    { numRuns: 150 },
  )
}, 120_000)

const pieces = 'you|know|No|no|per|cent|6|5 left|Dr|I told her|m|p|x|-|🙂'.split('|')
const ends = [' ', '. ', '. ', '.', '! ', '\n', '.\n', '? ']
const pieced = fc.array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...ends)), { maxLength: 20 }).map((parts) => parts.flat().join(''))

test('a text is cut where it would be cut without the one before', () => {
  const memory = memoryOf({ ...shippedWeights() })
  fc.assert(
    fc.property(pieced, pieced, fc.nat(200), (before, added, at) => {
      for (const text of [before, before.slice(0, at) + added]) {
        const cuts = stretchEnds(text)
        expect(placedIn(memory, text).map(({ start }) => start)).toEqual([0, ...cuts.slice(0, -1)])
      }
    }),
    { numRuns: 1_500 },
  )
})
