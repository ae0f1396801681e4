import { expect, test } from 'vitest'
import { replay } from '../../shared/interview/reducer.ts'
import { settingsSchema, type SessionEvent } from '../../shared/interview/session-event.ts'
import { interviewStorySchema } from '../../shared/interview/brief.ts'
import type { SessionDetail } from '../../shared/session.ts'
import { resume } from './entry.ts'
import { createInterviewer } from './thread/interviewer.ts'

const settings = settingsSchema.parse({ seed: 3, answers: 'typed' })
const started: SessionEvent = { type: 'started', tMs: 0, settings, story: interviewStorySchema.parse({ title: 'A story' }) }

/** A session as the core would give it back after a crash. */
function broken(events: readonly SessionEvent[]): SessionDetail {
  return {
    session: {
      id: 'a'.repeat(32), storyId: 'b'.repeat(32), startedMs: 1_000_000, settings, eventCount: events.length,
      durationMs: events.at(-1)?.tMs ?? 0, questions: 1, endReason: null, rating: null, scores: null,
    },
    events: [...events],
    takes: [],
  }
}

test('a session goes on after a crash where it was, and the time between is a pause', () => {
  const first = createInterviewer()
  first.open([started])
  const asked = first.step([], 0).events
  const said = first.step([{ type: 'words_heard', tMs: 5_000, words: [{ text: 'It', atMs: 5_000 }] }], 5_000).events
  const events = [started, ...asked, ...said]

  const entry = resume(broken(events), 1_000_000 + 65_000, true)
  const again = createInterviewer()
  expect(again.open(events)).toMatchObject({ phase: 'answering', answer: 'It' })
  const { view, events: written } = again.step(entry.first, entry.startMs)
  expect(view).toMatchObject({ phase: 'answering', answer: 'It', pausedMs: 60_000, nowMs: 65_000 })
  expect(replay([...events, ...written]).pauses).toEqual([{ fromMs: 5_000, toMs: 65_000, reason: 'interrupted' }])
})

test('one that was paused is not interrupted once more, and time never runs backwards', () => {
  const events: SessionEvent[] = [started, { type: 'paused', tMs: 9_000 }]
  expect(resume(broken(events), 1_000, true)).toEqual({ first: [{ type: 'resumed', tMs: 9_000 }], startMs: 9_000, isTyped: true })
})

test('one whose first question never came begins anew', () => {
  expect(resume(broken([started]), 2_000_000, true)).toEqual({ first: [], startMs: 0, isTyped: true })
})
