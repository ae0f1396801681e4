import { expect, test } from 'vitest'
import type { Question } from '../../shared/question.ts'
import type { Take, TranscriptionState } from '../../shared/take.ts'
import { lastScores, nextStep, takesOf } from './next-step.ts'

const question = (id: string, position: number): Question => ({ id, storyId: 's', text: `Question ${id}`, position })

function take(id: string, questionId: string, startedMs: number, scores: [number, number] | null, state: TranscriptionState = 'done'): Take {
  return {
    id,
    storyId: 's',
    questionId,
    questionText: '', turn: null,
    startedMs,
    durationMs: 1000,
    ending: 'stopped',
    transcription: { state, failure: null },
    scores: scores && { granularity: scores[0], conviction: scores[1], isTooShort: false },
  }
}

const questions = [question('b', 1), question('a', 0)]

test('the first unanswered question in the order of the list comes first', () => {
  expect(nextStep(questions, [])).toEqual({ kind: 'answer', question: question('a', 0) })
  expect(nextStep(questions, [take('1', 'a', 1, [90, 90])])).toEqual({ kind: 'answer', question: question('b', 1) })
})

test('when all are answered, the one whose last scores are lowest is answered again', () => {
  const takes = [take('1', 'a', 1, [10, 10]), take('2', 'a', 5, [80, 80]), take('3', 'b', 3, [40, 50])]
  const step = nextStep(questions, takes)
  expect(step.kind === 'retake' && [step.question.id, step.take.id]).toEqual(['b', '3'])
})

test('what failed and what is under way go before', () => {
  const running = take('2', 'a', 2, null, 'running')
  const failed = take('1', 'b', 1, null, 'failed')
  expect(nextStep(questions, [running])).toEqual({ kind: 'look', take: running })
  expect(nextStep(questions, [running, failed])).toEqual({ kind: 'transcribe', take: failed })
})

test('a failure that another try cannot mend, or that a newer take has replaced, is not what to do next', () => {
  const failed = take('1', 'a', 1, null, 'failed')
  const tooShort: Take = { ...failed, transcription: { state: 'failed', failure: { code: 'audio_too_short', details: { durationMs: 100 } } } }
  expect(nextStep(questions, [tooShort]).kind).toBe('answer')
  expect(nextStep(questions, [failed, take('2', 'a', 2, [50, 50])]).kind).toBe('answer')
})

test('no questions, no step', () => {
  expect(nextStep([], [])).toEqual({ kind: 'none' })
})

test('the last two scores are the newest two that were scored', () => {
  const takes = [take('1', 'a', 1, [1, 1]), take('2', 'a', 2, [2, 2]), take('3', 'a', 3, [3, 3]), take('4', 'a', 4, null, 'cancelled'), take('5', 'b', 9, [9, 9])]
  expect(lastScores('a', takes).map((each) => each.id)).toEqual(['3', '2'])
  expect(takesOf('a', takes).map((each) => each.id)).toEqual(['4', '3', '2', '1'])
})

test('what the story itself asks for goes before answering, but not before what is under way', () => {
  const building = { place: 'people', words: 'Add the people who were in it.', id: null } as const
  expect(nextStep(questions, [], building)).toEqual({ kind: 'build', step: building })
  expect(nextStep(questions, [take('1', 'a', 1, null, 'running')], building).kind).toBe('look')
  // A session that waits comes before any question.
  const waiting = { place: 'debrief', words: 'Rate your last session.', id: 'f'.repeat(32) } as const
  expect(nextStep(questions, [], waiting)).toEqual({ kind: 'build', step: waiting })
  expect(nextStep(questions, [], { place: 'question', words: 'Answer aloud: …', id: null }).kind).toBe('answer')
})
