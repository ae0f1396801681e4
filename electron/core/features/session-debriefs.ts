import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { events } from '../../../shared/contract.ts'
import { debriefSteps } from '../../../shared/debrief/debrief.ts'
import { debriefSchema, type Debrief } from '../../../shared/debrief/debrief-schema.ts'
import { newSession, reduce } from '../../../shared/interview/reducer.ts'
import type { Session } from '../../../shared/interview/session-state.ts'
import { rubricVersion } from '../../../shared/scoring/score-answer.ts'
import type { Core } from '../core.ts'
import { FailureError } from '../failures.ts'
import { gistOf } from './session-gists.ts'
import { getSession, readEvents } from './session-log.ts'
import { readSessionWords, toldWords, type SessionWords } from './session-words.ts'

/** A debrief, and whether all words that it rests on are in. */
export interface Reading {
  readonly debrief: Debrief
  readonly isFinal: boolean
}

/** Reads sessions that have ended, by today's rubric, and keeps what came of it for as long as their words stay the same. */
export interface SessionReader {
  /** The debrief, from the store where it holds. Throws `not_found`. */
  readonly read: (sessionId: string) => Promise<Reading>
  /** Reads it soon, in the background, so that what rests on it is there. */
  readonly readSoon: (sessionId: string) => void
  /** Reads all that ended and that today's rubric has not read. To be called once, at the start. */
  readonly catchUp: () => void
  /** Call it before the database is closed. */
  readonly close: () => Promise<void>
}

const selectUnread = `SELECT id FROM sessions WHERE end_reason IS NOT NULL AND removed_ms IS NULL
  AND NOT EXISTS (SELECT 1 FROM debriefs WHERE session_id = sessions.id AND rubric = ?) ORDER BY started_ms DESC`

export const endedSessionOfTake = 'SELECT sessions.id FROM takes JOIN sessions ON sessions.id = takes.session_id WHERE takes.id = ? AND end_reason IS NOT NULL AND sessions.removed_ms IS NULL'

/** How many events are folded before others get their turn. */
const eventsAtOnce = 200

class ClosedError extends Error {}

export function createSessionReader({ database, emitter, now, report }: Core): SessionReader {
  let isClosed = false
  /** One at a time, since they cost seconds; what somebody waits for goes before what is read in the background. */
  const waiting: { readonly sessionId: string; readonly begin: () => Promise<void> }[] = []
  let running: Promise<void> = Promise.resolve()
  let isRunning = false

  /** Lets everything else go on, so that no call waits for a debrief. */
  async function breathe(): Promise<void> {
    await setImmediate()
    if (isClosed) throw new ClosedError('The app is closing.')
  }

  async function fold(sessionId: string): Promise<Session> {
    let session = newSession
    for (const [index, event] of readEvents(database, sessionId).entries()) {
      session = reduce(session, event)
      if (index % eventsAtOnce === eventsAtOnce - 1 || event.type === 'answer_ended' || event.type === 'cut_in') await breathe()
    }
    return session
  }

  /** What today's rubric made of these words; without a key, of whatever words there were. */
  function stored(sessionId: string, wordsKey: string | null): Debrief | null {
    const json = database
      .prepare<[string, string, string | null], string>('SELECT debrief_json FROM debriefs WHERE session_id = ? AND rubric = ? AND words_key = ifnull(?, words_key)')
      .pluck()
      .get(sessionId, rubricVersion, wordsKey)
    // What an older version of the app kept in another shape is made anew.
    return json === undefined ? null : (debriefSchema.safeParse(JSON.parse(json)).data ?? null)
  }

  function store(sessionId: string, wordsKey: string, debrief: Debrief): void {
    const { granularity, conviction, vote } = debrief
    database
      .prepare(
        `INSERT INTO debriefs (session_id, rubric, words_key, granularity, conviction, vote, gist_json, debrief_json, created_ms)
         VALUES (@sessionId, @rubric, @wordsKey, @granularity, @conviction, @vote, @gist, @debrief, @createdMs)
         ON CONFLICT (session_id, rubric) DO UPDATE SET words_key = excluded.words_key, granularity = excluded.granularity, conviction = excluded.conviction,
           vote = excluded.vote, gist_json = excluded.gist_json, debrief_json = excluded.debrief_json, created_ms = excluded.created_ms`,
      )
      .run({ sessionId, rubric: rubricVersion, wordsKey, granularity, conviction, vote, gist: JSON.stringify(gistOf(debrief)), debrief: JSON.stringify(debrief), createdMs: now() })
  }

  async function work(sessionId: string): Promise<Reading> {
    await breathe()
    const { storyId, eventCount } = getSession(database, sessionId)
    const words = readSessionWords(database, sessionId)
    const wordsKey = keyOf(words, eventCount)
    // As long as takes wait for their words, the debrief stands as it is: each of them would cost seconds and move it a little.
    const known = stored(sessionId, words.isFinal ? wordsKey : null)
    if (known !== null) return { debrief: known, isFinal: words.isFinal }
    const session = await fold(sessionId)
    const steps = debriefSteps(session, toldWords(session, words))
    for (;;) {
      const step = steps.next()
      if (step.done === true) {
        store(sessionId, wordsKey, step.value)
        emitter.emit('sessions.changed', { storyId })
        return { debrief: step.value, isFinal: words.isFinal }
      }
      await breathe()
    }
  }

  async function runAll(): Promise<void> {
    isRunning = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await next.begin()
    isRunning = false
  }

  function queue(sessionId: string, place: 'first' | 'last'): Promise<Reading> {
    return new Promise((resolve, reject) => {
      const begin = (): Promise<void> => (isClosed ? Promise.reject(new ClosedError('The app is closing.')) : work(sessionId)).then(resolve, reject)
      if (place === 'first') waiting.unshift({ sessionId, begin })
      else waiting.push({ sessionId, begin })
      if (!isRunning) running = runAll()
    })
  }

  function readSoon(sessionId: string): void {
    if (isClosed || waiting.some((one) => one.sessionId === sessionId)) return
    queue(sessionId, 'last').catch((error: unknown) => {
      // Closed, or removed before its turn came: nobody asks for it any more.
      const isGone = error instanceof FailureError && error.failure.code === 'not_found'
      if (!(error instanceof ClosedError) && !isGone) report(error)
    })
  }

  /** The last of a session's takes has its words now, or its words were corrected. */
  emitter.on((name, payload) => {
    if (isClosed || name !== 'takes.changed') return
    const { takeId } = events['takes.changed'].parse(payload)
    const sessionId = database.prepare<[string], string>(endedSessionOfTake).pluck().get(takeId)
    if (sessionId !== undefined && readSessionWords(database, sessionId).isFinal) readSoon(sessionId)
  })

  return {
    read: (sessionId) => queue(sessionId, 'first'),
    readSoon,
    catchUp: () => {
      for (const id of database.prepare<[string], string>(selectUnread).pluck().all(rubricVersion)) readSoon(id)
    },
    close: async () => {
      isClosed = true
      await running
    },
  }
}

/** The same for the same events and words: events are only ever added, and final words may be corrected. */
function keyOf({ takes, final }: SessionWords, eventCount: number): string {
  const rows = takes.map(({ takeId, turn, atMs, isSilent }) => [takeId, turn, atMs, isSilent])
  return createHash('sha256').update(JSON.stringify([eventCount, rows, [...final]])).digest('hex')
}
