import { z } from 'zod'
import { isAfter } from '../../../shared/calendar-date.ts'
import { calls } from '../../../shared/contract.ts'
import { firstQuestions } from '../../../shared/question.ts'
import { emptyStory, storySchema, type Story, type StoryChange } from '../../../shared/story.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { insertQuestion } from './questions.ts'

const columns = `id, title, is_sample AS isSample, situation, task, action, result, learning, draft, job_description AS jobDescription,
  principle, level, from_date AS fromDate, to_date AS toDate, interview_date AS interviewDate, is_failure AS isFailure,
  impacts_json AS impactsJson, created_ms AS createdMs, updated_ms AS updatedMs`

/** SQLite has no booleans and no lists: 0, 1 and JSON come back. */
const storyRow = storySchema.omit({ isSample: true, isFailure: true, impacts: true }).extend({ isSample: z.int(), isFailure: z.int(), impactsJson: z.string() })

function toStory(row: unknown): Story {
  const { isSample, isFailure, impactsJson, ...story } = storyRow.parse(row)
  return { ...story, isSample: isSample === 1, isFailure: isFailure === 1, impacts: storySchema.shape.impacts.parse(JSON.parse(impactsJson)) }
}

export function listStories(database: Database): Story[] {
  return database.prepare(`SELECT ${columns} FROM stories WHERE removed_ms IS NULL ORDER BY is_sample, updated_ms DESC, rowid DESC`).all().map(toStory)
}

/** Throws `not_found`, also for a story that was removed and could still be brought back. */
export function getStory(database: Database, storyId: string): Story {
  const row = database.prepare(`SELECT ${columns} FROM stories WHERE id = ? AND removed_ms IS NULL`).get(storyId)
  if (row === undefined) throw new FailureError('not_found', { what: 'story' })
  return toStory(row)
}

/** A story with its questions, and nothing else of its dossier. */
export function insertStory(database: Database, story: Story, questions: readonly string[]): void {
  database
    .prepare(
      `INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms)
       VALUES (?, ?, ?, '', '', '', '', '', ?, ?)`,
    )
    .run(story.id, story.title, Number(story.isSample), story.createdMs, story.updatedMs)
  setStory(database, story.id, story, story.updatedMs)
  for (const text of questions) insertQuestion(database, story.id, text)
}

/** A story's row as the change leaves it. Throws `dates_reversed` or `principle_taken`. */
function checkStory(database: Database, story: Story): void {
  const { fromDate, toDate, principle, id } = story
  if (fromDate !== null && toDate !== null && isAfter(fromDate, toDate)) throw new FailureError('dates_reversed', { from: fromDate, to: toDate })
  // The sample is there to learn from and takes nothing away from the user's own stories.
  if (principle === null || story.isSample) return
  const other = listStories(database).find((each) => each.principle === principle && each.id !== id && !each.isSample)
  if (other) throw new FailureError('principle_taken', { title: other.title })
}

function setStory(database: Database, storyId: string, change: StoryChange, nowMs: number): void {
  updateRow(database, 'stories', storyId, {
    title: change.title,
    situation: change.situation,
    task: change.task,
    action: change.action,
    result: change.result,
    learning: change.learning,
    draft: change.draft,
    job_description: change.jobDescription,
    principle: change.principle,
    level: change.level,
    from_date: change.fromDate,
    to_date: change.toDate,
    interview_date: change.interviewDate,
    is_failure: change.isFailure === undefined ? undefined : Number(change.isFailure),
    impacts_json: change.impacts === undefined ? undefined : JSON.stringify(change.impacts),
    updated_ms: nowMs,
  })
}

function addStory({ database, now }: Core, undo: Undo, title: string): Story {
  const id = newId()
  const nowMs = now()
  undo.record({ storyId: id, act: 'added', noun: 'story', name: title }, () =>
    insertStory(database, { ...emptyStory, id, title, isSample: false, createdMs: nowMs, updatedMs: nowMs }, firstQuestions),
  )
  return getStory(database, id)
}

function changeStory({ database, now }: Core, undo: Undo, storyId: string, change: StoryChange): Story {
  const story = getStory(database, storyId)
  const key = `story ${storyId} ${Object.keys(change).sort().join(' ')}`
  undo.record({ storyId, act: 'changed', noun: 'story', name: story.title, key }, () => {
    setStory(database, storyId, change, now())
    checkStory(database, getStory(database, storyId))
  })
  return getStory(database, storyId)
}

/** Hides a story. `purgeRemoved` deletes it for good. */
export function removeStory({ database, now }: Core, undo: Undo, storyId: string): { undoId: string } {
  const { title } = getStory(database, storyId)
  const { undoId } = undo.record({ storyId, act: 'removed', noun: 'story', name: title }, () =>
    // No longer the sample: another may be opened beside the one that could come back.
    database.prepare('UPDATE stories SET removed_ms = ?, is_sample = 0 WHERE id = ?').run(now(), storyId),
  )
  return { undoId }
}

/**
 * Deletes for good what was removed, with takes and sound, when nothing can be taken back any more: as the app closes, and as it starts
 * after a crash. `removeTakes` ends what runs on them and deletes their files, since files know no foreign keys.
 */
export function purgeRemoved(database: Database, removeTakes: (storyId: string) => void): void {
  const ids = database.prepare<[], string>('SELECT id FROM stories WHERE removed_ms IS NOT NULL').pluck().all()
  for (const id of ids) {
    removeTakes(id)
    database.prepare('DELETE FROM stories WHERE id = ?').run(id)
  }
}

export function storyAnswers(
  core: Core,
  undo: Undo,
): Pick<Answers, 'stories.list' | 'stories.get' | 'stories.add' | 'stories.change' | 'stories.remove'> {
  const { database } = core
  return {
    'stories.list': answer(calls['stories.list'], () => listStories(database)),
    'stories.get': answer(calls['stories.get'], ({ storyId }) => getStory(database, storyId)),
    'stories.add': answer(calls['stories.add'], ({ title }) => addStory(core, undo, title)),
    'stories.change': answer(calls['stories.change'], ({ storyId, change }) => changeStory(core, undo, storyId, change)),
    'stories.remove': answer(calls['stories.remove'], ({ storyId }) => removeStory(core, undo, storyId)),
  }
}
