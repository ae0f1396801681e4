import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from '../../shared/calendar-date.ts'
import { rangeOf, ticksOf, xOfDay } from './time-scale.ts'

const range = (from: string, to: string) => ({ first: daysOf(from).first, last: daysOf(to).last })

test('the range holds all that the dates may mean', () => {
  const found = rangeOf(['2024-03-12', '2024', '2023-11'])
  expect(found?.first).toBeLessThan(daysOf('2023-11-01').first)
  expect(found?.last).toBeGreaterThan(daysOf('2024-12-31').last)
  expect(rangeOf([])).toBeNull()
})

test('ticks say days, weeks, months or years, as there is room', () => {
  const words = (pixelsPerDay: number, from = '2024-01-29', to = '2024-02-12') => ticksOf({ range: range(from, to), pixelsPerDay }).map((tick) => tick.words)
  expect(words(75).slice(0, 3)).toEqual(['29 Jan 2024', '30 Jan', '31 Jan'])
  expect(words(11)).toEqual(['29 Jan 2024', '5 Feb', '12 Feb'])
  expect(words(2.5, '2023-11-15', '2024-03-31')).toEqual(['Dec 2023', 'Jan 2024', 'Feb', 'Mar'])
  expect(words(0.2, '2019-05', '2024-03')).toEqual(['2020', '2021', '2022', '2023', '2024'])
})

test('ticks never crowd one another, whatever the zoom', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 80, noNaN: true }), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 3000 }), (pixelsPerDay, first, length) => {
      const scale = { range: { first, last: first + length }, pixelsPerDay }
      const at = ticksOf(scale).map(({ day }) => xOfDay(scale, day))
      // February is shorter than the 30 days that a month counts for.
      for (const [index, x] of at.entries()) if (index > 0) expect(x - (at[index - 1] ?? 0)).toBeGreaterThan(64)
    }),
  )
})
