import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysOf } from './calendar-date.ts'
import { fillRungs, ladderSchema, readLadder, rungKinds, type Rung, type RungKind } from './ladder.ts'

const pad = (value: number): string => String(value).padStart(2, '0')
const someDate = fc
  .record({ year: fc.integer({ min: 2020, max: 2025 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), parts: fc.integer({ min: 1, max: 3 }) })
  .map(({ year, month, day, parts }) => [String(year), pad(month), pad(day)].slice(0, parts).join('-'))

const someRungs: fc.Arbitrary<Rung[]> = fc.tuple(...rungKinds.map((kind) => fc.option(someDate).map((date) => rung(kind, date))))

function rung(kind: RungKind, date: string | null, gapReason = ''): Rung {
  return { kind, date, stakeholderId: null, note: '', gapReason }
}

test('the silent days of a ladder, to the first who heard and to the leader', () => {
  const ladder = readLadder([rung('knew', '2024-01-17'), rung('told', '2024-01-19'), { ...rung('escalated', '2024-01-24'), stakeholderId: 'a'.repeat(32) }])
  expect(ladder.silence).toMatchObject({ until: 'told', days: { atLeast: 2, atMost: 2 } })
  expect(ladder.leaderSilence).toMatchObject({ until: 'escalated', stakeholderId: 'a'.repeat(32), fromDate: '2024-01-17', toDate: '2024-01-24', days: { atLeast: 7, atMost: 7 } })
  expect(ladder.gaps.map(({ from, to, isUnexplained }) => [from, to, isUnexplained])).toEqual([['knew', 'told', false], ['told', 'escalated', true]])
  expect(readLadder([rung('told', '2024-01-19'), rung('escalated', '2024-01-24', 'The test took the weekend.')]).gaps[0]?.isUnexplained).toBe(false)
})

test('nobody told: the leader ends the silence; nothing known: there is none', () => {
  expect(readLadder([rung('knew', '2024-01'), rung('escalated', '2024-03')]).silence).toMatchObject({ until: 'escalated', days: { atLeast: 30, atMost: 90 } })
  expect(readLadder([rung('escalated', '2024-03')]).silence).toBeNull()
  expect(readLadder([rung('knew', '2024-03-02'), rung('told', '2024-03-01')]).silence).toBeNull()
})

test('the arithmetic of any ladder holds', () => {
  fc.assert(
    fc.property(someRungs, (rungs) => {
      const ladder = ladderSchema.parse(readLadder(rungs))
      expect(ladder.rungs.map(({ kind }) => kind)).toEqual(rungKinds)
      for (const { days } of [...ladder.gaps, ...(ladder.silence ? [ladder.silence] : [])]) {
        expect(days.atLeast).toBeGreaterThanOrEqual(0)
        expect(days.atMost).toBeGreaterThanOrEqual(days.atLeast)
      }
      // Days can be chosen that keep the order exactly where no disorder is told.
      const dated = ladder.rungs.flatMap(({ date }) => (date === null ? [] : [daysOf(date)]))
      let day = -Infinity
      let isPossible = true
      for (const { first, last } of dated) {
        day = Math.max(day, first)
        if (day > last) isPossible = false
      }
      expect(ladder.disorders.length === 0).toBe(isPossible)
      for (const { earlier, later } of ladder.disorders) expect(rungKinds.indexOf(earlier)).toBeLessThan(rungKinds.indexOf(later))
    }),
  )
})

test('with exact days in order, the gaps add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }), (steps) => {
      let day = daysOf('2024-01-01').first
      const dates = [0, ...steps].map((step) => new Date((day += step) * 86_400_000).toISOString().slice(0, 10))
      const ladder = readLadder(rungKinds.map((kind, index) => rung(kind, dates[index] ?? null)))
      expect(ladder.disorders).toEqual([])
      expect(ladder.gaps.map(({ days }) => days.atLeast)).toEqual(steps)
      const [, , , toTold = 0, toEscalated = 0] = [0, ...steps]
      expect(ladder.silence?.days.atLeast).toBe((steps[1] ?? 0) + toTold)
      expect(ladder.leaderSilence?.days.atLeast).toBe((steps[1] ?? 0) + toTold + toEscalated)
    }),
  )
})

test('filling keeps what is there', () => {
  expect(fillRungs([rung('told', '2024')]).map(({ date }) => date)).toEqual([null, null, null, '2024', null, null])
})
