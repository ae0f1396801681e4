import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockDataFolder } from './lock.ts'
import { databaseName, openDatabase } from './open.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'grillroom-db-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('what is written is there when it is opened again, for its owner alone', () => {
  const first = openDatabase(folder)
  first.prepare("INSERT INTO settings (name, value_json) VALUES ('theme', '\"dark\"')").run()
  first.close()
  const second = openDatabase(folder)
  expect(second.prepare('SELECT value_json FROM settings').pluck().get()).toBe('"dark"')
  second.close()
  if (process.platform !== 'win32') expect(statSync(join(folder, databaseName)).mode & 0o777).toBe(0o600)
})

test('a database from a newer version is refused, and not a byte of it changes', () => {
  openDatabase(folder).close()
  const newer = new Sqlite(join(folder, databaseName))
  newer.pragma('user_version = 999')
  newer.close()
  expect(() => openDatabase(folder)).toThrow(/database_newer \{"version":999/)
  const after = new Sqlite(join(folder, databaseName), { readonly: true })
  expect(after.pragma('user_version', { simple: true })).toBe(999)
  after.close()
  expect(readdirSync(folder).filter((name) => name.endsWith('.bak'))).toEqual([])
})

test('a file that is no database is named and left alone', () => {
  writeFileSync(join(folder, databaseName), 'not a database, but long enough to be looked at as one')
  expect(() => openDatabase(folder)).toThrow(/database_unreadable/)
  expect(statSync(join(folder, databaseName)).size).toBe(54)
})

test('a database that cannot be opened for writing is said to be so', () => {
  mkdirSync(join(folder, databaseName))
  expect(() => openDatabase(folder)).toThrow(/data_folder_unwritable/)
})

test('two processes cannot hold one data folder', () => {
  const lock = lockDataFolder(folder)
  expect(() => lockDataFolder(folder)).toThrow(/data_folder_in_use/)
  lock.release()
  lockDataFolder(folder).release()
})
