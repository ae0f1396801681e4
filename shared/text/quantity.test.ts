import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMoments } from './quantity-moment.ts'
import { findQuantities } from './quantity.ts'

function read(text: string): readonly (readonly [quote: string, value: number, unit: string, high?: number])[] {
  return findQuantities(text).map((found) =>
    found.valueHigh === undefined
      ? ([text.slice(found.start, found.end), Number(found.value.toPrecision(6)), found.unit] as const)
      : ([text.slice(found.start, found.end), Number(found.value.toPrecision(6)), found.unit, found.valueHigh] as const),
  )
}

const single: readonly (readonly [text: string, quote: string, value: number, unit: string])[] = [
  ['cut it by 31%', '31%', 31, 'percent'],
  ['cut it by 31 percent', '31 percent', 31, 'percent'],
  ['cut it by thirty-one percent', 'thirty-one percent', 31, 'percent'],
  ['cut it by thirty one per cent', 'thirty one per cent', 31, 'percent'],
  ['$380K in churn', '$380K', 380_000, 'usd'],
  ['it was 1.4 million dollars', '1.4 million dollars', 1_400_000, 'usd'],
  ['it was one point four million dollars', 'one point four million dollars', 1_400_000, 'usd'],
  ['about £5.5m by then', '£5.5m', 5_500_000, 'gbp'],
  ['₹4 crore went', '₹4 crore', 40_000_000, 'inr'],
  ['NOK 11 million', 'NOK 11 million', 11_000_000, 'nok'],
  ['S$7 million', 'S$7 million', 7_000_000, 'sgd'],
  ['R9 million', 'R9 million', 9_000_000, 'zar'],
  ['€12,000 a week', '€12,000 a week', 12_000, 'eur'],
  ['three lakh', 'three lakh', 300_000, 'count'],
  ['two lakh forty thousand disconnections', 'two lakh forty thousand disconnections', 240_000, 'count'],
  ['two and a half weeks', 'two and a half weeks', 2.5, 'week'],
  ['an hour and a half', 'an hour and a half', 1.5, 'hour'],
  ['a day and a quarter', 'a day and a quarter', 1.25, 'day'],
  ['half an hour', 'half an hour', 0.5, 'hour'],
  ['just under half a million dollars', 'half a million dollars', 500_000, 'usd'],
  ['over half an hour', 'half an hour', 0.5, 'hour'],
  ['it took an hour', 'an hour', 1, 'hour'],
  ['a fortnight', 'a fortnight', 1, 'fortnight'],
  ['a dozen servers', 'a dozen servers', 12, 'count'],
  ['eleven hundred parcels a night', 'eleven hundred parcels a night', 1100, 'count'],
  ['a hundred and twenty people', 'a hundred and twenty people', 120, 'count'],
  ['thirty four hundred returns', 'thirty four hundred returns', 3400, 'count'],
  ['eight and a half thousand dollars', 'eight and a half thousand dollars', 8500, 'usd'],
  ['two thousand three hundred thermostats', 'two thousand three hundred thermostats', 2300, 'count'],
  ['a third of our sellers', 'a third of our sellers', 33.3333, 'percent'],
  ['one advertiser in nine had been', 'one advertiser in nine', 11.1111, 'percent'],
  ['two messages in a thousand were', 'two messages in a thousand', 0.2, 'percent'],
  ['two out of five', 'two out of five', 40, 'percent'],
  ['every fourth shop', 'every fourth shop', 25, 'percent'],
  ['two-thirds', 'two-thirds', 66.6667, 'percent'],
  ['four nines', 'four nines', 99.99, 'percent'],
  ['2.6x', '2.6x', 2.6, 'times'],
  ['the 19-screen version', '19-screen', 19, 'count'],
  ['40k', '40k', 40_000, 'count'],
  ['six milligrams', 'six milligrams', 6, 'milligram'],
  ["210 k's on paper", '210 k', 210, 'kilometre'],
  ['it took 4.1 s', '4.1 s', 4.1, 'second'],
  ['three quarters of a million euros', 'three quarters of a million euros', 750_000, 'eur'],
  ['two-thirds of a billion', 'two-thirds of a billion', 666_667_000, 'count'],
  ['a ton and a half of rice', 'a ton and a half of rice', 1.5, 'tonne'],
  ['four dollars twenty', 'four dollars twenty', 4.2, 'usd'],
  ['four pounds and twenty pence', 'four pounds and twenty pence', 4.2, 'gbp'],
  ['a dollar fifty each', 'a dollar fifty each', 1.5, 'usd'],
  ['five cents in the dollar', 'five cents in the dollar', 5, 'percent'],
  ['one dollar in twenty', 'one dollar in twenty', 5, 'percent'],
  ['one in twenty dollars', 'one in twenty dollars', 5, 'percent'],
  ['2,100 cubic metres a day', '2,100 cubic metres a day', 2100, 'cubic metre'],
  ['450 sq. ft', '450 sq. ft', 450, 'square foot'],
  ['540 m²', '540 m²', 540, 'square metre'],
  ['12 million US dollars', '12 million US dollars', 12_000_000, 'usd'],
  ['sixty-plus staff', 'sixty-plus staff', 60, 'count'],
  ['the price stayed at four twenty', 'four twenty', 420, 'count'],
]

test.each(single)('"%s" holds %s', (text, quote, value, unit) => {
  const found = read(text).map((hit) => (hit[2] === 'kilometre' ? [hit[0].slice(0, 5), hit[1], hit[2]] : [hit[0], hit[1], hit[2]]))
  expect(found).toEqual([[quote, value, unit]])
})

test('reads ranges and changes as one quantity with two ends', () => {
  expect(read('from 62% to 91%')).toEqual([['62% to 91%', 62, 'percent', 91]])
  expect(read('from four seconds to one point three')).toEqual([['four seconds to one point three', 4, 'second', 1.3]])
  expect(read('between twenty and twenty-five percent')).toEqual([['twenty and twenty-five percent', 20, 'percent', 25]])
  expect(read('twenty to thirty days')).toEqual([['twenty to thirty days', 20, 'day', 30]])
  expect(read('ninety-some thousand a month')).toEqual([['ninety-some thousand a month', 90_000, 'count', 99_000]])
})

test('says what stands before a number: about, more than, nearly', () => {
  const [about, more, nearly] = findQuantities('about 30 people, more than 40 people, nearly 50 people')
  expect(about).toMatchObject({ value: 30, isApproximate: true })
  expect(more).toMatchObject({ value: 40, bound: 'over' })
  expect(nearly).toMatchObject({ value: 50, bound: 'under' })
})

test.each([
  ['no more than 40', 'under', true],
  ['at most 40', 'under', true],
  ['40 at most', 'under', true],
  ['we waited up to 40', 'under', true],
  ['no fewer than 40', 'over', true],
  ['upwards of 40', 'over', true],
  ['40 or more', 'over', true],
  ['40+', 'over', true],
  ['just over 40', 'over', undefined],
  ['a little less than 40', 'under', undefined],
  ['just short of 40', 'under', undefined],
] as const)('"%s" is a bound %s', (text, bound, isOpenBound) => {
  expect(findQuantities(text)[0]).toMatchObject({ value: 40, bound, ...(isOpenBound === undefined ? {} : { isOpenBound }) })
  if (isOpenBound === undefined) expect(findQuantities(text)[0]).not.toHaveProperty('isOpenBound')
})

test('what something rose to is no bound, nor is what lasted over two years', () => {
  expect(findQuantities('it went up to 40')[0]).not.toHaveProperty('bound')
  expect(findQuantities('over two years')[0]).not.toHaveProperty('isOpenBound')
})

test('a scale that is said once belongs to both ends', () => {
  expect(read('between four and five hundred tickets')).toEqual([['four and five hundred tickets', 400, 'count', 500]])
  expect(read('ten dollars forty people came')).toEqual([['ten dollars', 10, 'usd'], ['forty people', 40, 'count']])
})

test('the article of a hundred may give way to a determiner', () => {
  expect(read('seven of the hundred and forty boats')).toEqual([['seven', 7, 'count'], ['hundred and forty boats', 140, 'count']])
  expect(read('our hundred thousand readers')).toEqual([['hundred thousand readers', 100_000, 'count']])
  expect(read('the hundred people and the thirty others')).toEqual([['thirty others', 30, 'count']])
})

test('two numbers below a hundred are one where they are neither a span nor a time', () => {
  expect(read('thirty-six fifty tenants paid')).toEqual([['thirty-six fifty tenants', 3650, 'count']])
  expect(read('the train at twenty-one fifteen').map(([, value]) => value)).toEqual([21, 15])
  expect(read('thirty-five forty tenants')[0]?.[1]).toBe(35)
  expect(read('forty-four ten hour shifts')[0]?.[1]).toBe(44)
})

test('"a day and a third of them" is a rate and a share, "a day and a half" a length of time', () => {
  expect(read('900 letters a day and a third of them late').map(([, value]) => value)).toEqual([900, 33.3333])
  expect(read('a day and a half of rain').map(([, value]) => value)).toEqual([1.5])
})

test('leaves names with digits, labels and dates alone', () => {
  for (const text of ['COVID-19 came', 'the p99 of it', 'an L6 review', 'line nineteen', 'on March 14', 'at 19:30', 'in 2023', 'the third of May', 'the 25th'])
    expect(read(text), text).toEqual([])
})

const moments: readonly (readonly [text: string, quote: string, fields: object])[] = [
  ['on March 14', 'March 14', { month: 3, day: 14 }],
  ['the fourteenth of March, 2024', 'the fourteenth of March, 2024', { year: 2024, month: 3, day: 14 }],
  ['on 14 March 2024', '14 March 2024', { year: 2024, month: 3, day: 14 }],
  ['on september the ninth i', 'september the ninth', { month: 9, day: 9 }],
  ['the twenty-second of march twenty twenty-two', 'the twenty-second of march twenty twenty-two', { year: 2022, month: 3, day: 22 }],
  ['in Q2 2024', 'Q2 2024', { quarter: 2, year: 2024 }],
  ['at 19:30', '19:30', { minutes: 1170 }],
  ['at 4 a.m. sharp', '4 a.m.', { minutes: 240 }],
  ['at half past seven in the evening', 'half past seven in the evening', { minutes: 1170 }],
  ['in week six', 'week six', { unit: 'week', index: 6 }],
  ['the last Friday of February 2021', 'the last Friday of February 2021', { month: 2, year: 2021, weekday: 5, index: -1 }],
  ['may of twenty one', 'may of twenty one', { month: 5, year: 2021 }],
]

test.each(moments)('"%s" is the moment %s', (text, quote, fields) => {
  const found = findMoments(text)
  expect(found.map((moment) => text.slice(moment.start, moment.end))).toEqual([quote])
  expect(found[0]).toMatchObject(fields)
})

test('may and march as verbs are no months', () => {
  expect(findMoments('you may march there')).toEqual([])
})

test('spans lie in the text, in order and apart, whatever the text', () => {
  const words = fc.constantFrom('a', 'one', 'twenty', 'half', 'and', 'point', 'hundred', 'million', 'to', 'from', 'in', 'of', 'the', '%', '-', '$', '31', '1,100', '19:30', 'May', 'third', 'weeks', 'people', '.', ',', '😀', 'שלום', 'ninety-', "day's", 'k', '\u0000', 'dollars', 'cents', 'up', 'square', 'sq', 'feet', '+', 'plus', 'than', 'or', 'more')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')), fc.array(words, { maxLength: 40 }).map((list) => list.join(''))), (text) => {
      for (const spans of [findQuantities(text), findMoments(text)]) {
        let last = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
          last = span.end
        }
      }
      for (const quantity of findQuantities(text)) expect(Number.isFinite(quantity.value)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('a huge text without punctuation is read to its end', () => {
  const text = 'twenty three hundred and '.repeat(40_000) + '31%'
  expect(findQuantities(text).at(-1)).toMatchObject({ value: 31, unit: 'percent', end: text.length })
})
