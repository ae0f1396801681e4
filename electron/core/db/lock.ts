import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { diskFailure, FailureError, systemCode } from '../failures.ts'

export interface FolderLock {
  readonly release: () => void
}

/**
 * Holds the data folder for one process: two would repair each other's open recordings. SQLite's exclusive lock
 * on a file of its own does it, because the system lets go of it however the process ends.
 * Throws `data_folder_in_use`, `data_folder_unwritable` or `disk_full`.
 */
export function lockDataFolder(dataFolder: string): FolderLock {
  let lock: Sqlite.Database | undefined
  try {
    lock = new Sqlite(join(dataFolder, 'in-use.lock'), { timeout: 0 })
    lock.pragma('journal_mode = MEMORY')
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    switch (systemCode(error)) {
      case 'SQLITE_BUSY':
        throw new FailureError('data_folder_in_use', { path: dataFolder }, error)
      case 'SQLITE_CANTOPEN':
        throw new FailureError('data_folder_unwritable', { path: dataFolder }, error)
      default:
        throw diskFailure(error, dataFolder)
    }
  }
  const held = lock
  return { release: () => held.close() }
}
