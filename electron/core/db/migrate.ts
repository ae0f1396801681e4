import type { Database } from 'better-sqlite3'
import { FailureError } from '../failures.ts'
import { firstLight } from './migrations/001-first-light.ts'
import { storyInFull } from './migrations/002-story-in-full.ts'
import { pauses } from './migrations/003-pauses.ts'
import { corrections } from './migrations/004-corrections.ts'
import { removedTakes } from './migrations/005-removed-takes.ts'
import { sessions } from './migrations/006-sessions.ts'
import { refusedNames } from './migrations/007-refused-names.ts'
import { takeSearch } from './migrations/008-take-search.ts'
import { pace } from './migrations/009-pace.ts'
import { imports } from './migrations/010-imports.ts'
import { retranscription } from './migrations/011-retranscription.ts'
import { measurements } from './migrations/012-measurements.ts'
import { readNames } from './migrations/013-read-names.ts'

/** In their order, which is their number: a landed one is never edited, a change of the schema is a new one at the end. */
export const migrations: readonly string[] = [firstLight, storyInFull, pauses, corrections, removedTakes, sessions, refusedNames, takeSearch, pace, imports, retranscription, measurements, readNames]

/** The schema's version as `user_version` holds it: the number of migrations that were run. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/**
 * Brings the database to version `upTo` (default: the newest) in one transaction, after calling `keepCopy` where
 * there is something to lose. Throws `database_newer` where a later version of the app wrote the database.
 */
export function migrate(
  database: Database,
  keepCopy: (version: number) => void,
  upTo: number = migrations.length,
): void {
  const version = schemaVersion(database)
  if (version > migrations.length) {
    throw new FailureError('database_newer', { version, known: migrations.length })
  }
  if (version >= upTo) return
  if (version > 0) keepCopy(version)
  database.transaction(() => {
    for (const sql of migrations.slice(version, upTo)) database.exec(sql)
    database.pragma(`user_version = ${upTo}`)
  })()
}
