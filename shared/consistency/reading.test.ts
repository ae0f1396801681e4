import fc from 'fast-check'
import { expect, test } from 'vitest'
import { momentsIn } from '../text/quantity-moment.ts'
import { scanText } from '../text/quantity-scan.ts'
import { quantitiesIn } from '../text/quantity.ts'
import { findContradictions } from './find-contradictions.ts'
import { readText } from './reading.ts'

const fragments = [
  'On March 14 I froze it', 'it was in Sept.', '14 people left', 'between', 'from 18%', 'to 7%', 'we had seven engineers', 'it took four weeks', 'a bit over', 'two days', 'at 6 p.m.', 'half past seven', 'Ottilie Brandt backed me', 'samir told me not to',
  'Dr.', 'J.', 'Ottilie', 'about $1.4 million', 'of', 'twice', '3', 'a team of eleven', 'eleven of us', 'thousand', 'a week', 'We cut the latency by a third', 'after that it was 210', 'he', 'She was against it', 'the latency was', 'refunds cost', '“no', 'launched on May', 'not', 'one in', 'or so', 'more or less', '2024', 'up to 40', '450 sq', 'ft', 'four dollars', 'twenty', 'cents', 'or more', 'a year later', 'each of us had 3', 'altogether', 'by', 'no more than 5', 'sided with her', 'so did Samir', 'everyone but Ottilie', 'wanted that too', 'our chief risk officer', 'quit out of', '12 times a day', 'per engineer', 'half of them', 'was the new norm', 'each took', 'by the end', 'and put it up to', 'said no', 'gone elsewhere', 'wanted to ship it anyway', 'I held the release',
]
const joints = [' ', ' ', '. ', '. ', '! ', '? ', '\n', '.\n', ', ', '.', '." ']
const telling = fc.array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...joints)), { minLength: 1, maxLength: 16 }).map((parts) => parts.flat().join(''))

test('a text is read in parts as it is read in one go', () => {
  fc.assert(
    fc.property(fc.oneof(telling, fc.string({ unit: 'grapheme', maxLength: 60 })), (text) => {
      const tokens = scanText(text)
      const moments = momentsIn(tokens)
      const reading = readText(text)
      expect(reading.tokens).toEqual(tokens)
      expect(reading.moments).toEqual(moments)
      expect(reading.quantities).toEqual(quantitiesIn(tokens, moments))
    }),
    { numRuns: 1_000 },
  )
}, 120_000)

const facts = [
  { label: 'refund cost', value: 1_380_000, unit: 'USD' }, { label: 'time to repair', value: 4, unit: 'weeks' }, { label: 'latency cut', value: 23, unit: '%' },
  { label: 'engineers', value: 7, unit: 'people' }, { label: 'launch date', value: '2024-03-14', unit: 'date' }, { label: 'daily limit', value: 200, unit: 'orders a day' },
]
const people = [{ name: 'Ottilie Brandt', role: 'VP of Payments', stance: 'resisted' }, { name: 'Samir Haddad', role: 'SRE lead', stance: 'supported' }]
/** More stories than are remembered. */
const others = [1, 2, 3, 4, 5, 6].map((value) => [{ label: `count ${String(value)}`, value, unit: 'things' }])

test('what is remembered of a story never changes what is found', () => {
  fc.assert(
    fc.property(telling, telling, fc.nat(), fc.nat(), (before, after, from, to) => {
      // As somebody edits: the first text, then a part of it replaced by a part of the second.
      const edited = before.slice(0, from % before.length) + after.slice(to % after.length)
      findContradictions(before, { facts, people })
      const remembering = findContradictions(edited, { facts: facts.map((fact) => ({ ...fact })), people })
      for (const other of others) findContradictions('', { facts: other })
      expect(findContradictions(edited, { facts, people })).toEqual(remembering)
    }),
    { numRuns: 400 },
  )
}, 120_000)
