import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { unfinishedImports } from '../../features/imports.ts'
import { migrate } from '../migrate.ts'

/** A database as version 9 left it, with a recorded take. */
function openVersion9() {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 9)
  database.exec(`
    INSERT INTO stories (id, title, is_sample, situation, task, action, result, learning, created_ms, updated_ms) VALUES ('s', 'T', 0, '', '', '', '', '', 1, 1);
    INSERT INTO questions VALUES ('q', 's', 'Why?', 0);
    INSERT INTO takes (id, story_id, question_id, question_text, started_ms, duration_ms, ending) VALUES ('t', 's', 'q', 'Why?', 5, 900, 'stopped');
  `)
  return database
}

test('takes come through and are not imported; the note that one is goes with it', () => {
  const database = openVersion9()
  const takes = database.prepare('SELECT * FROM takes').all()
  migrate(database, () => {}, 10)
  expect(database.prepare('SELECT * FROM takes').all()).toEqual(takes)
  expect(database.prepare('SELECT * FROM imports').all()).toEqual([])
  database.exec("INSERT INTO imports VALUES ('t', 'answer.m4a'); DELETE FROM takes")
  expect(database.prepare('SELECT * FROM imports').all()).toEqual([])
})

test('imports that broke off are found without reading all takes', () => {
  const database = openVersion9()
  migrate(database, () => {}, 10)
  const plan = database.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${unfinishedImports}`).all().map(({ detail }) => detail).join('\n')
  expect(plan).not.toMatch(/SCAN takes/)
})
