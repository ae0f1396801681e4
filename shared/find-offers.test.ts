import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDateOffers, findFactOffers } from './find-offers.ts'
import { storyText } from './story.ts'
import { sampleDossier } from './testing/sample.ts'
import { readWriteUp } from './write-up.ts'

test('a number of the text is offered with what the text says of it', () => {
  const [chargebacks, latency] = findFactOffers('We had $410K in chargebacks. Latency went from 4.1 s to 3.2 s in May 2024.', [])
  expect(chargebacks).toMatchObject({ quote: '$410K', fact: { label: 'chargebacks', value: '$410K', kind: 'cost', source: '', confirmer: '' } })
  expect(latency).toMatchObject({ fact: { label: 'Latency went', value: '3.2', unit: 's', baseline: '4.1 s', period: 'May 2024' } })
})

test('what the ledger holds, in whatever words, is not offered; nor what was declined, nor idle amounts', () => {
  const ledger = [{ value: '40', unit: '%', baseline: '' }, { value: '3.2', unit: 's', baseline: '4.1 s' }]
  expect(findFactOffers('Refunds fell by forty percent, and latency from 4.1 s to 3.2 s.', ledger).map(({ quote }) => quote)).toEqual([])
  expect(findFactOffers('It saved $9,000.', [], new Set(['$9,000']))).toEqual([])
  expect(findFactOffers('It took a month and half of it was mine.', [])).toEqual([])
  expect(findFactOffers('90 customers, then 90 customers again', []).map(({ quote }) => quote)).toEqual(['90 customers'])
})

test('every offer quotes the text, and once taken is not offered again', () => {
  const sentence = fc.constantFrom('Refunds dropped by 40 percent in the first quarter.', 'We lost $410K in chargebacks!', 'Seven engineers left in May.', 'From 62% to 91% of orders.', 'A few people came.', '<b>12</b> days', '日本で12人')
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
      const text = sentences.join(' ')
      const offers = findFactOffers(text, [])
      for (const { start, end, quote, fact } of offers) {
        expect(text.slice(start, end)).toBe(quote)
        // A number said in words is offered in figures.
        if (/\d/.test(quote)) expect(text).toContain(fact.value)
      }
      expect(findFactOffers(text, offers.map(({ fact }) => fact))).toEqual([])
    }),
  )
})

test('dates take the year that was named last, else the story’s', () => {
  const text = 'On 14 March 2023 it began, in June we knew. In Q3 2024 it was over, on a Friday, in the first quarter.'
  expect(findDateOffers(text, null).map(({ quote, date }) => [quote, date])).toEqual([['14 March 2023', '2023-03-14'], ['June', '2023-06'], ['Q3 2024', '2024-07']])
  expect(findDateOffers('in June', null)).toEqual([])
  expect(findDateOffers('in June', 2022, new Set(['2022-06']))).toEqual([])
})

test('a write-up gives people, numbers, dates and turning points that the story lacks', () => {
  const text = storyText(sampleDossier.story)
  const found = readWriteUp(text, { ...sampleDossier, people: [], facts: [], turningPoints: [] })
  expect(found.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Daniel Osei', 'Sarah Lindholm', 'Marek Dvorak']))
  expect(found.facts.length).toBeGreaterThan(8)
  expect(found.dates.map(({ date }) => date)).toEqual(expect.arrayContaining(['2024-01-12', '2024-03-12', '2024-06-11']))
  expect(found.turningPoints.length).toBeGreaterThan(0)
  for (const { start, end, quote } of [...found.people, ...found.facts, ...found.dates, ...found.turningPoints]) expect(text.slice(start, end)).toBe(quote)
  const known = readWriteUp(text, sampleDossier)
  expect(known.people).toEqual([])
  expect(known.facts.length).toBeLessThan(3)
})

test('fifty thousand characters are read, and no more is offered than anybody reads', () => {
  const text = Array.from({ length: 2000 }, (_, index) => `I paid ${index + 2} euros then.`).join(' ').slice(0, 50_000)
  expect(findFactOffers(text, [])).toHaveLength(100)
})
