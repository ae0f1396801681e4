import { z } from 'zod'
import { daysBetween, spanWords, type CalendarDate } from './calendar-date.ts'
import type { Fact } from './fact.ts'
import { missingOf, valueWords } from './fact-value.ts'
import type { Gate, GateKind } from './gate.ts'
import { idSchema } from './id.ts'
import { isEmptyRung, type Ladder } from './ladder.ts'
import { isNamed } from './named.ts'
import type { Question } from './question.ts'
import type { SessionSummary } from './session.ts'
import type { HeardStakeholder } from './stakeholder.ts'
import { voteSchema } from './debrief/debrief-schema.ts'
import { storyText, type Story } from './story.ts'
import type { Take } from './take.ts'
import { keyTurningPoints, keyTurningPointKindSchema, turningPointStateSchema, type HeardTurningPoint } from './turning-point.ts'

/** The screen on which the next step is taken: `session` is one that stands open, `debrief` one that waits for its rating. */
export const stepPlaceSchema = z.enum(['story', 'people', 'timeline', 'numbers', 'question', 'take', 'grill', 'session', 'debrief'])

export const nextStepSchema = z.object({
  /** One sentence that says what to do. */
  words: z.string().min(1),
  place: stepPlaceSchema,
  /** The question, take, person, turning point, fact or session that it is about; null: the screen as a whole. */
  id: idSchema.nullable(),
})
export type NextStep = z.infer<typeof nextStepSchema>

/** Where a story stands at a glance, and the one thing to do next. */
export const readinessSchema = z.object({
  gatesMet: z.int().nonnegative(),
  gatesInAll: z.int().positive(),
  /** The three that matter, in their order; `id` null where there is none of the kind. */
  turningPoints: z.array(z.object({ kind: keyTurningPointKindSchema, state: turningPointStateSchema, id: idSchema.nullable() })).length(3),
  people: z.object({ all: z.int(), named: z.int(), said: z.int() }),
  /** `whole`: those with baseline, period, source and confirmer. */
  facts: z.object({ all: z.int(), whole: z.int() }),
  /** Of the last two takes outside sessions that were long enough to score, the newest first. */
  lastScores: z.array(z.object({ takeId: idSchema, granularity: z.int(), conviction: z.int() })).max(2),
  /** Of the last two sessions that were rated and debriefed, the newest first. */
  lastSessions: z.array(z.object({ sessionId: idSchema, granularity: z.int(), conviction: z.int(), vote: voteSchema })).max(2),
  /** 0 on the day itself, negative after it; null where no date is set. */
  daysToInterview: z.int().nullable(),
  nextStep: nextStepSchema,
})
export type Readiness = z.infer<typeof readinessSchema>

/** What readiness is computed from, beside the gates. */
export interface ReadinessInput {
  readonly story: Story
  readonly gates: readonly Gate[]
  readonly people: readonly HeardStakeholder[]
  readonly turningPoints: readonly HeardTurningPoint[]
  readonly ladder: Ladder
  readonly facts: readonly Fact[]
  readonly questions: readonly Question[]
  /** Newest first. */
  readonly takes: readonly Take[]
  /** Newest first. */
  readonly sessions: readonly SessionSummary[]
  /** The user's own day, 'YYYY-MM-DD'. */
  readonly today: CalendarDate
}

/** Where a story stands. The next step is the first that is open on the way from the words to the interview. */
export function readinessOf(input: ReadinessInput): Readiness {
  const { story, gates, people, turningPoints, facts, takes, sessions, today } = input
  const key = keyTurningPoints(turningPoints)
  return {
    gatesMet: gates.filter(({ isMet }) => isMet).length,
    gatesInAll: gates.length,
    turningPoints: key.map(({ kind, point }) => ({ kind, state: point?.state ?? 'empty', id: point?.id ?? null })),
    people: { all: people.length, named: people.filter(({ name }) => isNamed(name)).length, said: people.filter(({ saidInTakes }) => saidInTakes > 0).length },
    facts: { all: facts.length, whole: facts.filter((fact) => missingOf(fact).length === 0).length },
    lastScores: takes
      .flatMap(({ id, turn, scores }) => (turn !== null || scores === null || scores.isTooShort ? [] : [{ takeId: id, granularity: scores.granularity, conviction: scores.conviction }]))
      .slice(0, 2),
    lastSessions: sessions
      .flatMap(({ id, scores }) => (scores === null ? [] : [{ sessionId: id, granularity: scores.granularity, conviction: scores.conviction, vote: scores.vote }]))
      .slice(0, 2),
    daysToInterview: story.interviewDate === null ? null : daysBetween(today, story.interviewDate).atLeast,
    nextStep: nextStepOf(input),
  }
}

/** On which screen each gate is met. */
const placeOfGate: Readonly<Record<GateKind, NextStep['place']>> = {
  span: 'story',
  cross_function: 'people',
  measured_outcome: 'numbers',
  turning_points: 'timeline',
  counterfactual: 'story',
  personal_cost: 'story',
  named_parties: 'people',
  friction: 'story',
  senior_level: 'story',
}

/** In the order in which a story grows: the words, who, when, how much, and what makes it weigh. */
const gateOrder: readonly GateKind[] = [
  'cross_function',
  'named_parties',
  'turning_points',
  'measured_outcome',
  'span',
  'counterfactual',
  'personal_cost',
  'friction',
  'senior_level',
]

/** Words enough to be worth an interviewer's questions: some thirty seconds of speech. */
const fewestWords = 60

function nextStepOf({ story, gates, people, turningPoints, ladder, facts, questions, takes, sessions }: ReadinessInput): NextStep {
  const step = (place: NextStep['place'], words: string, id: string | null = null): NextStep => ({ place, words, id })
  // A session that stands open, or whose debrief waits, is fresh now and will not be tomorrow.
  const open = sessions.find(({ endReason }) => endReason === null)
  if (open) return step('session', 'A session was interrupted. Go on with it, or end it and read its debrief.', open.id)
  const unrated = sessions.find(({ rating, questions: asked }) => rating === null && asked > 0)
  if (unrated) return step('debrief', 'Rate your last session, then read its debrief.', unrated.id)
  const told = storyText(story)
  if (told.trim() === '') return step('story', 'Write what happened, in your own words. A few sentences are enough to begin with.')
  if (told.split(/\s+/).length < fewestWords) return step('story', 'Write more of it: what the situation was, what you did, and what came of it.')
  if (people.length === 0) return step('people', 'Add the people who were in it, those who stood against you first.')
  for (const kind of gateOrder) {
    const gate = gates.find((each) => each.kind === kind)
    const [ask] = gate?.asks ?? []
    if (gate !== undefined && !gate.isMet && ask !== undefined) return step(placeOfGate[kind], ask)
  }
  if (ladder.rungs.every(isEmptyRung)) return step('timeline', 'Fill in the escalation ladder: when did you know, and whom did you tell when?')
  if (ladder.disorders.length > 0) return step('timeline', 'Two dates of the ladder contradict its order. Put them right.')
  const unexplained = ladder.gaps.find(({ isUnexplained }) => isUnexplained)
  if (unexplained) return step('timeline', `The ladder leaves ${spanWords(unexplained.days)} unexplained. Why did it take so long?`)
  const shaky = facts.find((fact) => missingOf(fact).length > 0)
  if (shaky) return step('numbers', `Complete “${shaky.label || valueWords(shaky)}”: it lacks its ${missingOf(shaky).join(', ')}.`, shaky.id)
  const unanswered = questions.find(({ id }) => !takes.some(({ questionId }) => questionId === id))
  if (unanswered) return step('question', `Answer aloud: ${unanswered.text}`, unanswered.id)
  const silent = keyTurningPoints(turningPoints).find(({ point }) => point?.state === 'written')
  if (silent?.point) return step('timeline', 'One of the three turning points was never told aloud. Tell it in your next take.', silent.point.id)
  const unsaid = people.find(({ name, saidInTakes, stance }) => saidInTakes === 0 && stance !== null && isNamed(name))
  if (unsaid) return step('people', `${unsaid.name} is on your map and was never said aloud. Say the name in your next take.`, unsaid.id)
  if (sessions.length > 0) return step('grill', 'Everything is in place. Go in again: the next session begins with what was weakest in the last one.')
  return step('grill', 'Everything is in place. Let it be attacked for twenty minutes.')
}
