import { paceOf } from '../../../shared/hesitation.ts'
import type { Stretch } from '../../../shared/sound/silences.ts'
import { transcriptSchema, wordSchema, type Transcript, type Word } from '../../../shared/transcript.ts'
import type { Database } from '../db/open.ts'
import { indexWords } from './take-search.ts'

export const wordsOfTake = 'SELECT text, t0_ms AS t0Ms, t1_ms AS t1Ms, p FROM words WHERE take_id = ? ORDER BY position'

/** Shorter silences are no pauses, and an hour has thousands of them. */
const shortestKeptMs = 500

/**
 * Stores a take's words in place of those that it had, with the longer of its silences where its sound was looked at. To be called within a
 * transaction.
 */
export function putTranscript(database: Database, takeId: string, transcript: Transcript & { readonly silences?: readonly Stretch[] }, nowMs: number): void {
  const silences = transcript.silences?.filter(({ fromMs, toMs }) => fromMs === 0 || toMs - fromMs >= shortestKeptMs) ?? null
  database.prepare('DELETE FROM transcripts WHERE take_id = ?').run(takeId)
  database
    .prepare('INSERT INTO transcripts (take_id, engine, model, duration_ms, created_ms, silences_json, pace_json) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(takeId, transcript.engine, transcript.model, transcript.durationMs, nowMs, toJson(silences), toJson(silences && paceOf(transcript.words, silences)))
  putWords(database, takeId, transcript.words)
}

function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** The words that are shown of a take, in place of those that were. */
export function putWords(database: Database, takeId: string, words: readonly Word[]): void {
  database.prepare('DELETE FROM words WHERE take_id = ?').run(takeId)
  const insert = database.prepare('INSERT INTO words (take_id, position, text, t0_ms, t1_ms, p) VALUES (?, ?, ?, ?, ?, ?)')
  for (const [position, { text, t0Ms, t1Ms, p }] of words.entries()) insert.run(takeId, position, text, t0Ms, t1Ms, p)
  indexWords(database, takeId, words)
}

/** Null where the take has not been transcribed. */
export function readTranscript(database: Database, takeId: string): Transcript | null {
  const row = database.prepare('SELECT engine, model, duration_ms AS durationMs FROM transcripts WHERE take_id = ?').get(takeId)
  if (row === undefined) return null
  const words = database.prepare(wordsOfTake).all(takeId).map((word) => wordSchema.parse(word))
  return { ...transcriptSchema.omit({ words: true }).parse(row), words }
}
