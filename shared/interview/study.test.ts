import { expect, test } from 'vitest'
import { debriefOf } from '../debrief/debrief.ts'
import { mixedAnswers } from './fixtures/session-answers.ts'
import { fullStory, thinStory } from './fixtures/stories.ts'
import { hintsOf } from './hints.ts'
import { openNeeds } from './needs.ts'
import { decide } from './policy.ts'
import { questionKinds, type Asked } from './question.ts'
import { reduce, replay } from './reducer.ts'
import { settingsSchema, type SessionEvent } from './session-event.ts'
import type { Session } from './session-state.ts'
import { simulate } from './simulation.ts'

const study = settingsSchema.parse({ seed: 5, mode: 'study' })
const asked: Asked = { text: 'How many bills were wrong?', kind: 'exact_number', source: 'plan', level: 1, covers: [], isChallenge: false, claim: '', quote: '', returnsTo: null }

function standing(kind: Asked['kind'], words = '', settings = study, story = fullStory): Session {
  const events: SessionEvent[] = [{ type: 'started', tMs: 0, settings, story }, { type: 'asked', tMs: 0, ...asked, kind }]
  if (words !== '') events.push({ type: 'words_heard', tMs: 2_000, words: words.split(' ').map((text) => ({ text, atMs: 2_000 })) })
  return replay(events)
}

/** All hints that can be asked for in a row. */
function allHints(session: Session): string[] {
  const hints: string[] = []
  let now = session
  for (let next = hintsOf(now).hint; next !== null && hints.length < 50; next = hintsOf(now).hint) {
    hints.push(next)
    now = reduce(now, { type: 'hint_shown', tMs: now.nowMs, hint: next })
  }
  return hints
}

test('what is missing shrinks as it is said', () => {
  expect(hintsOf(standing('exact_number')).missing).toEqual(['a figure with its unit', 'what it is a part of, or was before'])
  expect(hintsOf(standing('exact_number', 'It was 11,400 meters')).missing).toEqual(['what it is a part of, or was before'])
  expect(hintsOf(standing('exact_number', 'It was 11,400 meters out of all that we had installed')).missing).toEqual([])
  expect(hintsOf(standing('personal_cost', 'It cost me the spring.')).missing).toEqual([])
})

test('a hint holds nothing that the story does not, and each is given once', () => {
  const held = JSON.stringify(fullStory).replaceAll('\\"', '"')
  for (const kind of questionKinds) {
    const hints = allHints(standing(kind))
    expect(hints.length).toBeGreaterThan(0)
    expect(new Set(hints).size).toBe(hints.length)
    for (const hint of hints) {
      for (const [, quote = ''] of hint.matchAll(/“([^”]+)”/gu)) expect(held.includes(quote) || /^(?:I|If I had done nothing)$/u.test(quote), `${hint}: ${quote}`).toBe(true)
      for (const [figure] of hint.matchAll(/\d[\d.,]*\d|\d/gu)) expect(held, hint).toContain(figure)
    }
    // A thin story leaves the shape of the answer alone, which holds no figure at all.
    for (const hint of allHints(standing(kind, '', study, { ...thinStory, facts: [], people: [], turningPoints: [], ladder: null }))) expect(hint).not.toMatch(/\d/u)
  }
})

test('real mode has no hints and no second go', () => {
  const real = standing('exact_number', 'It was a lot', settingsSchema.parse({ seed: 5 }))
  expect(hintsOf(real)).toEqual({ missing: [], hint: null })
  expect(reduce(real, { type: 'hint_shown', tMs: real.nowMs, hint: 'Say it.' })).toEqual(real)
  expect(reduce(real, { type: 'retried', tMs: real.nowMs })).toEqual(real)
})

test('an answer is given again at once: it is set aside, and its question asked again in the same words', () => {
  let session = standing('exact_number', 'It was a lot')
  session = reduce(session, { type: 'retried', tMs: 3_000 })
  const [again] = decide(session, 3_000)
  expect(again).toMatchObject({ type: 'asked', text: asked.text, source: 'retried' })
  if (again) session = reduce(session, again)
  expect(session.turns.map(({ isSetAside }) => isSetAside)).toEqual([true, false])
  session = reduce(session, { type: 'words_heard', tMs: 4_000, words: 'It was 11,400 meters of 210,000'.split(' ').map((text) => ({ text, atMs: 4_000 })) })
  session = reduce(session, { type: 'ended', tMs: 9_000, reason: 'user' })
  const debrief = debriefOf(session)
  expect(debrief.turns.map(({ turn, answer }) => [turn, answer])).toEqual([[1, 'It was 11,400 meters of 210,000']])
  expect(debrief.setAside).toEqual([{ turn: 0, question: asked.text, answer: 'It was a lot' }])
})

test('the answer before is given again while the next question waits, and that question may come back', () => {
  let session = standing('exact_number', 'It was 11,400 meters')
  session = reduce(session, { type: 'answer_ended', tMs: 3_000 })
  const [next] = decide(session, 3_000)
  if (next) session = reduce(session, next)
  expect(session.phase).toBe('waiting')
  const covered = session.turns[1]?.asked.covers ?? []
  expect(openNeeds(session).some(({ key }) => covered.includes(key))).toBe(false)
  session = reduce(session, { type: 'retried', tMs: 3_500 })
  expect(session.turns.map(({ isSetAside }) => isSetAside)).toEqual([true, true])
  const [again] = decide(session, 3_500)
  if (again) session = reduce(session, again)
  expect(session.turns.at(-1)?.asked).toMatchObject({ text: asked.text, source: 'retried' })
  expect(openNeeds(session).some(({ key }) => covered.includes(key))).toBe(true)
  // Nothing was said yet, and what came before it is set aside: there is nothing to give again.
  expect(reduce(session, { type: 'retried', tMs: 3_600 }).turns).toEqual(session.turns)
})

test.each([1, 2, 3])('a session in which every fifth answer is given again still comes by everything, and asks nothing twice but those (seed %i)', (seed) => {
  const { session } = simulate(fullStory, { ...study, seed }, mixedAnswers, { retryEvery: 5 })
  expect(session.turns.filter(({ asked: one }) => one.source === 'retried').length).toBeGreaterThan(1)
  const standingTexts = session.turns.filter(({ isSetAside }) => !isSetAside).map((turn) => turn.asked.text)
  expect(new Set(standingTexts).size).toBe(standingTexts.length)
  expect(session.turns.at(-1)?.asked.kind).toBe('last_word')
  expect(openNeeds(session)).toEqual([])
}, 300_000)
