import type { Failure, FailureCode } from '../../shared/result.ts'

/**
 * A foreseen failure on its way out of a handler; `dispatch.ts` turns it into a `Result`.
 * Never crosses the wire itself: a pipe loses an error's own properties.
 */
export class FailureError extends Error {
  readonly failure: Failure

  constructor(code: FailureCode, details: Failure['details'] = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(details)}`, { cause })
    this.name = 'FailureError'
    this.failure = { code, details }
  }
}

/** The error code of a failed system call (`ENOSPC`, `EACCES` …), or null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** Names the failures of the disk that people can do something about; anything else stays as it is. */
export function diskFailure(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'SQLITE_FULL':
      return new FailureError('disk_full', { path }, error)
    // ENOTDIR, EEXIST: a file lies where the folder should be. ENOENT: the place takes no folders, such as /proc.
    case 'ENOTDIR':
    case 'EEXIST':
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_READONLY_DIRECTORY':
      return new FailureError('data_folder_unwritable', { path }, error)
    default:
      return error
  }
}
