import { calls } from '../../../shared/contract.ts'
import { questionSchema, type Question } from '../../../shared/question.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { nextPosition, updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { isPresent, requireStory } from './present-story.ts'

const columns = 'id, story_id AS storyId, text, position'

export const questionsOfStory = `SELECT ${columns} FROM questions WHERE story_id = ? AND ${isPresent} ORDER BY position`

export function listQuestions(database: Database, storyId: string): Question[] {
  return database.prepare(questionsOfStory).all(storyId).map((row) => questionSchema.parse(row))
}

/** Throws `not_found`. */
export function getQuestion(database: Database, questionId: string): Question {
  const row = database.prepare(`SELECT ${columns} FROM questions WHERE id = ? AND ${isPresent}`).get(questionId)
  if (row === undefined) throw new FailureError('not_found', { what: 'question' })
  return questionSchema.parse(row)
}

/** Puts a question behind the story's others; gives its id. */
export function insertQuestion(database: Database, storyId: string, text: string): string {
  const id = newId()
  database.prepare('INSERT INTO questions (id, story_id, text, position) VALUES (?, ?, ?, ?)').run(id, storyId, text, nextPosition(database, 'questions', storyId))
  return id
}

export function questionAnswers(
  { database }: Core,
  undo: Undo,
): Pick<Answers, 'questions.list' | 'questions.add' | 'questions.change' | 'questions.remove'> {
  return {
    'questions.list': answer(calls['questions.list'], ({ storyId }) => listQuestions(database, storyId)),
    'questions.add': answer(calls['questions.add'], ({ storyId, text }) => {
      requireStory(database, storyId)
      const { value } = undo.record({ storyId, act: 'added', noun: 'question', name: text }, () => insertQuestion(database, storyId, text))
      return getQuestion(database, value)
    }),
    'questions.change': answer(calls['questions.change'], ({ questionId, text }) => {
      const { storyId } = getQuestion(database, questionId)
      undo.record({ storyId, act: 'changed', noun: 'question', name: text, key: `question ${questionId}` }, () => updateRow(database, 'questions', questionId, { text }))
      return getQuestion(database, questionId)
    }),
    'questions.remove': answer(calls['questions.remove'], ({ questionId }) => {
      const { storyId, text } = getQuestion(database, questionId)
      const { undoId } = undo.record({ storyId, act: 'removed', noun: 'question', name: text }, () =>
        database.prepare('DELETE FROM questions WHERE id = ?').run(questionId),
      )
      return { undoId }
    }),
  }
}
