import { expect, test } from 'vitest'
import { inContext, nothingTaken, queueOffers, takenWords } from './offer-queue.ts'

const span = (start: number) => ({ start, end: start + 3, quote: 'abc' })
const person = (start: number) => ({ ...span(start), name: 'Dan', role: '', stance: null })
const date = { ...span(1), date: '2024-01', isApproximate: false }

test('people come first, each sort in the order of the text', () => {
  const queue = queueOffers({ people: [person(40), person(7)], facts: [], dates: [date], turningPoints: [{ ...date, kind: 'absorbed' }] })
  expect(queue.map(({ kind, offer }) => [kind, offer.start])).toEqual([
    ['person', 7],
    ['person', 40],
    ['turn', 1],
    ['date', 1],
  ])
})

test('what was found is shown among its words, cut between words', () => {
  const text = `${'long before '.repeat(30)}HERE${' long after'.repeat(30)}`
  const start = text.indexOf('HERE')
  const { before, quote, after } = inContext(text, start, start + 4)
  expect(quote).toBe('HERE')
  expect(before).toMatch(/^… .*before $/)
  expect(after).toMatch(/^ long.* …$/)
  expect(inContext('HERE', 0, 4)).toEqual({ before: '', quote: 'HERE', after: '' })
})

test('what was taken, in words', () => {
  expect(takenWords(nothingTaken)).toBe('nothing')
  expect(takenWords({ ...nothingTaken, fact: 1 })).toBe('1 number')
  expect(takenWords({ person: 2, fact: 1, turn: 3, date: 1 })).toBe('2 people, 1 number, 3 turning points and 1 date')
})
