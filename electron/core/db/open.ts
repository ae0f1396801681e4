import { existsSync, rmSync } from 'node:fs'
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { diskFailure, FailureError, systemCode } from '../failures.ts'
import { migrate } from './migrate.ts'

export type { Database } from 'better-sqlite3'

/** The only file of the data folder that holds text; the sound lies beside it. */
export const databaseName = 'grillroom.sqlite'

/**
 * Opens (or makes) the database of a data folder and brings its schema up to date. The only place that opens it.
 * Throws `database_newer`, `database_unreadable`, `data_folder_unwritable` or `disk_full`.
 */
export function openDatabase(dataFolder: string): Database {
  const file = join(dataFolder, databaseName)
  let database: Database | undefined
  try {
    database = new Sqlite(file)
    // Whatever Grillroom keeps is for its owner's eyes alone; SQLite gives -wal and -shm the same mode.
    chmodSync(file, 0o600)
    database.pragma('journal_mode = WAL')
    database.pragma('foreign_keys = ON')
    // What was deleted is overwritten, not only let go of.
    database.pragma('secure_delete = ON')
    const opened = database
    migrate(opened, (version) => keepCopy(opened, `${file}.v${version}.bak`))
    return opened
  } catch (error) {
    database?.close()
    if (error instanceof FailureError) throw error
    if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(systemCode(error) ?? '')) {
      throw new FailureError('database_unreadable', { path: file }, error)
    }
    if (systemCode(error) === 'SQLITE_CANTOPEN') throw new FailureError('data_folder_unwritable', { path: dataFolder }, error)
    throw diskFailure(error, dataFolder)
  }
}

/** The database as it was before a migration, whole and readable by itself. */
function keepCopy(database: Database, copy: string): void {
  if (existsSync(copy)) rmSync(copy)
  database.prepare('VACUUM INTO ?').run(copy)
  chmodSync(copy, 0o600)
}
