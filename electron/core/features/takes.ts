import { join } from 'node:path'
import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { failureSchema } from '../../../shared/result.ts'
import { rubricVersion } from '../../../shared/scoring/score-answer.ts'
import { takeSchema, type Take, type TakeDetail, type TakeTurn } from '../../../shared/take.ts'
import { audioFile, copyAudio, removeAudio } from '../audio/audio-file.ts'
import { readShape } from '../audio/sound-shape.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { listCorrections } from './corrections.ts'
import { readHesitation } from './hesitations.ts'
import { listPauses } from './pauses.ts'
import { getQuestion } from './questions.ts'
import type { Recordings } from './recordings.ts'
import { listUnplaced } from './retranscriptions.ts'
import { readScore, scoreUnscored } from './scores.ts'
import { questionOf } from './session-log.ts'
import { getStory } from './stories.ts'
import { jobStateSchema } from './transcription-jobs.ts'
import { readTranscript } from './transcripts.ts'

/** A take with its job, if any, and its scores by the rubric that is bound to the query's first parameter. */
const selectTake = `
  SELECT takes.id, takes.story_id AS storyId, question_id AS questionId, question_text AS questionText,
    started_ms AS startedMs, takes.duration_ms AS durationMs,
    CASE WHEN ending IS NOT NULL AND EXISTS (SELECT 1 FROM imports WHERE imports.take_id = takes.id) THEN 'imported' ELSE ending END AS ending,
    session_id AS sessionId, session_turn AS sessionTurn, session_at_ms AS sessionAtMs,
    jobs.state AS jobState, jobs.failure_json AS failureJson, transcripts.take_id IS NOT NULL AS hasTranscript,
    scores.granularity, scores.conviction, json_extract(scores.score_json, '$.isTooShort') AS isTooShort
  FROM takes
  LEFT JOIN transcription_jobs AS jobs ON jobs.take_id = takes.id
  LEFT JOIN transcripts ON transcripts.take_id = takes.id AND takes.words_removed_ms IS NULL
  LEFT JOIN scores ON scores.take_id = takes.id AND scores.rubric = ?
    AND takes.words_removed_ms IS NULL AND takes.scores_removed_ms IS NULL`

/** Newest first. */
export const takesOfStory = `${selectTake} WHERE takes.story_id = ? AND takes.removed_ms IS NULL ORDER BY takes.started_ms DESC, takes.rowid DESC`

/** The takes of a session's turns, in the order in which they were recorded. */
export const takesOfSession = `${selectTake} WHERE takes.session_id = ? AND takes.removed_ms IS NULL ORDER BY takes.session_at_ms, takes.rowid`

const takeRowSchema = takeSchema.omit({ transcription: true, scores: true, turn: true }).extend({
  sessionId: z.string().nullable(),
  sessionTurn: z.int().nullable(),
  sessionAtMs: z.int().nullable(),
  jobState: jobStateSchema.nullable(),
  failureJson: z.string().nullable(),
  hasTranscript: z.int(),
  granularity: z.int().nullable(),
  conviction: z.int().nullable(),
  isTooShort: z.int().nullable(),
})

function toTake(row: unknown): Take {
  const { sessionId, sessionTurn, sessionAtMs, jobState, failureJson, hasTranscript, granularity, conviction, isTooShort, ...take } = takeRowSchema.parse(row)
  return {
    ...take,
    turn: sessionId === null || sessionTurn === null || sessionAtMs === null ? null : { sessionId, turn: sessionTurn, atMs: sessionAtMs },
    transcription: {
      state: jobState ?? (hasTranscript === 1 ? 'done' : 'none'),
      failure: failureJson === null ? null : failureSchema.parse(JSON.parse(failureJson)),
    },
    scores: granularity === null || conviction === null ? null : { granularity, conviction, isTooShort: isTooShort === 1 },
  }
}

/** Newest first, scored by today’s rubric. Throws `not_found`. */
export function listTakes(core: Core, storyId: string): Take[] {
  getStory(core.database, storyId)
  scoreUnscored(core, { storyId })
  return core.database.prepare(takesOfStory).all(rubricVersion, storyId).map(toTake)
}

/** Scored by today's rubric, in the order in which they were recorded. */
export function listSessionTakes(core: Core, sessionId: string): Take[] {
  return core.database.prepare(takesOfSession).all(rubricVersion, sessionId).map(toTake)
}

/** Throws `not_found`. */
export function getTake(database: Database, takeId: string): Take {
  const row = database.prepare(`${selectTake} WHERE takes.id = ? AND takes.removed_ms IS NULL`).get(rubricVersion, takeId)
  if (row === undefined) throw new FailureError('not_found', { what: 'take' })
  return toTake(row)
}

const selectWithout = `SELECT sound_removed_ms IS NOT NULL AS sound, words_removed_ms IS NOT NULL AS words, scores_removed_ms IS NOT NULL AS scores
  FROM takes WHERE id = ?`
const withoutSchema = z.object({ sound: z.int(), words: z.int(), scores: z.int() })

function getTakeDetail(core: Core, takeId: string): TakeDetail {
  scoreUnscored(core, { takeId })
  const { database } = core
  const take = getTake(database, takeId)
  const without = withoutSchema.parse(database.prepare(selectWithout).get(takeId))
  const transcript = without.words === 0 ? readTranscript(database, takeId) : null
  const hasWords = transcript !== null
  return {
    take,
    transcript,
    score: hasWords && without.scores === 0 ? readScore(database, takeId) : null,
    isWithout: { sound: without.sound === 1, scores: without.scores === 1 },
    pauses: listPauses(database, takeId),
    corrections: hasWords ? listCorrections(database, takeId) : [],
    unplaced: hasWords ? listUnplaced(database, takeId) : [],
    hesitation: hasWords && transcript.words.length > 0 ? readHesitation(database, takeId, transcript.words) : null,
  }
}

/** What a take answers: a question of the story, or one of a session. */
export type TakeAbout = { readonly questionId: string } | { readonly turn: TakeTurn }

/** Adds a take's row, with the question as it stands now, or as it was asked. Throws `not_found` where that is gone. */
export function insertTake(core: Core, about: TakeAbout, take: { id: string; durationMs: number; ending: Take['ending'] }): void {
  const { storyId, text } = 'turn' in about ? questionOf(core.database, about.turn) : getQuestion(core.database, about.questionId)
  const [questionId, turn] = 'turn' in about ? [null, about.turn] : [about.questionId, null]
  core.database
    .prepare(
      `INSERT INTO takes (id, story_id, question_id, question_text, started_ms, duration_ms, ending, session_id, session_turn, session_at_ms)
       VALUES (@id, @storyId, @questionId, @text, @startedMs, @durationMs, @ending, @sessionId, @turn, @atMs)`,
    )
    .run({ ...take, storyId, questionId, text, startedMs: core.now(), sessionId: turn?.sessionId ?? null, turn: turn?.turn ?? null, atMs: turn?.atMs ?? null })
}

/** Says how a recording ended and how long it is. */
export function endTake(database: Database, takeId: string, ending: 'stopped' | 'recovered', durationMs: number): void {
  database.prepare('UPDATE takes SET ending = ?, duration_ms = ? WHERE id = ?').run(ending, durationMs, takeId)
}

export function deleteTake(database: Database, takeId: string): void {
  database.prepare('DELETE FROM takes WHERE id = ?').run(takeId)
}

/** Takes whose recording has not ended: after a start of the app, those that a crash cut off. */
export function unendedTakes(database: Database): string[] {
  return database.prepare<[], string>('SELECT id FROM takes WHERE ending IS NULL').pluck().all()
}

/** Removes a story's takes with their words, scores and sound files, and ends what runs on them. */
export function removeTakes(core: Core, queue: TranscriptionQueue, recordings: Recordings, storyId: string): void {
  const ids = core.database.prepare<[string], string>('SELECT id FROM takes WHERE story_id = ?').pluck().all(storyId)
  for (const id of ids) {
    recordings.drop(id)
    queue.drop(id)
    // The file goes first: a row without sound can be removed again, a file without a row would never be found.
    removeAudio(core.places.dataFolder, id)
    deleteTake(core.database, id)
  }
}

/** Adds a bundled sample answer as a take, transcribes it next. */
function addBundled(core: Core, queue: TranscriptionQueue, questionId: string, name: 'strong' | 'weak'): Take {
  const { database, places } = core
  getQuestion(database, questionId)
  const id = newId()
  const durationMs = copyAudio(join(places.resourcesFolder, 'demo-voice', `${name}.wav`), places.dataFolder, id)
  try {
    insertTake(core, { questionId }, { id, durationMs, ending: 'bundled' })
  } catch (error) {
    removeAudio(places.dataFolder, id)
    throw error
  }
  queue.enqueue(id)
  return getTake(database, id)
}

export function takeAnswers(core: Core, queue: TranscriptionQueue): Pick<Answers, 'takes.list' | 'takes.get' | 'takes.getShape' | 'takes.addBundled'> {
  return {
    'takes.list': answer(calls['takes.list'], ({ storyId }) => listTakes(core, storyId)),
    'takes.get': answer(calls['takes.get'], ({ takeId }) => getTakeDetail(core, takeId)),
    'takes.getShape': answer(calls['takes.getShape'], ({ takeId }) => {
      getTake(core.database, takeId)
      return readShape(audioFile(core.places.dataFolder, takeId))
    }),
    'takes.addBundled': answer(calls['takes.addBundled'], (bundled) => addBundled(core, queue, bundled.questionId, bundled.answer)),
  }
}
