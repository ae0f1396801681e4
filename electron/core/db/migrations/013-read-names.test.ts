import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../migrate.ts'

test('of stories from before, nobody knows with which names they were read, and what is known goes with its story', () => {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 12)
  database.exec(`
    INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms) VALUES ('s', 'T', 0, '', '', '', '', '', 1, 1);
    INSERT INTO takes (id, story_id, question_text, started_ms, duration_ms, ending) VALUES ('t', 's', 'Why?', 5, 900, 'stopped');
    INSERT INTO transcripts (take_id, engine, model, duration_ms, created_ms) VALUES ('t', 'whisper.cpp 1.5.0', 'ggml-base.en.bin', 900, 6);
    INSERT INTO corrections VALUES ('c', 't', 0, 1, 'Marta', 'names');
  `)
  const rows = (table: string): unknown[] => database.prepare(`SELECT * FROM ${table}`).all()
  const before = [rows('takes'), rows('transcripts'), rows('corrections')]
  migrate(database, () => {})
  expect([rows('takes'), rows('transcripts'), rows('corrections')]).toEqual(before)
  expect(rows('read_names')).toEqual([])
  database.exec("INSERT INTO read_names VALUES ('s', 'key'); DELETE FROM takes; DELETE FROM stories;")
  expect(rows('read_names')).toEqual([])
})

test('the key of a story is found by its index', () => {
  const database = new Sqlite(':memory:')
  migrate(database, () => {})
  const plan = database.prepare<unknown[], { detail: string }>('EXPLAIN QUERY PLAN SELECT names_key FROM read_names WHERE story_id = ?').all('s')
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('PRIMARY KEY')
})
