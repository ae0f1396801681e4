import { expect, test } from 'vitest'
import { interviewStorySchema } from '../../../shared/interview/brief.ts'
import { replay } from '../../../shared/interview/reducer.ts'
import { settingsSchema, type SessionEvent } from '../../../shared/interview/session-event.ts'
import { createInterviewer } from './interviewer.ts'

const started: SessionEvent = { type: 'started', tMs: 0, settings: settingsSchema.parse({ seed: 5 }), story: interviewStorySchema.parse({}) }

function say(text: string, fromMs: number): SessionEvent[] {
  return text.split(' ').map((word, index) => ({ type: 'words_heard', tMs: fromMs + index * 400, words: [{ text: word, atMs: fromMs + index * 400 }] }))
}

test('asks at once, cuts in on what is vague with its question behind it, and all that stands can be replayed', () => {
  const interviewer = createInterviewer()
  interviewer.open([started])
  const log: SessionEvent[] = [started]
  const step = (happened: readonly SessionEvent[], nowMs: number) => {
    const stepped = interviewer.step(happened, nowMs)
    log.push(...stepped.events)
    return stepped
  }
  expect(step([], 0).view.question).toMatchObject({ kind: 'opener', index: 0 })
  step(say('It was in March.', 1_000), 3_000)
  expect(step([{ type: 'answer_ended', tMs: 4_000 }], 4_000).view).toMatchObject({ phase: 'waiting', cut: null, question: { index: 1 } })

  const answer = say('I took the lists home and went through every page of them, and after that I called the night shift in the other building, and the effect on the queue was pretty substantial and everybody felt it at once', 5_000)
  let cut = null
  for (const event of answer) {
    const { view } = step([event], event.tMs)
    if (view.cut) {
      cut = view
      break
    }
  }
  expect(cut).toMatchObject({ phase: 'waiting', question: { kind: 'exact_number', index: 2, beganMs: null } })
  expect(cut?.cut?.answer.slice(cut.cut.start, cut.cut.end)).toBe('pretty substantial')
  expect(cut?.question?.text).toContain('pretty substantial')
  expect(replay(log).turns).toHaveLength(3)
})

test('nothing is written down after the end', () => {
  const interviewer = createInterviewer()
  interviewer.open([started])
  interviewer.step([{ type: 'ended', tMs: 10, reason: 'user' }], 10)
  expect(interviewer.step([{ type: 'paused', tMs: 20 }], 20).events).toEqual([])
})
