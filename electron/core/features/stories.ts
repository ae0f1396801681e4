import { calls } from '../../../shared/contract.ts'
import { storySchema, type Story } from '../../../shared/story.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import { readSampleStory } from '../sample-story.ts'

const columns = `id, title, is_sample = 1 AS isSample, situation, task, action, result, learning,
  created_ms AS createdMs, updated_ms AS updatedMs`

/** SQLite has no booleans: 0 and 1 come back as numbers. */
const storyRow = storySchema.extend({ isSample: storySchema.shape.isSample.or(storySchema.shape.createdMs) })

function toStory(row: unknown): Story {
  const parsed = storyRow.parse(row)
  return { ...parsed, isSample: Boolean(parsed.isSample) }
}

export function listStories(database: Database): Story[] {
  return database.prepare(`SELECT ${columns} FROM stories ORDER BY is_sample, updated_ms DESC`).all().map(toStory)
}

/** Throws `not_found`. */
export function getStory(database: Database, storyId: string): Story {
  const row = database.prepare(`SELECT ${columns} FROM stories WHERE id = ?`).get(storyId)
  if (row === undefined) throw new FailureError('not_found', { what: 'story' })
  return toStory(row)
}

function sampleId(database: Database): string | null {
  const id = database.prepare<[], string>('SELECT id FROM stories WHERE is_sample = 1').pluck().get()
  return id ?? null
}

/** Puts the bundled story with its questions into the database; where it is there already, that one is returned. */
export function openSample(core: Core): Story {
  const { database } = core
  const present = sampleId(database)
  if (present !== null) return getStory(database, present)
  const { questions, ...sample } = readSampleStory(core.places.resourcesFolder)
  const storyId = newId()
  const nowMs = core.now()
  database.transaction(() => {
    database
      .prepare(
        `INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms)
         VALUES (@id, @title, 1, @situation, @task, @action, @result, @learning, @nowMs, @nowMs)`,
      )
      .run({ id: storyId, ...sample, nowMs })
    const insert = database.prepare('INSERT INTO questions (id, story_id, text, position) VALUES (?, ?, ?, ?)')
    for (const [position, text] of questions.entries()) insert.run(newId(), storyId, text, position)
  })()
  core.emitter.emit('stories.changed', {})
  return getStory(database, storyId)
}

/**
 * Removes the sample story with its questions, takes and sound. `removeTakes` ends what runs on them and
 * deletes their files, since files know no foreign keys.
 */
export function removeSample(core: Core, removeTakes: (storyId: string) => void): void {
  const present = sampleId(core.database)
  if (present === null) return
  removeTakes(present)
  core.database.prepare('DELETE FROM stories WHERE id = ?').run(present)
  core.emitter.emit('stories.changed', {})
}

export function storyAnswers(
  core: Core,
  removeTakes: (storyId: string) => void,
): Pick<Answers, 'stories.list' | 'stories.get' | 'stories.openSample' | 'stories.removeSample'> {
  return {
    'stories.list': answer(calls['stories.list'], () => listStories(core.database)),
    'stories.get': answer(calls['stories.get'], ({ storyId }) => getStory(core.database, storyId)),
    'stories.openSample': answer(calls['stories.openSample'], () => openSample(core)),
    'stories.removeSample': answer(calls['stories.removeSample'], () => {
      removeSample(core, removeTakes)
      return {}
    }),
  }
}
