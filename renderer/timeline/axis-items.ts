import { daysOf } from '../../shared/calendar-date.ts'
import { rungKinds, type Ladder, type Rung, type RungKind } from '../../shared/ladder.ts'
import type { Story } from '../../shared/story.ts'
import { turningPointKinds, type HeardTurningPoint, type TurningPointKind } from '../../shared/turning-point.ts'
import type { Marked } from './pack-lane.ts'
import { rangeOf, widthOf, xOfDay, type DayRange, type TimeScale } from './time-scale.ts'

export interface PointMark extends Marked {
  readonly point: HeardTurningPoint
  /** How wide the days are that its date may mean, in pixels; 0 for a day. */
  readonly span: number
}

export interface RungMark extends Marked {
  readonly rung: Rung
  readonly kind: RungKind
  /** 1 to 6, from the bottom of the ladder. */
  readonly number: number
  readonly span: number
}

/** The days that the axis shows: all that is dated, and the story's own span. Null where nothing is. */
export function axisRange(points: readonly HeardTurningPoint[], ladder: Ladder | undefined, story: Pick<Story, 'fromDate' | 'toDate'>): DayRange | null {
  const dates = [...points.map(({ date }) => date), ...(ladder?.rungs ?? []).map(({ date }) => date)].filter((date) => date !== null)
  const own = [story.fromDate, story.toDate].filter((date) => date !== null)
  return rangeOf(dates.length === 0 ? own : [...dates, ...own])
}

/** The turning points that have a date, by kind; the three that matter always have a lane. */
export function pointLanes(points: readonly HeardTurningPoint[], scale: TimeScale): { readonly kind: TurningPointKind; readonly marks: PointMark[] }[] {
  return turningPointKinds
    .map((kind) => ({ kind, marks: points.flatMap((point) => (point.kind === kind && point.date !== null ? [{ id: point.id, point, ...placed(point.date, scale) }] : [])) }))
    .filter(({ kind, marks }) => kind !== 'other' || marks.length > 0)
}

/** The rungs that have a date. */
export function rungMarks({ rungs }: Ladder, scale: TimeScale): RungMark[] {
  return rungs.flatMap((rung) => (rung.date === null ? [] : [{ id: rung.kind, kind: rung.kind, rung, number: rungKinds.indexOf(rung.kind) + 1, ...placed(rung.date, scale) }]))
}

function placed(date: string, scale: TimeScale): { readonly x: number; readonly span: number } {
  const { first, last } = daysOf(date)
  return { x: xOfDay(scale, first), span: first === last ? 0 : xOfDay(scale, last + 1) - xOfDay(scale, first) }
}

/** The least and the most that a day may take, in pixels. */
const closest = 90

/** The scale at which the whole range just fits a width. */
export function fittingScale(range: DayRange, width: number): TimeScale {
  return { range, pixelsPerDay: Math.min(closest, Math.max(width, 200) / (range.last - range.first + 1)) }
}

/** The next scale in or out, never wider than needed and never narrower than what fits. */
export function zoomed(scale: TimeScale, factor: number, width: number): TimeScale {
  const least = fittingScale(scale.range, width).pixelsPerDay
  return { ...scale, pixelsPerDay: Math.min(closest, Math.max(least, scale.pixelsPerDay * factor)) }
}

/** Where to scroll so that what stands at `x` of the window stays there from one scale to the next. */
export function scrollAfterZoom(before: TimeScale, after: TimeScale, scrollLeft: number, x: number): number {
  return Math.max(0, ((scrollLeft + x) / widthOf(before)) * widthOf(after) - x)
}
