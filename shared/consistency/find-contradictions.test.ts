import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findContradictions } from './find-contradictions.ts'

const facts = [
  { label: 'refund cost', value: 1_380_000, unit: 'USD' },
  { label: 'time to repair', value: 4, unit: 'weeks' },
  { label: 'latency cut', value: 23, unit: '%' },
  { label: 'engineers', value: 7, unit: 'people' },
  { label: 'launch date', value: '2024-03-14', unit: 'date' },
  { label: 'truck departure', value: '19:30', unit: 'time' },
]
const people = [
  { name: 'Ottilie Brandt', role: 'VP of Payments', stance: 'resisted' },
  { name: 'Samir Haddad', role: 'SRE lead', stance: 'supported' },
]

function against(text: string): readonly (readonly [quote: string, against: string])[] {
  return findContradictions(text, { facts, people }).contradictions.map((found) => [found.quote, found.against] as const)
}

test.each([
  'The refunds cost about $1.4 million and the repair took 28 days.',
  'we cut the latency by almost a quarter with seven engineers',
  'We cut the latency to 77% of what it had been.',
  'We launched on March 14, and the truck leaves at half past seven.',
  'Ottilie Brandt, who ran Payments, told me to leave it alone.',
  'samir from sre was with me',
  'A rival, unrelated to us, lost another 31% of its readers that year.',
])('agrees: %s', (text) => {
  expect(against(text)).toEqual([])
})

test.each([
  ['The refunds cost $1.9 million.', '$1.9 million', 'refund cost'],
  ['The repair took four months.', 'four months', 'time to repair'],
  ['we cut the latency by a third', 'a third', 'latency cut'],
  ['I cut the latency by thirty-two percent.', 'thirty-two percent', 'latency cut'],
  ['I had seventy engineers.', 'seventy engineers', 'engineers'],
  ['We launched on May 14.', 'May 14', 'launch date'],
  ['Ottilie Brandt from Legal came along.', 'Ottilie Brandt from Legal', 'Ottilie Brandt'],
  ['ottilie backed me from day one', 'backed me from day one', 'Ottilie Brandt'],
  ['Samir Haddad told me not to do it.', 'told me not to do it', 'Samir Haddad'],
])('disagrees: %s', (text, quote, label) => {
  expect(against(text)).toEqual([[quote, label]])
})

test('says of each number, date and name what it is to the story', () => {
  const text = 'Samir and I spent $1.4M, and 12 buses came.'
  const { statuses } = findContradictions(text, { facts, people })
  expect(statuses.map((found) => [text.slice(found.start, found.end), found.status])).toEqual([['Samir', 'confirmed'], ['$1.4M', 'confirmed'], ['12 buses', 'unknown']])
})

test('without a story nothing is contradicted', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(findContradictions(text, {}).contradictions).toEqual([])
    }),
  )
})

test('a fact told exactly as it stands is never contradicted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 99_999 }), fc.constantFrom('parcels', 'sellers', 'people', 'days', 'minutes'), (value, unit) => {
      const own = [{ label: `${unit} in all`, value, unit }]
      expect(findContradictions(`There were ${String(value)} ${unit} that night.`, { facts: own }).contradictions).toEqual([])
    }),
  )
})

test('spans lie in the text, whatever text and story', () => {
  const words = fc.constantFrom('samir', 'Ottilie', 'told', 'me', 'not', 'to', 'the', 'VP', 'of', 'Legal', '31%', 'seven', 'hundred', 'weeks', ',', '.', 'who', 'ran', 'was', '$', 'March', '14', '😀', 'שלום', 'from', 'a')
  const anyFact = fc.record({ label: fc.string(), value: fc.oneof(fc.double(), fc.string()), unit: fc.string() })
  const anyPerson = fc.record({ name: fc.string(), role: fc.string(), stance: fc.string() })
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')), fc.array(anyFact, { maxLength: 3 }), fc.array(anyPerson, { maxLength: 3 }), (text, others, strangers) => {
      const first = findContradictions(text, { facts: [...facts, ...others], people: [...people, ...strangers] })
      for (const found of first.contradictions) {
        expect(text.slice(found.start, found.end)).toBe(found.quote)
        expect(found.quote.length).toBeGreaterThan(0)
      }
      expect(findContradictions(text, { facts: [...facts, ...others], people: [...people, ...strangers] })).toEqual(first)
    }),
  )
})

test('a huge text is read to its end', () => {
  const text = 'ottilie told me to wait and we had seven engineers and '.repeat(2000)
  expect(findContradictions(text, { facts, people }).contradictions).toEqual([])
})
