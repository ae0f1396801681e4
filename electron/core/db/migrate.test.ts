import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, migrations, schemaVersion } from './migrate.ts'

const never = () => {
  throw new Error('nothing to keep a copy of')
}

test('a new database gets every table, all of them strict', () => {
  const database = new Sqlite(':memory:')
  migrate(database, never)
  expect(schemaVersion(database)).toBe(migrations.length)
  const tables = database.prepare<[], { name: string; strict: number }>("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'").all()
  expect(tables.map(({ name }) => name)).toContain('takes')
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
})

test('a second start changes nothing and copies nothing', () => {
  const database = new Sqlite(':memory:')
  migrate(database, never)
  database.prepare("INSERT INTO settings (name, value_json) VALUES ('theme', '\"dark\"')").run()
  migrate(database, never)
  expect(database.prepare('SELECT value_json FROM settings').pluck().all()).toEqual(['"dark"'])
})

test('a database from a newer version is refused and left as it is', () => {
  const database = new Sqlite(':memory:')
  database.pragma('user_version = 999')
  expect(() => migrate(database, never)).toThrow(/database_newer/)
  expect(schemaVersion(database)).toBe(999)
})

test('a migration that fails leaves the version before it, whole', () => {
  const database = new Sqlite(':memory:')
  database.exec('CREATE TABLE takes (something TEXT)')
  expect(() => migrate(database, never)).toThrow(/already exists/)
  expect(schemaVersion(database)).toBe(0)
  expect(database.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'stories'").pluck().get()).toBe(0)
})

const plans: readonly [query: string, index: string][] = [
  ['SELECT * FROM questions WHERE story_id = ? ORDER BY position', 'questions_story'],
  ['SELECT * FROM takes WHERE story_id = ? ORDER BY started_ms', 'takes_story'],
  ['UPDATE takes SET question_id = NULL WHERE question_id = ?', 'takes_question'],
  ['SELECT id FROM stories WHERE is_sample = 1', 'stories_sample'],
  ["SELECT take_id FROM transcription_jobs WHERE state = 'waiting' ORDER BY queued_ms", 'transcription_jobs_queue'],
]

test.each(plans)('%s uses its index', (query, index) => {
  const database = new Sqlite(':memory:')
  migrate(database, never)
  const plan = database.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all(...(query.includes('?') ? ['x'] : []))
  expect(plan.map(({ detail }) => detail).join('\n')).toContain(index)
})
