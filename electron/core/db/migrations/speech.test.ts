import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../migrate.ts'

/** A database as version 2 left it, with one story, one take and its words. */
function openVersion2() {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 2)
  database.exec(`
    INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms) VALUES ('s', 'T', 0, '', '', '', '', '', 1, 1);
    INSERT INTO questions VALUES ('q', 's', 'Why?', 0);
    INSERT INTO takes VALUES ('t', 's', 'q', 'Why?', 5, 900, 'stopped');
    INSERT INTO transcripts VALUES ('t', 'whisper.cpp 1.5.0', 'ggml-base.en.bin', 900, 6);
    INSERT INTO words VALUES ('t', 0, 'I', 0, 100, 0.9), ('t', 1, 'froze', 100, 400, 0.8);
  `)
  return database
}

test('takes, transcripts and words come through, without pauses and uncorrected', () => {
  const database = openVersion2()
  const rows = (table: string) => database.prepare(`SELECT * FROM ${table}`).all()
  const [takes, words] = [rows('takes'), rows('words')]
  migrate(database, () => {})
  expect(rows('takes')).toMatchObject(takes)
  expect(rows('words')).toEqual(words)
  expect(rows('transcripts')).toMatchObject([{ take_id: 't', heard_json: null }])
  expect(rows('takes')).toMatchObject([{ removed_ms: null, sound_removed_ms: null, words_removed_ms: null, scores_removed_ms: null }])
  expect([rows('pauses'), rows('corrections')]).toEqual([[], []])
})

test('pauses and corrections go with their take', () => {
  const database = openVersion2()
  migrate(database, () => {})
  database.exec(`
    INSERT INTO pauses VALUES ('t', 0, 100, 7, NULL);
    INSERT INTO corrections VALUES ('c', 't', 0, 1, 'We', 'user');
    DELETE FROM takes;
  `)
  for (const table of ['pauses', 'corrections', 'words']) expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
})

test('what is to be deleted is found by its index', () => {
  const database = openVersion2()
  migrate(database, () => {})
  const where = ['removed_ms', 'sound_removed_ms', 'words_removed_ms', 'scores_removed_ms'].map((column) => `${column} IS NOT NULL`).join(' OR ')
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM takes WHERE ${where}`).all()
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('takes_removed')
})

test('the corrections of a take are found by their index', () => {
  const database = openVersion2()
  migrate(database, () => {})
  const plan = database.prepare<unknown[], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM corrections WHERE take_id = ? ORDER BY heard_from').all('t')
  expect(plan.map(({ detail }) => detail).join('\n')).toContain('corrections_take')
})
