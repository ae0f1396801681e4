import { basename } from 'node:path'
import { calls } from '../../../shared/contract.ts'
import { reanchor, unplacedSchema, type Unplaced } from '../../../shared/reanchor.ts'
import type { Transcript, Word } from '../../../shared/transcript.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { chosenModelFile } from './models.ts'
import { putEdits, readEdits, readHeard, withNames } from './corrections.ts'
import { hasJob } from './transcription-jobs.ts'
import { putTranscript } from './transcripts.ts'

export const unplacedOfTake = 'SELECT id, t0_ms AS t0Ms, t1_ms AS t1Ms, heard, text, maker FROM unplaced_corrections WHERE take_id = ? ORDER BY t0_ms'

export function listUnplaced(database: Database, takeId: string): Unplaced[] {
  return database.prepare(unplacedOfTake).all(takeId).map((row) => unplacedSchema.parse(row))
}

function putUnplaced(database: Database, takeId: string, unplaced: readonly Unplaced[]): void {
  database.prepare('DELETE FROM unplaced_corrections WHERE take_id = ?').run(takeId)
  const insert = database.prepare('INSERT INTO unplaced_corrections (id, take_id, t0_ms, t1_ms, heard, text, maker) VALUES (@id, @takeId, @t0Ms, @t1Ms, @heard, @text, @maker)')
  for (const each of unplaced) insert.run({ ...each, takeId })
}

/**
 * Puts newly heard words in the place of those that a take had, with the user's corrections where they belong now, and the names that the story knows. Corrections of
 * words that the user has removed go with them. Returns the words that are shown. To be called within a transaction.
 */
export function replaceWords(core: Core, takeId: string, transcript: Transcript, nowMs: number): Word[] {
  const { database } = core
  const isRemoved = database.prepare('SELECT 1 FROM takes WHERE id = ? AND words_removed_ms IS NOT NULL').get(takeId) !== undefined
  const older = isRemoved ? [] : (readHeard(database, takeId) ?? [])
  const own = isRemoved ? [] : readEdits(database, takeId).filter(({ maker }) => maker === 'user')
  const { placed, unplaced } = reanchor(older, own, isRemoved ? [] : listUnplaced(database, takeId), transcript.words)
  putTranscript(database, takeId, transcript, nowMs)
  putUnplaced(database, takeId, unplaced)
  const edits = withNames(core, takeId, transcript.words, placed)
  return edits.length === 0 ? transcript.words : putEdits(database, takeId, transcript.words, edits)
}

/** Takes with sound and words by another model than the named one, oldest first. */
const selectOutdated = `
  SELECT takes.id FROM takes JOIN transcripts ON transcripts.take_id = takes.id
  WHERE transcripts.model <> ? AND takes.ending IS NOT NULL AND takes.removed_ms IS NULL AND takes.words_removed_ms IS NULL AND takes.sound_removed_ms IS NULL
    AND EXISTS (SELECT 1 FROM stories WHERE stories.id = takes.story_id AND stories.removed_ms IS NULL)
  ORDER BY takes.started_ms`

export function retranscriptionAnswers(
  core: Core,
  queue: TranscriptionQueue,
): Pick<Answers, 'transcriptions.outdated' | 'transcriptions.startOutdated' | 'transcriptions.cancelOutdated' | 'transcripts.letGo'> {
  const { database, emitter } = core
  const outdated = (model: string): string[] => database.prepare<[string], string>(selectOutdated).pluck().all(model)
  const model = async (): Promise<string> => basename(await chosenModelFile(core))
  return {
    'transcriptions.outdated': answer(calls['transcriptions.outdated'], async () => {
      const name = await model()
      const takes = outdated(name)
      return { model: name, takes: takes.length, queued: takes.filter((takeId) => hasJob(database, takeId)).length }
    }),
    'transcriptions.startOutdated': answer(calls['transcriptions.startOutdated'], async () => {
      for (const takeId of outdated(await model())) queue.enqueue(takeId)
      return {}
    }),
    'transcriptions.cancelOutdated': answer(calls['transcriptions.cancelOutdated'], async () => {
      for (const takeId of outdated(await model())) queue.cancel(takeId)
      return {}
    }),
    'transcripts.letGo': answer(calls['transcripts.letGo'], ({ takeId, correctionId }) => {
      database.prepare('DELETE FROM unplaced_corrections WHERE take_id = ? AND id = ?').run(takeId, correctionId)
      emitter.emit('takes.changed', { takeId })
      return {}
    }),
  }
}
