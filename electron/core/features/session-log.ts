import { z } from 'zod'
import { sessionEventSchema, type SessionEvent } from '../../../shared/interview/session-event.ts'
import { ratingSchema, sessionSchema, type SessionSummary } from '../../../shared/session.ts'
import type { TakeTurn } from '../../../shared/take.ts'
import type { Database } from '../db/open.ts'
import { FailureError } from '../failures.ts'
import { isPresent } from './present-story.ts'

/** Scores are told only once the user has rated the session; of several rubrics' the newest. */
const selectSession = `
  SELECT sessions.id, story_id AS storyId, started_ms AS startedMs, settings_json AS settingsJson, event_count AS eventCount, duration_ms AS durationMs,
    questions, end_reason AS endReason, rating_json AS ratingJson, debriefs.rubric, granularity, conviction, vote
  FROM sessions
  LEFT JOIN debriefs ON debriefs.session_id = sessions.id AND rating_json IS NOT NULL
    AND debriefs.rubric = (SELECT rubric FROM debriefs AS other WHERE other.session_id = sessions.id ORDER BY created_ms DESC LIMIT 1)
  WHERE removed_ms IS NULL AND ${isPresent}`

/** Newest first. */
export const sessionsOfStory = `${selectSession} AND story_id = ? ORDER BY started_ms DESC, sessions.rowid DESC`
export const newestUnfinished = `${selectSession} AND end_reason IS NULL ORDER BY started_ms DESC, sessions.rowid DESC LIMIT 1`

const rowSchema = sessionSchema.omit({ settings: true, rating: true, scores: true }).extend({
  settingsJson: z.string(),
  ratingJson: z.string().nullable(),
  rubric: z.string().nullable(),
  granularity: z.int().nullable(),
  conviction: z.int().nullable(),
  vote: z.string().nullable(),
})

function toSession(row: unknown): SessionSummary {
  const { settingsJson, ratingJson, rubric, granularity, conviction, vote, ...session } = rowSchema.parse(row)
  return sessionSchema.parse({
    ...session,
    settings: JSON.parse(settingsJson),
    rating: ratingJson === null ? null : ratingSchema.parse(JSON.parse(ratingJson)),
    scores: rubric === null ? null : { rubric, granularity, conviction, vote },
  })
}

export function listSessions(database: Database, storyId: string): SessionSummary[] {
  return database.prepare(sessionsOfStory).all(storyId).map(toSession)
}

export function unfinishedSession(database: Database): SessionSummary | null {
  const row = database.prepare(newestUnfinished).get()
  return row === undefined ? null : toSession(row)
}

/** Throws `not_found`, also where the session or its story was removed and could still be brought back. */
export function getSession(database: Database, sessionId: string): SessionSummary {
  const row = database.prepare(`${selectSession} AND sessions.id = ?`).get(sessionId)
  if (row === undefined) throw new FailureError('not_found', { what: 'session' })
  return toSession(row)
}

export function readEvents(database: Database, sessionId: string): SessionEvent[] {
  const rows = database.prepare<[string], string>('SELECT event_json FROM session_events WHERE session_id = ? ORDER BY position').pluck().all(sessionId)
  return rows.map((json) => sessionEventSchema.parse(JSON.parse(json)))
}

/** A session with its first event. */
export function insertSession(database: Database, session: { id: string; storyId: string; startedMs: number }, started: SessionEvent & { type: 'started' }): void {
  database.transaction(() => {
    database
      .prepare('INSERT INTO sessions (id, story_id, started_ms, settings_json, event_count, duration_ms, questions) VALUES (@id, @storyId, @startedMs, @settings, 0, 0, 0)')
      .run({ ...session, settings: JSON.stringify(started.settings) })
    insertEvents(database, session.id, 0, [started])
  })()
}

/**
 * Puts events behind the `sequence` that are there, all or none. Throws `not_found`, `session_over`, `session_out_of_order`, and `bad_input` for a
 * second beginning or for anything behind the end.
 */
export function appendEvents(database: Database, sessionId: string, sequence: number, events: readonly SessionEvent[]): void {
  const session = getSession(database, sessionId)
  if (session.endReason !== null) throw new FailureError('session_over')
  if (sequence !== session.eventCount) throw new FailureError('session_out_of_order', { expected: session.eventCount, got: sequence })
  if (events.some(({ type }) => type === 'started')) throw new FailureError('bad_input', { field: 'events', problem: 'a session starts once' })
  if (events.slice(0, -1).some(({ type }) => type === 'ended')) throw new FailureError('bad_input', { field: 'events', problem: 'nothing follows the end' })
  database.transaction(() => insertEvents(database, sessionId, sequence, events))()
}

function insertEvents(database: Database, sessionId: string, sequence: number, events: readonly SessionEvent[]): void {
  const insert = database.prepare('INSERT INTO session_events (session_id, position, type, t_ms, event_json) VALUES (?, ?, ?, ?, ?)')
  for (const [index, event] of events.entries()) insert.run(sessionId, sequence + index, event.type, event.tMs, JSON.stringify(event))
  const last = events.at(-1)
  database
    .prepare('UPDATE sessions SET event_count = ?, duration_ms = max(duration_ms, ?), questions = questions + ?, end_reason = ? WHERE id = ?')
    .run(sequence + events.length, Math.max(...events.map(({ tMs }) => tMs)), events.filter(({ type }) => type === 'asked').length, last?.type === 'ended' ? last.reason : null, sessionId)
}

/** The planner would rather read the whole log. */
export const questionOfTurn = "SELECT json_extract(event_json, '$.text') FROM session_events INDEXED BY session_events_asked WHERE session_id = ? AND type = 'asked' ORDER BY position LIMIT 1 OFFSET ?"

/** The story of a session and the question of one of its turns. Throws `not_found`, or `session_over` where nothing more is answered. */
export function questionOf(database: Database, { sessionId, turn }: TakeTurn): { storyId: string; text: string } {
  const { storyId, endReason } = getSession(database, sessionId)
  if (endReason !== null) throw new FailureError('session_over')
  const text = database.prepare<[string, number], string>(questionOfTurn).pluck().get(sessionId, turn)
  if (text === undefined) throw new FailureError('not_found', { what: 'question' })
  return { storyId, text }
}

export const askedInStory = `SELECT json_extract(event_json, '$.text') FROM sessions
  JOIN session_events INDEXED BY session_events_asked ON session_events.session_id = sessions.id AND type = 'asked'
  WHERE story_id = ? AND removed_ms IS NULL ORDER BY started_ms, position`

/** Every question that the story's sessions have asked, in the words in which it was asked. */
export function askedBefore(database: Database, storyId: string): string[] {
  return database.prepare<[string], string>(askedInStory).pluck().all(storyId)
}
