import { expect, test } from 'vitest'
import { gatesOf } from './gates.ts'
import { readLadder } from './ladder.ts'
import { settingsSchema } from './interview/session-event.ts'
import { readinessOf, readinessSchema, type ReadinessInput } from './readiness.ts'
import { scoreAnswer } from './scoring/score-answer.ts'
import type { SessionSummary } from './session.ts'
import { toldInWriting } from './story-text.ts'
import type { Dossier } from './dossier.ts'
import type { Take } from './take.ts'
import { emptyDossier, sampleDossier } from './testing/sample.ts'
import type { TurningPointState } from './turning-point.ts'

const question = { id: 'a'.repeat(32), storyId: sampleDossier.story.id, text: 'What did you do?', position: 0 }
const take: Take = {
  id: 'b'.repeat(32), storyId: question.storyId, questionId: question.id, questionText: question.text, turn: null, startedMs: 0, durationMs: 60_000, ending: 'stopped',
  transcription: { state: 'done', failure: null }, scores: { granularity: 61, conviction: 70, isTooShort: false },
}

function input(dossier: Dossier, more: Partial<ReadinessInput> = {}, state: TurningPointState = 'written', saidInTakes = 0): ReadinessInput {
  return {
    story: dossier.story,
    gates: gatesOf(dossier, scoreAnswer(toldInWriting(dossier)).signals),
    people: dossier.people.map((person) => ({ ...person, saidInTakes })),
    turningPoints: dossier.turningPoints.map((point) => ({ ...point, state })),
    ladder: readLadder(dossier.rungs),
    facts: dossier.facts,
    questions: [question],
    takes: [],
    sessions: [],
    today: '2024-09-01',
    ...more,
  }
}

const session: SessionSummary = {
  id: 'c'.repeat(32), storyId: question.storyId, startedMs: 0, settings: settingsSchema.parse({ seed: 1 }), eventCount: 9, durationMs: 9, questions: 3,
  endReason: 'clock', rating: { granularity: 1, conviction: 2, vote: 'inclined' }, scores: { rubric: '1', granularity: 44, conviction: 55, vote: 'not inclined' },
}

const place = (given: ReadinessInput): string => readinessOf(given).nextStep.place

test('one step after the other, from an empty page to the room', () => {
  expect(place(input(emptyDossier))).toBe('story')
  expect(place(input({ ...sampleDossier, people: [], relations: [] }))).toBe('people')
  expect(place(input({ ...sampleDossier, turningPoints: [] }))).toBe('timeline')
  expect(place(input({ ...sampleDossier, facts: [] }))).toBe('numbers')
  expect(readinessOf(input({ ...sampleDossier, rungs: emptyDossier.rungs })).nextStep.words).toContain('ladder')
  expect(readinessOf(input(sampleDossier)).nextStep).toEqual({ place: 'question', id: question.id, words: 'Answer aloud: What did you do?' })
  expect(place(input(sampleDossier, { takes: [take] }))).toBe('timeline')
  expect(readinessOf(input(sampleDossier, { takes: [take] }, 'spoken')).nextStep).toMatchObject({ place: 'people', words: expect.stringContaining('Daniel Osei') })
  expect(place(input(sampleDossier, { takes: [take] }, 'held', 1))).toBe('grill')
})

test('what stands is counted', () => {
  const readiness = readinessSchema.parse(readinessOf(input({ ...sampleDossier, story: { ...sampleDossier.story, interviewDate: '2024-09-13' } }, { takes: [take, { ...take, scores: null }] }, 'spoken', 2)))
  expect(readiness).toMatchObject({ gatesMet: 9, gatesInAll: 9, daysToInterview: 12, people: { all: 6, named: 6, said: 6 } })
  expect(readiness.facts.whole).toBe(readiness.facts.all)
  expect(readiness.lastScores).toEqual([{ takeId: take.id, granularity: 61, conviction: 70 }])
  expect(readiness.turningPoints.map(({ kind, state }) => [kind, state])).toEqual([['no_mandate', 'spoken'], ['overruled', 'spoken'], ['absorbed', 'spoken']])
  expect(readinessOf(input(emptyDossier)).daysToInterview).toBeNull()
})

test('an open session and a waiting debrief come first; then the room is entered again', () => {
  const step = (sessions: SessionSummary[]) => readinessOf(input(sampleDossier, { takes: [take], sessions }, 'held', 1)).nextStep
  expect(step([session, { ...session, id: 'd'.repeat(32), endReason: null, rating: null, scores: null }])).toMatchObject({ place: 'session', id: 'd'.repeat(32), words: expect.stringContaining('interrupted') })
  expect(step([{ ...session, rating: null, scores: null }])).toMatchObject({ place: 'debrief', id: session.id, words: expect.stringContaining('Rate') })
  expect(step([session])).toMatchObject({ place: 'grill', id: null, words: expect.stringContaining('again') })
  const readiness = readinessOf(input(sampleDossier, { takes: [{ ...take, turn: { sessionId: session.id, turn: 0, atMs: 0 } }], sessions: [session, { ...session, scores: null }] }))
  expect(readiness.lastSessions).toEqual([{ sessionId: session.id, granularity: 44, conviction: 55, vote: 'not inclined' }])
  expect(readiness.lastScores).toEqual([])
})
