import { z } from 'zod'
import type { Failure } from '../../../shared/result.ts'
import type { Database } from '../db/open.ts'

/** A take has at most one job. It goes once the words are stored. */
export const jobStateSchema = z.enum(['waiting', 'running', 'failed', 'cancelled'])
export type JobState = z.infer<typeof jobStateSchema>

/** The take that has waited longest; those that have words already come after all others. */
export const nextJob = "SELECT take_id FROM transcription_jobs WHERE state = 'waiting' ORDER BY is_again, queued_ms LIMIT 1"

export function nextWaiting(database: Database): string | null {
  return database.prepare<[], string>(nextJob).pluck().get() ?? null
}

/** Queues a take behind the others; one that waits already keeps its place. */
export function addJob(database: Database, takeId: string, nowMs: number, isAgain: boolean): void {
  database
    .prepare(
      `INSERT INTO transcription_jobs (take_id, state, failure_json, queued_ms, is_again) VALUES (?, 'waiting', NULL, ?, ?)
       ON CONFLICT (take_id) DO UPDATE SET state = 'waiting', failure_json = NULL, queued_ms = excluded.queued_ms, is_again = excluded.is_again
       WHERE state <> 'waiting'`,
    )
    .run(takeId, nowMs, Number(isAgain))
}

/** Moves a job on; where the take or its job is gone, nothing happens. A failure is kept with the state `failed` alone. */
export function setJobState(database: Database, takeId: string, state: JobState, failure: Failure | null = null): void {
  database
    .prepare('UPDATE transcription_jobs SET state = ?, failure_json = ? WHERE take_id = ?')
    .run(state, failure === null ? null : JSON.stringify(failure), takeId)
}

export function jobState(database: Database, takeId: string): JobState | null {
  const state = database.prepare('SELECT state FROM transcription_jobs WHERE take_id = ?').pluck().get(takeId)
  return state === undefined ? null : jobStateSchema.parse(state)
}

/** True where the take waits to be transcribed, or is. */
export function hasJob(database: Database, takeId: string): boolean {
  const state = jobState(database, takeId)
  return state === 'waiting' || state === 'running'
}

export function removeJob(database: Database, takeId: string): void {
  database.prepare('DELETE FROM transcription_jobs WHERE take_id = ?').run(takeId)
}

/** What ran when the app was killed waits again, in its old place. */
export function requeueInterrupted(database: Database): void {
  database.prepare("UPDATE transcription_jobs SET state = 'waiting' WHERE state = 'running'").run()
}
