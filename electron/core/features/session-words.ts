import { z } from 'zod'
import { asHeard, withTyped, type ToldWords } from '../../../shared/debrief/told-words.ts'
import type { SaidWord } from '../../../shared/debrief/debrief-schema.ts'
import type { Session } from '../../../shared/interview/session-state.ts'
import { wordSchema } from '../../../shared/transcript.ts'
import type { Database } from '../db/open.ts'
import { listPauses } from './pauses.ts'
import { wordsOfTake } from './transcripts.ts'

export const takeRowsOfSession = `SELECT takes.id AS takeId, session_turn AS turn, session_at_ms AS atMs, sound_removed_ms IS NOT NULL AS isSilent,
    transcripts.take_id IS NOT NULL AND words_removed_ms IS NULL AS hasWords, jobs.state IN ('waiting', 'running') AS isQueued, ending IS NULL AS isOpen
  FROM takes
  LEFT JOIN transcripts ON transcripts.take_id = takes.id
  LEFT JOIN transcription_jobs AS jobs ON jobs.take_id = takes.id
  WHERE session_id = ? AND takes.removed_ms IS NULL ORDER BY session_at_ms, takes.rowid`

const takeRow = z.object({ takeId: z.string(), turn: z.int(), atMs: z.int(), isSilent: z.int(), hasWords: z.int(), isQueued: z.int().nullable(), isOpen: z.int() })
type TakeRow = z.infer<typeof takeRow>

/** What the takes of a session hold: all that its debrief rests on beside its events. */
export interface SessionWords {
  readonly takes: readonly TakeRow[]
  /** Words of the turns whose every take has a transcript, by the turn's place in the session. */
  readonly final: ReadonlyMap<number, readonly SaidWord[]>
  /** False while a take is being recorded or waits for its words. */
  readonly isFinal: boolean
}

export function readSessionWords(database: Database, sessionId: string): SessionWords {
  const takes = database.prepare(takeRowsOfSession).all(sessionId).map((row) => takeRow.parse(row))
  const final = new Map<number, SaidWord[]>()
  for (const turn of new Set(takes.map((take) => take.turn))) {
    const own = takes.filter((take) => take.turn === turn)
    if (own.every(({ hasWords }) => hasWords === 1)) final.set(turn, own.flatMap((take) => finalWords(database, take)))
  }
  return { takes, final, isFinal: takes.every(({ isQueued, isOpen }) => isQueued !== 1 && isOpen === 0) }
}

/**
 * The words that count of each recorded turn. The take's own transcript, with its corrections, stands in for what was heard in the room as soon
 * as every take of the turn has one: half an answer from one hearing and half from another would hold some words twice. What was
 * typed in it no take holds: it keeps its place.
 */
export function toldWords({ turns }: Session, { takes, final }: SessionWords): Map<number, ToldWords> {
  return new Map(
    [...new Set(takes.map(({ turn }) => turn))].flatMap((turn): [number, ToldWords][] => {
      const words = final.get(turn)
      if (words !== undefined) return [[turn, withTyped(words, turns[turn])]]
      const heard = turns[turn]
      const sounding = takes.filter((take) => take.turn === turn && take.isSilent === 0)
      return heard === undefined ? [] : [[turn, asHeard(heard, (atMs) => sounding.findLast((take) => take.atMs <= atMs) ?? null)]]
    }),
  )
}

/** On the session's time: a pause stood still in the sound and not in the session. */
function finalWords(database: Database, { takeId, atMs, isSilent }: TakeRow): SaidWord[] {
  const pauses = listPauses(database, takeId)
  return database.prepare(wordsOfTake).all(takeId).map((row) => {
    const { text, t0Ms, t1Ms, p } = wordSchema.parse(row)
    const pausedMs = pauses.reduce((sum, pause) => sum + (pause.atMs <= t0Ms ? (pause.lastedMs ?? 0) : 0), 0)
    return { text, t0Ms, t1Ms, p, takeId: isSilent === 1 ? null : takeId, atMs: atMs + t0Ms + pausedMs }
  })
}
