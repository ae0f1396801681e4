import { expect, test } from 'vitest'
import { readLadder } from '../../shared/ladder.ts'
import type { HeardTurningPoint } from '../../shared/turning-point.ts'
import { axisRange, fittingScale, pointLanes, rungMarks, scrollAfterZoom, zoomed } from './axis-items.ts'
import { widthOf } from './time-scale.ts'

const point = (fields: Partial<HeardTurningPoint>): HeardTurningPoint => ({
  id: 'a', storyId: 's', kind: 'other', date: null, isApproximate: false, happened: '', decided: '', chosen: '', rejected: '', cost: '', stakeholderIds: [], factIds: [],
  state: 'empty', ...fields,
})
const story = { fromDate: null, toDate: null }

test('a month is as wide as its days, a day is a point, and what has no date is not on the axis', () => {
  const scale = { range: { first: 19_723, last: 19_800 }, pixelsPerDay: 10 }
  const lanes = pointLanes([point({ date: '2024-01-03' }), point({ id: 'b', date: '2024-02' }), point({ id: 'c' })], scale)
  expect(lanes.map(({ kind }) => kind)).toEqual(['no_mandate', 'overruled', 'absorbed', 'other'])
  expect(lanes[3]?.marks.map(({ x, span }) => [x, span])).toEqual([[20, 0], [310, 290]])
})

test('rungs are numbered from the bottom of the ladder', () => {
  const ladder = readLadder([{ kind: 'told', date: '2024-01-03', stakeholderId: null, note: '', gapReason: '' }])
  expect(rungMarks(ladder, { range: { first: 19_723, last: 19_800 }, pixelsPerDay: 10 }).map(({ number }) => number)).toEqual([4])
})

test('the whole range fits, and zooming out ends there', () => {
  const range = axisRange([point({ date: '2023-01-01' }), point({ date: '2024-12-31' })], undefined, story)
  if (range === null) throw new Error('there are dates')
  const fitting = fittingScale(range, 800)
  expect(widthOf(fitting)).toBeCloseTo(800)
  expect(zoomed(fitting, 0.5, 800)).toEqual(fitting)
  expect(axisRange([], undefined, story)).toBeNull()
})

test('what stands under the pointer stays there when zoomed', () => {
  const before = { range: { first: 0, last: 99 }, pixelsPerDay: 10 }
  const after = { ...before, pixelsPerDay: 20 }
  expect(scrollAfterZoom(before, after, 300, 200)).toBe(800)
})
