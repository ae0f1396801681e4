import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mixedAnswers } from './fixtures/session-answers.ts'
import { fullStory } from './fixtures/stories.ts'
import type { Asked } from './question.ts'
import { decide } from './policy.ts'
import { newSession, reduce, replay } from './reducer.ts'
import { modes, sessionEventSchema, settingsSchema, type SessionEvent, type Trigger } from './session-event.ts'
import { clockMs, remainingMs, type Session } from './session-state.ts'
import { simulate } from './simulation.ts'

const settings = settingsSchema.parse({ seed: 9 })
const asked: Asked = { text: 'Who said no?', kind: 'name_names', source: 'plan', level: 1, covers: [], isChallenge: false, claim: '', quote: '', returnsTo: null }
const trigger: Trigger = { kind: 'unnamed_actor', start: 0, end: 3, quote: 'Yes', heardMs: 10, ledger: '' }

const anyEvent = fc.integer({ min: 0, max: 1_300_000 }).chain((tMs) =>
  fc.constantFrom<SessionEvent>(
    { type: 'started', tMs, settings, story: fullStory },
    { type: 'asked', tMs, ...asked },
    { type: 'asked', tMs, ...asked, kind: 'last_word' },
    { type: 'voiced', tMs },
    { type: 'speech_began', tMs },
    { type: 'silence_began', tMs },
    { type: 'words_heard', tMs, words: [{ text: 'Yes,', atMs: tMs }, { text: 'Daniel', atMs: tMs + 400 }, { text: 'said', atMs: 0 }, { text: 'so.', atMs: tMs }] },
    { type: 'cut_in', tMs, trigger, probe: 'name_names', line: 'Who?' },
    { type: 'answer_ended', tMs },
    { type: 'patience_shown', tMs, text: 'Take your time.' },
    { type: 'silence_noted', tMs, silenceMs: 16_000 },
    { type: 'question_repeated', tMs },
    { type: 'hint_shown', tMs, hint: 'Begin with “I”.' },
    { type: 'retried', tMs },
    { type: 'paused', tMs },
    { type: 'interrupted', tMs },
    { type: 'resumed', tMs },
    { type: 'warned', tMs, remainingMs: 1 },
    { type: 'ended', tMs, reason: 'user' },
  ),
)

/** What holds of every state, whatever happened before it. */
function expectLegal(session: Session): void {
  const { phase, turns, pauses } = session
  const last = turns.at(-1)
  expect(turns.slice(0, -1).every((turn) => turn.endedMs !== null && turn.reading !== null)).toBe(true)
  if (phase === 'waiting') expect(last?.beganMs === null && last.endedMs === null).toBe(true)
  if (phase === 'answering') expect(last !== undefined && last.beganMs !== null && last.endedMs === null).toBe(true)
  if (phase === 'thinking' || phase === 'ended') expect(last === undefined || last.endedMs !== null).toBe(true)
  if (phase === 'ended') expect(session.endedMs !== null && session.endReason !== null).toBe(true)
  expect(pauses.filter((pause) => pause.toMs === null).length).toBe(phase === 'standing' ? 1 : 0)
  if (session.retrying !== null) expect(['thinking', 'standing', 'ended']).toContain(phase)
  if (session.settings.mode === 'real') expect(turns.every(({ isSetAside, hints }) => !isSetAside && hints.length === 0)).toBe(true)
  for (const turn of turns) {
    if (turn.beganMs !== null) expect(turn.beganMs).toBeGreaterThanOrEqual(turn.askedMs)
    if (turn.endedMs !== null) expect(turn.endedMs).toBeGreaterThanOrEqual(turn.beganMs ?? turn.askedMs)
    if (turn.words.length > 0) expect(turn.beganMs).not.toBeNull()
  }
}

test('any order of events leaves a legal state, and time never runs backwards', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), fc.constantFrom(...modes), (events, mode) => {
      let session = reduce(newSession, { type: 'started', tMs: 0, settings: { ...settings, mode }, story: fullStory })
      for (const event of events) {
        const next = reduce(session, event)
        expect(next.nowMs).toBeGreaterThanOrEqual(session.nowMs)
        expect(clockMs(next, next.nowMs)).toBeGreaterThanOrEqual(clockMs(session, session.nowMs))
        expectLegal(next)
        session = next
      }
    }),
    { numRuns: 150 },
  )
})

test('what the interviewer does is always possible, and asking again changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 25 }), fc.integer({ min: 0, max: 1_400_000 }), fc.constantFrom(...modes), (events, nowMs, mode) => {
      const session = replay([{ type: 'started', tMs: 0, settings: { ...settings, mode }, story: fullStory }, ...events])
      const acts = decide(session, nowMs)
      expect(decide(session, nowMs)).toEqual(acts)
      let after = session
      for (const act of acts) {
        const next = reduce(after, act)
        expect(next).not.toEqual(after)
        expectLegal(next)
        after = next
      }
    }),
    { numRuns: 80 },
  )
})

test('a session replayed from its log, written and read again, equals the original, and so do its decisions', () => {
  const { events, session } = simulate(fullStory, settings, mixedAnswers)
  const read = sessionEventSchema.array().parse(JSON.parse(JSON.stringify(events)))
  expect(replay(read)).toEqual(session)
  expect(simulate(fullStory, settings, mixedAnswers).events).toEqual(events)
})

test('a log that was cut off anywhere can be resumed and brought to its end', () => {
  const { events } = simulate(fullStory, settings, mixedAnswers)
  for (const part of [0.1, 0.35, 0.6, 0.9]) {
    const cut = replay(events.slice(0, Math.floor(events.length * part)))
    const lost = reduce(cut, { type: 'interrupted', tMs: cut.nowMs })
    const back = reduce(lost, { type: 'resumed', tMs: cut.nowMs + 3_600_000 })
    expect(back.phase).toBe(cut.phase)
    expect(remainingMs(back, back.nowMs)).toBe(remainingMs(cut, cut.nowMs))
    expect(reduce(lost, { type: 'ended', tMs: lost.nowMs, reason: 'user' }).phase).toBe('ended')
  }
})

test('after a question a silence is patience once, then noted, and the clock stands still in a pause', () => {
  let session = replay([{ type: 'started', tMs: 0, settings, story: fullStory }, { type: 'asked', tMs: 0, ...asked }, { type: 'voiced', tMs: 1_000 }])
  const seen: string[] = []
  for (let tMs = 1_000; tMs < 40_000; tMs += 250) for (const event of decide(session, tMs)) {
    seen.push(`${event.type} ${event.tMs}`)
    session = reduce(session, event)
  }
  expect(seen).toEqual(['patience_shown 6000', 'silence_noted 16000'])
  const left = remainingMs(session, 40_000)
  session = reduce(session, { type: 'paused', tMs: 40_000 })
  expect(decide(session, 400_000)).toEqual([])
  session = reduce(session, { type: 'resumed', tMs: 640_000 })
  expect(remainingMs(session, 640_000)).toBe(left)
  expect(session.pauses).toEqual([{ fromMs: 40_000, toMs: 640_000, reason: 'paused' }])
})
