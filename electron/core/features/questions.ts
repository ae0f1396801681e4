import { calls } from '../../../shared/contract.ts'
import { questionSchema, type Question } from '../../../shared/question.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'

const columns = 'id, story_id AS storyId, text, position'

export const questionsOfStory = `SELECT ${columns} FROM questions WHERE story_id = ? ORDER BY position`

export function listQuestions(database: Database, storyId: string): Question[] {
  return database.prepare(questionsOfStory).all(storyId).map((row) => questionSchema.parse(row))
}

/** Throws `not_found`. */
export function getQuestion(database: Database, questionId: string): Question {
  const row = database.prepare(`SELECT ${columns} FROM questions WHERE id = ?`).get(questionId)
  if (row === undefined) throw new FailureError('not_found', { what: 'question' })
  return questionSchema.parse(row)
}

export function questionAnswers(core: Core): Pick<Answers, 'questions.list'> {
  return {
    'questions.list': answer(calls['questions.list'], ({ storyId }) => listQuestions(core.database, storyId)),
  }
}
