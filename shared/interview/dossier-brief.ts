import { dateWords, type CalendarDate } from '../calendar-date.ts'
import type { Dossier } from '../dossier.ts'
import { readLadder } from '../ladder.ts'
import { isNamed } from '../named.ts'
import { toScoringContext } from '../scoring-context.ts'
import { timelineGaps } from '../timeline-gaps.ts'
import { keyTurningPointKinds, type TurningPointKind } from '../turning-point.ts'
import { interviewStorySchema, type InterviewStory, type turningPointKinds } from './brief.ts'

/** What earlier sessions and takes leave for this one. */
export interface Earlier {
  readonly asked: readonly string[]
  readonly weakest: readonly InterviewStory['earlier']['weakest'][number][]
  readonly said: readonly string[]
  readonly told?: InterviewStory['earlier']['told']
}

const kinds: Readonly<Record<TurningPointKind, (typeof turningPointKinds)[number]>> = { no_mandate: 'stepped_in', overruled: 'overruled', absorbed: 'absorbed', other: 'other' }

/** The shortest gap in the story's dates that is asked about (days). */
const shortestGap = 14

/**
 * The interviewer's view of a story: the one place where the story's own shapes are turned into it. Unnamed people are left out, since nobody
 * can be asked about by no name.
 */
export function interviewStoryOf(dossier: Dossier, earlier: Earlier = { asked: [], weakest: [], said: [] }): InterviewStory {
  const nameOf = new Map(dossier.people.filter(({ name }) => isNamed(name)).map(({ id, name }) => [id, name]))
  const overruled = new Set(dossier.relations.filter(({ kind, fromId }) => kind === 'overruled' && fromId === null).map(({ toId }) => toId))
  const ladder = readLadder(dossier.rungs)
  const silence = ladder.leaderSilence ?? ladder.silence
  const gap = timelineGaps(dossier).find(({ days }) => days.atLeast >= shortestGap)
  const matters = (kind: TurningPointKind): number => (keyTurningPointKinds.some((key) => key === kind) ? 0 : 1)
  return interviewStorySchema.parse({
    title: dossier.story.title,
    people: dossier.people
      .filter(({ name }) => isNamed(name))
      .map(({ id, name, role, team, seniority, stance, said, reason }) => ({
        name, role, team, said, reason, seniority: seniority ?? '', stance: overruled.has(id) ? 'overruled' : (stance ?? ''),
      })),
    turningPoints: dossier.turningPoints.toSorted((a, b) => matters(a.kind) - matters(b.kind)).map((point) => ({
      kind: kinds[point.kind],
      date: point.date === null ? '' : onDate(point.date, point.isApproximate),
      decided: point.decided,
      tradeoff: point.rejected === '' ? point.cost : point.rejected,
      people: point.stakeholderIds.flatMap((id) => nameOf.get(id) ?? []),
    })),
    ladder: silence === null ? null : {
      knew: onDate(silence.fromDate, false),
      told: onDate(silence.toDate, false),
      // A span between two months is no number of days.
      silentDays: silence.days.atLeast === silence.days.atMost ? silence.days.atLeast : null,
      leader: nameOf.get(silence.stakeholderId ?? '') ?? '',
    },
    facts: dossier.facts.map(({ label, value, unit, baseline, period, source, confirmer, kind }) => ({
      kind: kind ?? '',
      label: label === '' ? value : label, value, unit, baseline, period, source, confirmer })),
    gap: gap === undefined ? null : { from: dateWords(gap.fromDate), to: dateWords(gap.toDate) },
    earlier,
    context: toScoringContext(dossier.people, dossier.facts),
  })
}

function onDate(date: CalendarDate, isApproximate: boolean): string {
  return `${isApproximate ? 'around' : date.length === 10 ? 'on' : 'in'} ${dateWords(date)}`
}
