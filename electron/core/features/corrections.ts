import { z } from 'zod'
import { calls, type ParsedInput } from '../../../shared/contract.ts'
import { applyEdits, changeEdits, editSchema, type Correction, type Edit } from '../../../shared/correction.ts'
import { transcriptText, wordSchema, type Word } from '../../../shared/transcript.ts'
import { nearMisses } from '../../../shared/names/near-miss.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { englishWords } from '../english-words.ts'
import { diskFailure, FailureError } from '../failures.ts'
import { putScore } from './scores.ts'
import { namesOfTake } from './story-names.ts'
import { getTake } from './takes.ts'
import { putWords, readTranscript } from './transcripts.ts'

const editsOfTake = 'SELECT id, heard_from AS heardFrom, heard_to AS heardTo, text, maker FROM corrections WHERE take_id = ? ORDER BY heard_from'

export function readEdits(database: Database, takeId: string): Edit[] {
  return database.prepare(editsOfTake).all(takeId).map((row) => editSchema.parse(row))
}

/** What the engine heard; null where the take has no transcript. */
export function readHeard(database: Database, takeId: string): Word[] | null {
  const json = database.prepare<[string], string | null>('SELECT heard_json FROM transcripts WHERE take_id = ?').pluck().get(takeId)
  return json === undefined || json === null ? (readTranscript(database, takeId)?.words ?? null) : z.array(wordSchema).parse(JSON.parse(json))
}

/** The corrections as they stand in the words that are shown, in their order. */
export function listCorrections(database: Database, takeId: string): Correction[] {
  const edits = readEdits(database, takeId)
  return edits.length === 0 ? [] : applyEdits(readHeard(database, takeId) ?? [], edits).corrections
}

/** Keeps what was heard and shows it with the edits. To be called within a transaction; the words are to be scored after it. */
export function putEdits(database: Database, takeId: string, heard: readonly Word[], edits: readonly Edit[]): Word[] {
  const { words } = applyEdits(heard, edits)
  database.prepare('UPDATE transcripts SET heard_json = ? WHERE take_id = ?').run(edits.length === 0 ? null : JSON.stringify(heard), takeId)
  database.prepare('DELETE FROM corrections WHERE take_id = ?').run(takeId)
  const insert = database.prepare('INSERT INTO corrections (id, take_id, heard_from, heard_to, text, maker) VALUES (@id, @takeId, @heardFrom, @heardTo, @text, @maker)')
  for (const edit of edits) insert.run({ ...edit, takeId })
  putWords(database, takeId, words)
  return words
}

/**
 * The user's own edits of what was heard, with the names that the story knows in place of their near misses where those left room. Where the user has taken such a correction
 * back before, it is not made again.
 */
export function withNames(core: Core, takeId: string, heard: readonly Word[], own: readonly Edit[]): Edit[] {
  const names = nameEdits(core, takeId, heard).filter((edit) => !own.some((each) => overlap(each, edit)))
  return [...own, ...names].sort((a, b) => a.heardFrom - b.heardFrom)
}

/** Corrects a take by the names that its story knows now, and scores it anew; false where that changes nothing. */
export function refreshNames(core: Core, takeId: string): boolean {
  const { database, now, places } = core
  const heard = readHeard(database, takeId)
  if (heard === null) return false
  const edits = readEdits(database, takeId)
  const wanted = withNames(core, takeId, heard, edits.filter(({ maker }) => maker === 'user'))
  // One that stays keeps its id: somebody may be about to take it back.
  const kept = wanted.map((edit) => edits.find((each) => isSame(each, edit)) ?? edit)
  if (kept.length === edits.length && kept.every((edit) => edits.includes(edit))) return false
  try {
    database.transaction(() => putScore(database, takeId, putEdits(database, takeId, heard, kept), now()))()
  } catch (error) {
    throw diskFailure(error, places.dataFolder)
  }
  return true
}

function overlap(one: Edit, other: Edit): boolean {
  return one.heardFrom < other.heardTo && one.heardTo > other.heardFrom
}

function isSame(one: Edit, other: Edit): boolean {
  return one.heardFrom === other.heardFrom && one.heardTo === other.heardTo && one.text === other.text && one.maker === other.maker
}

function nameEdits(core: Core, takeId: string, heard: readonly Word[]): Edit[] {
  const refused = new Set(core.database.prepare<[string], string>('SELECT heard FROM refused_names WHERE take_id = ?').pluck().all(takeId))
  const edits = nearMisses(heard, namesOfTake(core, takeId), englishWords(core.places.resourcesFolder), newId)
  return edits.filter(({ heardFrom, heardTo }) => !refused.has(refusalKey(heard.slice(heardFrom, heardTo))))
}

/** Words without the signs around them: a name that was refused once is refused at the end of a sentence too. */
function refusalKey(words: readonly Word[]): string {
  return transcriptText(words).toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')
}

export function correctionAnswers(core: Core): Pick<Answers, 'transcripts.correct' | 'transcripts.undoCorrection' | 'transcripts.restore'> {
  const { database, emitter, now, places } = core

  function refuse(takeId: string, heard: readonly Word[], edits: readonly Edit[]): void {
    const insert = database.prepare('INSERT OR IGNORE INTO refused_names (take_id, heard) VALUES (?, ?)')
    for (const { maker, heardFrom, heardTo } of edits) if (maker === 'names') insert.run(takeId, refusalKey(heard.slice(heardFrom, heardTo)))
  }

  function change(takeId: string, decide: (heard: Word[], edits: Edit[]) => Edit[]): object {
    getTake(database, takeId)
    try {
      database.transaction(() => {
        const heard = readHeard(database, takeId)
        if (heard === null) throw new FailureError('transcript_changed')
        putScore(database, takeId, putEdits(database, takeId, heard, decide(heard, readEdits(database, takeId))), now())
      })()
    } catch (error) {
      throw diskFailure(error, places.dataFolder)
    }
    emitter.emit('takes.changed', { takeId })
    return {}
  }

  function correct({ takeId, from, to, was, text }: ParsedInput<'transcripts.correct'>): object {
    return change(takeId, (heard, edits) => {
      const shown = transcriptText(applyEdits(heard, edits).words.slice(from, to))
      const changed = shown === was ? changeEdits(heard, edits, { from, to, text }, newId()) : null
      if (changed === null) throw new FailureError('transcript_changed')
      // Written back to what was heard.
      refuse(takeId, heard, edits.filter((edit) => !changed.some((each) => overlap(each, edit))))
      return changed
    })
  }

  return {
    'transcripts.correct': answer(calls['transcripts.correct'], correct),
    'transcripts.undoCorrection': answer(calls['transcripts.undoCorrection'], ({ takeId, correctionId }) =>
      change(takeId, (heard, edits) => {
        refuse(takeId, heard, edits.filter(({ id }) => id === correctionId))
        return edits.filter(({ id }) => id !== correctionId)
      }),
    ),
    'transcripts.restore': answer(calls['transcripts.restore'], ({ takeId }) =>
      change(takeId, (heard, edits) => {
        refuse(takeId, heard, edits)
        return []
      }),
    ),
  }
}
