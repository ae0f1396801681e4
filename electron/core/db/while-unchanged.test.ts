import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './open.ts'
import { whileUnchanged } from './while-unchanged.ts'

test('what was computed is kept until a row changes, in or out of a transaction, by itself or through a foreign key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grillroom-unchanged-'))
  const database = openDatabase(folder)
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })
  database.exec('CREATE TABLE tries (id INTEGER PRIMARY KEY) STRICT; CREATE TABLE parts (id INTEGER REFERENCES tries (id) ON DELETE CASCADE) STRICT')
  let computed = 0
  const remember = whileUnchanged<number>(database)
  const countOf = (key: string) => {
    remember(key, () => {
      computed += 1
      return computed
    })
    return computed
  }
  expect([countOf('a'), countOf('a'), countOf('b'), countOf('a'), countOf('b')]).toEqual([1, 1, 2, 2, 2])
  const changes = [
    () => database.exec('INSERT INTO tries VALUES (1), (2)'),
    () => database.transaction(() => database.exec('INSERT INTO parts VALUES (1)'))(),
    () => database.exec('UPDATE tries SET id = 3 WHERE id = 2'),
    () => database.exec('DELETE FROM tries WHERE id = 1'),
  ]
  for (const change of changes) {
    const before = countOf('a')
    change()
    expect(countOf('a')).toBe(before + 1)
    expect(countOf('a')).toBe(before + 1)
  }
})
