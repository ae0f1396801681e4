import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { unplacedOfTake } from '../../features/retranscriptions.ts'
import { nextJob } from '../../features/transcription-jobs.ts'
import { migrate } from '../migrate.ts'

/** A database as version 6 left it: a story, two takes, one of them with words, a correction and scores. */
function openVersion6() {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 6)
  database.exec(`
    INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms) VALUES ('s', 'T', 0, '', '', '', '', '', 1, 1);
    INSERT INTO questions VALUES ('q', 's', 'Why?', 0);
    INSERT INTO takes (id, story_id, question_id, question_text, started_ms, duration_ms, ending) VALUES ('t', 's', 'q', 'Why?', 5, 900, 'stopped'), ('u', 's', 'q', 'Why?', 6, 900, 'stopped');
    INSERT INTO transcripts VALUES ('t', 'whisper.cpp 1.5.0', 'ggml-base.en.bin', 900, 6, '[]');
    INSERT INTO words VALUES ('t', 1, 'froze.', 100, 400, 0.8), ('t', 0, 'I', 0, 100, 0.9);
    INSERT INTO corrections VALUES ('c', 't', 0, 1, 'I', 'user');
    INSERT INTO transcription_jobs VALUES ('u', 'waiting', NULL, 7);
  `)
  return database
}

const oldTables = ['stories', 'questions', 'takes', 'words', 'corrections', 'scores', 'settings']

test('everything that was there is there', () => {
  const database = openVersion6()
  const rows = (table: string): unknown[] => database.prepare(`SELECT * FROM ${table}`).all()
  const before = oldTables.map(rows)
  const [transcripts, jobs] = [rows('transcripts'), rows('transcription_jobs')]
  migrate(database, () => {})
  expect(oldTables.map(rows)).toEqual(before)
  expect(rows('transcripts')).toMatchObject(transcripts)
  expect(rows('transcription_jobs')).toMatchObject(jobs)
  expect(rows('refused_names')).toEqual([])
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('refused names go with their take, and stay when its words are replaced', () => {
  const database = openVersion6()
  migrate(database, () => {})
  database.exec("INSERT INTO refused_names VALUES ('t', 'osay'); DELETE FROM transcripts WHERE take_id = 't'")
  expect(database.prepare('SELECT heard FROM refused_names').pluck().all()).toEqual(['osay'])
  database.exec("DELETE FROM takes WHERE id = 't'")
  expect(database.prepare('SELECT count(*) FROM refused_names').pluck().get()).toBe(0)
})

test('the words that are there can be searched, and leave the search with their take', () => {
  const database = openVersion6()
  migrate(database, () => {})
  const find = (query: string): unknown[] => database.prepare('SELECT take_id FROM take_search JOIN take_texts ON take_texts.id = take_search.rowid WHERE take_search MATCH ?').pluck().all(query)
  expect(find('"i froze"')).toEqual(['t'])
  database.exec("DELETE FROM takes WHERE id = 't'")
  expect([find('froze'), database.prepare('SELECT count(*) FROM take_texts').pluck().get()]).toEqual([[], 0])
  expect(() => database.exec("INSERT INTO take_search (take_search) VALUES ('integrity-check')")).not.toThrow()
})

test('a take’s text is found by its index', () => {
  const database = openVersion6()
  migrate(database, () => {})
  const plan = database.prepare<[], { detail: string }>("EXPLAIN QUERY PLAN DELETE FROM take_texts WHERE take_id = 't'").all()
  expect(plan.map(({ detail }) => detail).join('\n')).toMatch(/SEARCH take_texts USING (COVERING )?INDEX/)
})

test('takes that were transcribed before have no silences and no pace yet', () => {
  const database = openVersion6()
  migrate(database, () => {})
  expect(database.prepare('SELECT silences_json, pace_json FROM transcripts').all()).toEqual([{ silences_json: null, pace_json: null }])
})

test('jobs that waited go before takes that have words, through the index; unplaced corrections go with their take', () => {
  const database = openVersion6()
  migrate(database, () => {})
  database.exec("INSERT INTO transcription_jobs (take_id, state, queued_ms, is_again) VALUES ('t', 'waiting', 1, 1)")
  expect(database.prepare(nextJob).pluck().get()).toBe('u')
  database.exec("INSERT INTO unplaced_corrections VALUES ('x', 't', 100, 200, 'martyr', 'Marta', 'user')")
  const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${unplacedOfTake}`).all('t')
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH unplaced_corrections USING INDEX unplaced_corrections_take (take_id=?)'])
  database.exec("DELETE FROM takes WHERE id = 't'")
  expect(database.prepare('SELECT count(*) FROM unplaced_corrections').pluck().get()).toBe(0)
})

test('a measurement is kept once for an engine with a model', () => {
  const database = openVersion6()
  migrate(database, () => {})
  database.exec("INSERT INTO measurements VALUES ('e', 'm', 2, 4000, 1)")
  expect(() => database.exec("INSERT INTO measurements VALUES ('e', 'm', 1, 5000, 2)")).toThrow(/UNIQUE/)
})
