import { z } from 'zod'
import { calendarDateSchema, daysBetween, daySpanSchema, inTime, isAfter, type DaySpan } from './calendar-date.ts'
import { idSchema } from './id.ts'

/** The escalation ladder, from the bottom: what somebody who knows of a problem does, in this order. */
export const rungKinds = ['first_signal', 'knew', 'first_fix', 'told', 'escalated', 'decided'] as const
export const rungKindSchema = z.enum(rungKinds)
export type RungKind = (typeof rungKinds)[number]

export const rungFieldsSchema = z.object({
  date: calendarDateSchema.nullable(),
  /** Who was told, who it was escalated to, who decided; null where nobody is named yet. */
  stakeholderId: idSchema.nullable(),
  /** What happened, in the teller's words. */
  note: z.string().max(5000),
  /** Why it took so long since the rung before; empty: unexplained. */
  gapReason: z.string().max(5000),
})
export type RungFields = z.infer<typeof rungFieldsSchema>

export const rungSchema = rungFieldsSchema.extend({ kind: rungKindSchema })
export type Rung = z.infer<typeof rungSchema>

export const rungChangeSchema = z.strictObject(rungFieldsSchema.partial().shape)
export type RungChange = z.infer<typeof rungChangeSchema>

/** The time between two dated rungs that follow one another. */
export const rungGapSchema = z.object({
  from: rungKindSchema,
  to: rungKindSchema,
  days: daySpanSchema,
  /** Long enough to be asked about, and no reason is given. */
  isUnexplained: z.boolean(),
})
export type RungGap = z.infer<typeof rungGapSchema>

/** The days on which the teller knew and somebody did not: the interviewer's "You knew on …, she heard on …". */
export const silenceSchema = z.object({
  /** The rung that ended it. */
  until: z.enum(['told', 'escalated']),
  fromDate: calendarDateSchema,
  toDate: calendarDateSchema,
  stakeholderId: idSchema.nullable(),
  days: daySpanSchema,
})
export type Silence = z.infer<typeof silenceSchema>

export const ladderSchema = z.object({
  /** All six, from the bottom, those that hold nothing yet as well. */
  rungs: z.array(rungSchema).length(6),
  gaps: z.array(rungGapSchema),
  /** Rungs whose dates contradict the order of the ladder: `later` is dated before `earlier`. */
  disorders: z.array(z.object({ earlier: rungKindSchema, later: rungKindSchema })),
  /** Until anybody was told. */
  silence: silenceSchema.nullable(),
  /** Until it was escalated to somebody who could decide. */
  leaderSilence: silenceSchema.nullable(),
})
export type Ladder = z.infer<typeof ladderSchema>

/** A rung that holds nothing yet. */
function emptyRung(kind: RungKind): Rung {
  return { kind, date: null, stakeholderId: null, note: '', gapReason: '' }
}

/** All six rungs from the bottom, those that are not given empty. */
export function fillRungs(rungs: readonly Rung[]): Rung[] {
  return rungKinds.map((kind) => rungs.find((rung) => rung.kind === kind) ?? emptyRung(kind))
}

/** True where nothing was entered on the rung. */
export function isEmptyRung({ date, stakeholderId, note }: Rung): boolean {
  return date === null && stakeholderId === null && note.trim() === ''
}

/** A longer wait than a weekend wants a reason. */
const longestUnasked = 3

/** The ladder with its arithmetic: what lies between its dates, and where they contradict its order. */
export function readLadder(rungs: readonly Rung[]): Ladder {
  const all = fillRungs(rungs)
  const dated = all.flatMap((rung) => (rung.date === null ? [] : [{ ...rung, date: rung.date }]))
  const gaps = dated.slice(1).flatMap((to, index): RungGap[] => {
    const from = dated[index]
    if (from === undefined || isAfter(from.date, to.date)) return []
    const days = notNegative(daysBetween(from.date, to.date))
    return [{ from: from.kind, to: to.kind, days, isUnexplained: days.atLeast > longestUnasked && to.gapReason.trim() === '' }]
  })
  const disorders = dated.flatMap((earlier, index) =>
    dated.slice(index + 1).flatMap((later) => (isAfter(earlier.date, later.date) ? [{ earlier: earlier.kind, later: later.kind }] : [])),
  )
  const knew = dated.find(({ kind }) => kind === 'knew')
  const silenceUntil = (until: Silence['until']): Silence | null => {
    const end = dated.find(({ kind }) => kind === until)
    if (knew === undefined || end === undefined || isAfter(knew.date, end.date)) return null
    return { until, fromDate: knew.date, toDate: end.date, stakeholderId: end.stakeholderId, days: notNegative(daysBetween(knew.date, end.date)) }
  }
  const told = silenceUntil('told')
  const leaderSilence = silenceUntil('escalated')
  const isLeaderFirst = told !== null && leaderSilence !== null && inTime(leaderSilence.toDate, told.toDate) < 0
  return { rungs: all, gaps, disorders, silence: isLeaderFirst ? leaderSilence : (told ?? leaderSilence), leaderSilence }
}

/** Where two dates may be the same month, the one that certainly is not the later may still begin later in it. */
function notNegative({ atLeast, atMost }: DaySpan): DaySpan {
  return { atLeast: Math.max(0, atLeast), atMost: Math.max(0, atMost) }
}
