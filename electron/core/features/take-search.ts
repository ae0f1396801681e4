import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { foundMark, mostHits, readFound, toSearchQuery, type TakeHit } from '../../../shared/take-search.ts'
import { transcriptText, type Word } from '../../../shared/transcript.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'

/** Keeps what can be searched in step with the words that are shown of a take. To be called with them, within their transaction. */
export function indexWords(database: Database, takeId: string, words: readonly Word[]): void {
  const text = transcriptText(words).replaceAll(foundMark.begin, '').replaceAll(foundMark.end, '')
  database.prepare('DELETE FROM take_texts WHERE take_id = ?').run(takeId)
  if (text !== '') database.prepare('INSERT INTO take_texts (take_id, text) VALUES (?, ?)').run(takeId, text)
}

/** The takes that say it, the most telling first; none that was removed, in whole or in its words. */
const selectHits = `
  SELECT takes.id AS takeId, takes.story_id AS storyId, stories.title AS storyTitle, takes.question_text AS questionText, takes.started_ms AS startedMs,
    highlight(take_search, 0, @begin, @end) AS marked
  FROM take_search
  JOIN take_texts ON take_texts.id = take_search.rowid
  JOIN takes ON takes.id = take_texts.take_id
  JOIN stories ON stories.id = takes.story_id
  WHERE take_search MATCH @query AND takes.removed_ms IS NULL AND takes.words_removed_ms IS NULL AND stories.removed_ms IS NULL
    AND NOT EXISTS (SELECT 1 FROM sessions WHERE sessions.id = takes.session_id AND sessions.removed_ms IS NOT NULL)
  ORDER BY take_search.rank, takes.started_ms DESC LIMIT @most`

const rowSchema = z.object({ takeId: z.string(), storyId: z.string(), storyTitle: z.string(), questionText: z.string(), startedMs: z.int(), marked: z.string() })

function search({ database }: Core, typed: string): TakeHit[] {
  const query = toSearchQuery(typed)
  if (query === null) return []
  const timeOf = database.prepare<[string, number], number>('SELECT t0_ms FROM words WHERE take_id = ? AND position = ?').pluck()
  return database
    .prepare(selectHits)
    .all({ query, ...foundMark, most: mostHits })
    .map((row) => {
      const { marked, ...take } = rowSchema.parse(row)
      const { places, excerpts } = readFound(marked)
      return { ...take, places, excerpts: excerpts.map((excerpt) => ({ ...excerpt, t0Ms: timeOf.get(take.takeId, excerpt.word) ?? 0 })) }
    })
    .filter(({ places }) => places > 0)
}

export function takeSearchAnswers(core: Core): Pick<Answers, 'takes.search'> {
  return { 'takes.search': answer(calls['takes.search'], ({ typed }) => search(core, typed)) }
}
