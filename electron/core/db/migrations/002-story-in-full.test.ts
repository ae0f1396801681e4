import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../migrate.ts'

const id = (digit: string): string => digit.repeat(32)

/** A database as the first version left it, with a story that was worked on. */
function firstVersion(): Sqlite.Database {
  const database = new Sqlite(':memory:')
  database.pragma('foreign_keys = ON')
  migrate(database, () => {}, 1)
  database.exec(`
    INSERT INTO stories VALUES ('${id('a')}', 'The launch', 1, 'We had a date.', 'Mine.', 'I stopped it.', 'It held.', 'Ask first.', 1700000000000, 1700000001000);
    INSERT INTO stories VALUES ('${id('b')}', 'Второй', 0, '', '', 'Я остановил', '', '', 1700000002000, 1700000003000);
    INSERT INTO questions VALUES ('${id('c')}', '${id('a')}', 'What did you do?', 0);
    INSERT INTO takes VALUES ('${id('d')}', '${id('a')}', '${id('c')}', 'What did you do?', 1700000004000, 21554, 'stopped');
    INSERT INTO transcripts VALUES ('${id('d')}', 'whisper.cpp 1.5.0', 'ggml-demo.en.bin', 21554, 1700000005000);
    INSERT INTO words VALUES ('${id('d')}', 0, 'I', 0, 200, 0.9), ('${id('d')}', 1, 'stopped', 200, 700, 0.4);
    INSERT INTO scores VALUES ('${id('d')}', '1', 40, 50, '{}', 1700000006000);
    INSERT INTO settings VALUES ('theme', '"dark"');
  `)
  return database
}

const oldTables = ['questions', 'takes', 'transcripts', 'words', 'scores', 'transcription_jobs', 'settings']

test('everything that was there is there, and stories begin without what is new', () => {
  const database = firstVersion()
  const all = (table: string): unknown[] => database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()
  const before = Object.fromEntries(oldTables.map((table) => [table, all(table)]))
  const stories = all('stories')
  let copied = 0
  migrate(database, (version) => (copied = version), 2)
  expect([copied, schemaVersion(database)]).toEqual([1, 2])
  expect(Object.fromEntries(oldTables.map((table) => [table, all(table)]))).toEqual(before)
  const added = { draft: '', job_description: '', principle: null, level: null, from_date: null, to_date: null, interview_date: null, is_failure: 0, impacts_json: '[]', removed_ms: null }
  expect(all('stories')).toEqual(stories.map((story) => Object.assign({}, story, added)))
  for (const table of ['stakeholders', 'relations', 'facts', 'declined_offers', 'turning_points', 'turning_point_people', 'turning_point_facts', 'rungs']) expect(all(table)).toEqual([])
  expect(database.pragma('foreign_key_check')).toEqual([])
})

test('the new tables refuse what cannot be, and go with their story', () => {
  const database = firstVersion()
  migrate(database, () => {}, 2)
  const person = (key: string, name: string): string =>
    `INSERT INTO stakeholders VALUES ('${id(key)}', '${id('a')}', 0, '${name}', '${name.toLowerCase()}', '', '', NULL, NULL, '', '', NULL, NULL, NULL)`
  database.exec(person('1', 'Marta'))
  expect(() => database.exec(person('2', 'MARTA'))).toThrow(/UNIQUE/)
  database.exec(person('2', 'Dan'))
  expect(() => database.exec(`UPDATE stakeholders SET x = 1 WHERE id = '${id('1')}'`)).toThrow(/CHECK/)
  const relation = (key: string, from: string): string => `INSERT INTO relations VALUES ('${id(key)}', '${id('a')}', 0, ${from}, '${id('1')}', 'blocked')`
  database.exec(relation('3', 'NULL'))
  expect(() => database.exec(relation('4', 'NULL'))).toThrow(/UNIQUE/)
  expect(() => database.exec(relation('4', `'${id('1')}'`))).toThrow(/CHECK/)
  expect(() => database.exec(relation('4', `'${id('9')}'`))).toThrow(/FOREIGN KEY/)
  database.exec(`INSERT INTO rungs VALUES ('${id('a')}', 'told', NULL, '${id('1')}', '', '')`)
  database.exec(`DELETE FROM stakeholders WHERE id = '${id('1')}'`)
  expect(database.prepare('SELECT count(*) FROM relations').pluck().get()).toBe(0)
  expect(database.prepare('SELECT stakeholder_id FROM rungs').pluck().all()).toEqual([null])
  database.exec(`DELETE FROM stories WHERE id = '${id('a')}'`)
  for (const table of ['stakeholders', 'rungs', 'takes', 'words']) expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
})
