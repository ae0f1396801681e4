import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from './calendar-date.ts'
import { emptyDossier, sampleDossier } from './testing/sample.ts'
import { timelineGaps } from './timeline-gaps.ts'
import type { Dossier } from './dossier.ts'

function dated(dates: readonly string[], fromDate: string | null = null, toDate: string | null = null): Dossier {
  const [point] = sampleDossier.turningPoints
  return { ...emptyDossier, story: { ...emptyDossier.story, fromDate, toDate }, turningPoints: point === undefined ? [] : dates.map((date) => ({ ...point, date })) }
}

test('a stretch of more than six weeks without a date is shown, with its days', () => {
  expect(timelineGaps(dated(['2024-01-10', '2024-03-10', '2024-03-20']))).toEqual([{ fromDate: '2024-01-10', toDate: '2024-03-10', days: { atLeast: 60, atMost: 60 } }])
  expect(timelineGaps(dated(['2024-02-10'], '2024-01', '2024-02'))).toEqual([])
  expect(timelineGaps(dated([], '2024-01-01', '2024-06-30'))).toMatchObject([{ days: { atLeast: 181 } }])
  expect(timelineGaps(emptyDossier)).toEqual([])
  expect(timelineGaps(sampleDossier)).toEqual([])
})

test('gaps never overlap, lie in time, and no date lies inside one', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date((19_000 + days) * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(fc.oneof(day, day.map((date) => date.slice(0, 7))), { maxLength: 12 }), (dates) => {
      const gaps = timelineGaps(dated(dates))
      for (const [index, { fromDate, toDate, days }] of gaps.entries()) {
        expect(days.atLeast).toBeGreaterThan(42)
        for (const date of dates) expect(daysOf(date).first > daysOf(fromDate).last && daysOf(date).last < daysOf(toDate).first).toBe(false)
        const next = gaps[index + 1]
        if (next) expect(daysOf(next.fromDate).first).toBeGreaterThanOrEqual(daysOf(toDate).first)
      }
    }),
  )
})
