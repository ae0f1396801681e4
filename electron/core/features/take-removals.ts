import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import type { TakePart } from '../../../shared/take.ts'
import { removeAudio } from '../audio/audio-file.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { deleteTake, getTake } from './takes.ts'

const columns = { all: 'removed_ms', sound: 'sound_removed_ms', words: 'words_removed_ms', scores: 'scores_removed_ms' } as const
const nouns = { all: 'take', sound: 'take_sound', words: 'take_words', scores: 'take_scores' } as const

/** Hides a take or a part of it; `purgeTakes` deletes it for good. Throws `not_found`. */
function removePart({ database, now }: Core, undo: Undo, queue: TranscriptionQueue, takeId: string, part: TakePart): { undoId: string } {
  const take = getTake(database, takeId)
  if (take.ending === null) throw new FailureError('bad_input', { field: 'takeId', problem: 'the take is still being recorded' })
  if (take.turn !== null && (part === 'all' || part === 'words')) throw new FailureError('session_keeps_words')
  if (part !== 'scores') queue.cancel(takeId)
  const deed = { storyId: take.storyId, act: 'removed', noun: nouns[part], name: take.questionText } as const
  const { undoId } = undo.record(deed, () => database.prepare(`UPDATE takes SET ${columns[part]} = ? WHERE id = ?`).run(now(), takeId))
  return { undoId }
}

const removalSchema = z.object({ id: z.string(), all: z.int(), sound: z.int(), words: z.int(), scores: z.int() })

const selectRemovals = `SELECT id, removed_ms IS NOT NULL AS "all", sound_removed_ms IS NOT NULL AS sound, words_removed_ms IS NOT NULL AS words,
  scores_removed_ms IS NOT NULL AS scores FROM takes
  WHERE removed_ms IS NOT NULL OR sound_removed_ms IS NOT NULL OR words_removed_ms IS NOT NULL OR scores_removed_ms IS NOT NULL`

/**
 * Deletes for good what was removed of takes, when nothing can be taken back any more: as the app closes, and as it starts after a crash.
 * The file goes first: a row without sound can be removed again, a file without a row would never be found.
 */
export function purgeTakes(core: Core, queue: TranscriptionQueue): void {
  const { database } = core
  for (const row of database.prepare(selectRemovals).all()) {
    const { id, all, sound, words, scores } = removalSchema.parse(row)
    if (all || sound) removeAudio(core.places.dataFolder, id)
    if (all) {
      queue.drop(id)
      deleteTake(database, id)
      continue
    }
    if (words || scores) database.prepare('DELETE FROM scores WHERE take_id = ?').run(id)
    if (words) {
      database.prepare('DELETE FROM transcripts WHERE take_id = ?').run(id)
      database.prepare('UPDATE takes SET words_removed_ms = NULL WHERE id = ?').run(id)
    }
  }
}

/** True where a take has words that are shown. */
export function hasWords(database: Database, takeId: string): boolean {
  return database.prepare('SELECT 1 FROM transcripts JOIN takes ON takes.id = take_id WHERE take_id = ? AND words_removed_ms IS NULL').get(takeId) !== undefined
}

/** New words were asked for, and with them new scores. */
export function bringBackWords(database: Database, takeId: string): void {
  database.prepare('UPDATE takes SET words_removed_ms = NULL, scores_removed_ms = NULL WHERE id = ?').run(takeId)
}

export function takeRemovalAnswers(core: Core, undo: Undo, queue: TranscriptionQueue): Pick<Answers, 'takes.remove'> {
  return { 'takes.remove': answer(calls['takes.remove'], ({ takeId, part }) => removePart(core, undo, queue, takeId, part)) }
}
