import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { askedInStory, newestUnfinished, questionOfTurn, sessionsOfStory } from '../../features/session-log.ts'
import { endedSessionOfTake } from '../../features/session-debriefs.ts'
import { gistsOfStory } from '../../features/session-gists.ts'
import { takeRowsOfSession } from '../../features/session-words.ts'
import { takesOfSession } from '../../features/takes.ts'
import { migrate } from '../migrate.ts'

/** A database as version 5 left it, with a story, a question and a take that has words. */
function openVersion5() {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 5)
  database.exec(`
    INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms) VALUES ('s', 'T', 0, '', '', '', '', '', 1, 1);
    INSERT INTO questions VALUES ('q', 's', 'Why?', 0);
    INSERT INTO takes (id, story_id, question_id, question_text, started_ms, duration_ms, ending) VALUES ('t', 's', 'q', 'Why?', 5, 900, 'stopped');
    INSERT INTO transcripts (take_id, engine, model, duration_ms, created_ms) VALUES ('t', 'whisper.cpp 1.5.0', 'ggml-base.en.bin', 900, 6);
    INSERT INTO words VALUES ('t', 0, 'I', 0, 100, 0.9);
  `)
  return database
}

const session = `
  INSERT INTO sessions (id, story_id, started_ms, settings_json, event_count, duration_ms, questions) VALUES ('g', 's', 9, '{}', 2, 40, 1);
  INSERT INTO session_events VALUES ('g', 0, 'started', 0, '{}'), ('g', 1, 'asked', 40, '{"text":"Who?"}');
  INSERT INTO debriefs VALUES ('g', '1', 'k', 40, 50, 'inclined', '{}', '{}', 10);
  INSERT INTO takes (id, story_id, question_text, started_ms, duration_ms, session_id, session_turn, session_at_ms) VALUES ('u', 's', 'Who?', 9, 10, 'g', 0, 45);`

test('takes come through as answers outside any session', () => {
  const database = openVersion5()
  const rows = (table: string) => database.prepare(`SELECT * FROM ${table}`).all()
  const [takes, words] = [rows('takes'), rows('words')]
  migrate(database, () => {}, 6)
  expect(rows('takes')).toEqual(takes.map((take) => Object.assign({}, take, { session_id: null, session_turn: null, session_at_ms: null })))
  expect(rows('words')).toEqual(words)
  for (const table of ['sessions', 'session_events', 'debriefs']) expect(rows(table)).toEqual([])
})

test.each([['session', "DELETE FROM sessions WHERE id = 'g'", 1], ['story', "DELETE FROM stories WHERE id = 's'", 0]])('events, debriefs and takes go with their %s', (_, deletion, takesLeft) => {
  const database = openVersion5()
  migrate(database, () => {})
  database.exec(session)
  database.exec(deletion)
  for (const table of ['sessions', 'session_events', 'debriefs']) expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  expect(database.prepare('SELECT count(*) FROM takes').pluck().get()).toBe(takesLeft)
})

const plans: readonly [query: string, index: string][] = [
  [sessionsOfStory, 'sessions_story'],
  [newestUnfinished, 'sessions_unfinished'],
  [askedInStory, 'session_events_asked'],
  [questionOfTurn, 'session_events_asked'],
  [gistsOfStory, 'sessions_story'],
  [takesOfSession, 'takes_session'],
  [takeRowsOfSession, 'takes_session'],
  [endedSessionOfTake, 'sqlite_autoindex_takes'],
  ['DELETE FROM takes WHERE session_id = ?', 'takes_session'],
  ['DELETE FROM sessions WHERE removed_ms IS NOT NULL', 'sessions_removed'],
]

test.each(plans)('%s reads through an index', (query, index) => {
  const database = openVersion5()
  migrate(database, () => {})
  const given = [...query.matchAll(/\?/g)].map(() => 'x')
  const details = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...given).map(({ detail }) => detail)
  expect(details.join('\n')).toContain(index)
  expect(details.filter((detail) => detail.startsWith('SCAN')).filter((detail) => !detail.includes('USING INDEX'))).toEqual([])
})
