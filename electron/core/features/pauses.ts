import { pauseSchema, type Pause } from '../../../shared/pause.ts'
import type { Database } from '../db/open.ts'

/** Writes down that a recording was paused at a place in its sound; where it is paused already, nothing happens. */
export function beginPause(database: Database, takeId: string, atMs: number, nowMs: number): void {
  database
    .prepare(
      `INSERT INTO pauses (take_id, position, at_ms, began_ms)
       SELECT @takeId, (SELECT count(*) FROM pauses WHERE take_id = @takeId), @atMs, @nowMs
       WHERE NOT EXISTS (SELECT 1 FROM pauses WHERE take_id = @takeId AND lasted_ms IS NULL)`,
    )
    .run({ takeId, atMs, nowMs })
}

/** Ends the pause that goes on, if any. The system's clock may have been set back meanwhile. */
export function endPause(database: Database, takeId: string, nowMs: number): void {
  database.prepare('UPDATE pauses SET lasted_ms = max(0, ? - began_ms) WHERE take_id = ? AND lasted_ms IS NULL').run(nowMs, takeId)
}

/** In the order in which they came. */
export function listPauses(database: Database, takeId: string): Pause[] {
  return database
    .prepare('SELECT at_ms AS atMs, lasted_ms AS lastedMs FROM pauses WHERE take_id = ? ORDER BY position')
    .all(takeId)
    .map((row) => pauseSchema.parse(row))
}
