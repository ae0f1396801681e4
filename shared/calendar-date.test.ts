import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarDateSchema, dateWords, daysBetween, daysOf, inTime, isAfter, isCalendarDate, readDate, spanWords } from './calendar-date.ts'

const pad = (value: number): string => String(value).padStart(2, '0')

/** A day, month or year that the calendar has. */
const someDate = fc
  .record({ year: fc.integer({ min: 1950, max: 2100 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), parts: fc.integer({ min: 1, max: 3 }) })
  .map(({ year, month, day, parts }) => [String(year), pad(month), pad(day)].slice(0, parts).join('-'))

test('what the calendar has not is no date', () => {
  for (const date of ['2024-02-30', '2023-02-29', '2024-13', '2024-00-01', '2024-04-31', '24-01-01', '2024-1-1', '1949', '2101', '', 'May', '2024-02-29x']) {
    expect(isCalendarDate(date), date).toBe(false)
    expect(calendarDateSchema.safeParse(date).success, date).toBe(false)
  }
  for (const date of ['2024-02-29', '2000-02-29', '2024', '2024-12', '1950-01-01', '2100-12-31']) expect(isCalendarDate(date), date).toBe(true)
})

test('a date counts its days as the calendar does', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }), (date) => {
      const text = date.toISOString().slice(0, 10)
      expect(daysOf(text).first).toBe(Math.floor(date.getTime() / 86_400_000))
      expect(daysOf(text).last).toBe(daysOf(text).first)
      expect(daysOf(text.slice(0, 7)).first).toBeLessThanOrEqual(daysOf(text).first)
      expect(daysOf(text.slice(0, 4)).last).toBeGreaterThanOrEqual(daysOf(text).last)
    }),
  )
})

test('the time between two dates turns round with them, and holds the exact days', () => {
  fc.assert(
    fc.property(someDate, someDate, (a, b) => {
      const there = daysBetween(a, b)
      const back = daysBetween(b, a)
      expect(there.atLeast).toBeLessThanOrEqual(there.atMost)
      expect([back.atLeast + there.atMost, back.atMost + there.atLeast]).toEqual([0, 0])
      if (isAfter(a, b)) {
        expect(there.atMost).toBeLessThan(0)
        expect(inTime(a, b)).toBeGreaterThan(0)
        expect(isAfter(b, a)).toBe(false)
      }
    }),
  )
})

test('dates are said as people say them', () => {
  expect(['2024-03-12', '2024-03', '2024'].map(dateWords)).toEqual(['12 March 2024', 'March 2024', '2024'])
  expect([{ atLeast: 1, atMost: 1 }, { atLeast: 7, atMost: 7 }, { atLeast: -3, atMost: 30 }].map(spanWords)).toEqual(['1 day', '7 days', '0 to 30 days'])
})

test.each([
  ['2024-03-12', '2024-03-12', false],
  ['12 March 2024', '2024-03-12', false],
  ['March 12, 2024', '2024-03-12', false],
  ['March 2024', '2024-03', false],
  ['about May 2023', '2023-05', true],
  ['Q2 2024', '2024-04', true],
  ['2023', '2023', false],
])('%s is read as %s', (text, date, isApproximate) => {
  expect(readDate(text)).toEqual({ date, isApproximate })
})

test('what says no date is no date', () => {
  for (const text of ['', 'on Friday', 'week six', 'later', '30 February 2024', 'March']) expect(readDate(text), text).toBeNull()
  expect(readDate('March', 2024)).toBeNull()
  expect(readDate('in March', 2024)).toEqual({ date: '2024-03', isApproximate: false })
})

test('what is written out is read back', () => {
  fc.assert(
    fc.property(someDate, (date) => {
      // Numbers from 2050 on are read as amounts in a text.
      fc.pre(date < '2050')
      expect(readDate(dateWords(date))?.date).toBe(date)
    }),
    { examples: [['2024-05'], ['2024-03-01']] },
  )
})
