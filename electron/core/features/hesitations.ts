import { z } from 'zod'
import { hesitationOf, paceSchema, type Hesitation } from '../../../shared/hesitation.ts'
import { stretchSchema } from '../../../shared/sound/silences.ts'
import type { Word } from '../../../shared/transcript.ts'
import type { Database } from '../db/open.ts'

/** The median is over so many takes before: how somebody spoke last month, not last year. */
const mostEarlier = 30

/** The pace of the speaker's own takes before a moment, newest first. Sample recordings are somebody else's. */
export const earlierPaces = `
  SELECT pace_json FROM takes JOIN transcripts ON transcripts.take_id = takes.id
  WHERE takes.started_ms < ? AND takes.ending <> 'bundled' AND takes.removed_ms IS NULL AND takes.words_removed_ms IS NULL AND pace_json IS NOT NULL
  ORDER BY takes.started_ms DESC LIMIT ?`

const rowSchema = z.object({ startedMs: z.int(), ending: z.string().nullable(), silencesJson: z.string().nullable() })

/** The pace of a take's words beside that of earlier takes; a sample recording is held against nobody. Null where it has no transcript. */
export function readHesitation(database: Database, takeId: string, words: readonly Word[]): Hesitation | null {
  const row = database
    .prepare('SELECT started_ms AS startedMs, ending, silences_json AS silencesJson FROM takes JOIN transcripts ON transcripts.take_id = takes.id WHERE takes.id = ?')
    .get(takeId)
  if (row === undefined) return null
  const { startedMs, ending, silencesJson } = rowSchema.parse(row)
  const silences = silencesJson === null ? null : z.array(stretchSchema).parse(JSON.parse(silencesJson))
  const earlier = ending === 'bundled' ? [] : database.prepare<unknown[], string>(earlierPaces).pluck().all(startedMs, mostEarlier)
  return hesitationOf(words, silences, earlier.map((json) => paceSchema.parse(JSON.parse(json))))
}
