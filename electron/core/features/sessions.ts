import { randomInt } from 'node:crypto'
import { dateWords } from '../../../shared/calendar-date.ts'
import { calls, type ParsedInput } from '../../../shared/contract.ts'
import { statementsOf } from '../../../shared/consistency/cross-statements.ts'
import { interviewStoryOf, type Earlier } from '../../../shared/interview/dossier-brief.ts'
import { settingsSchema, type SessionEvent } from '../../../shared/interview/session-event.ts'
import type { Rating, SessionDebrief, SessionSummary, TrendPoint } from '../../../shared/session.ts'
import { dayOf, newId } from '../clock.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { diskFailure, FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { getDossier } from './dossiers.ts'
import { saidInTakes } from './said-in-takes.ts'
import type { SessionReader } from './session-debriefs.ts'
import { hasGist, listGists } from './session-gists.ts'
import { appendEvents, askedBefore, getSession, insertSession, listSessions, readEvents, unfinishedSession } from './session-log.ts'
import { getStory } from './stories.ts'
import { takeTexts } from './take-words.ts'
import { listSessionTakes } from './takes.ts'

/** Seeds are small, so that somebody can tell one to another. */
const mostSeeds = 1_000_000

/** Takes whose numbers the next session is held against, the newest. */
const mostTold = 20

export interface Sessions {
  readonly answers: Pick<Answers, 'sessions.list' | 'sessions.unfinished' | 'sessions.begin' | 'sessions.append' | 'sessions.get' | 'sessions.rate' | 'sessions.debrief' | 'sessions.remove'>
  /** The session with its debrief. Throws `not_found`, `session_not_over` or `session_not_rated`. */
  readonly debrief: (sessionId: string) => Promise<SessionDebrief>
}

export function createSessions(core: Core, undo: Undo, queue: TranscriptionQueue, reader: SessionReader): Sessions {
  const { database, emitter, now, places } = core

  function changed(storyId: string): void {
    emitter.emit('sessions.changed', { storyId })
  }

  /** Writes to the log; what was written before stays where the disk refuses. */
  function write<Value>(change: () => Value): Value {
    try {
      return change()
    } catch (error) {
      throw diskFailure(error, places.dataFolder)
    }
  }

  /** What earlier sessions and takes leave for the next one. */
  async function earlierOf(storyId: string): Promise<Earlier> {
    const last = listSessions(database, storyId).find(({ endReason }) => endReason !== null)
    // It is there, unless the next session begins within seconds of the last one's end.
    if (last !== undefined && !hasGist(database, last.id)) await reader.read(last.id)
    const gists = listGists(database, storyId)
    const { people } = getDossier(database, storyId)
    const said = saidInTakes(database, storyId, people).filter(({ saidInTakes: times }) => times > 0)
    return {
      told: takeTexts(database, storyId).slice(-mostTold).flatMap(statementsOf),
      asked: askedBefore(database, storyId),
      weakest: gists.at(-1)?.weakest ?? [],
      said: [...new Set([...said.map(({ name }) => name), ...gists.flatMap((gist) => gist.said)])],
    }
  }

  async function begin({ storyId, settings }: ParsedInput<'sessions.begin'>): Promise<{ session: SessionSummary; events: SessionEvent[] }> {
    getStory(database, storyId)
    const earlier = await earlierOf(storyId)
    const started = {
      type: 'started' as const, tMs: 0,
      settings: settingsSchema.parse({ ...settings, seed: settings.seed ?? randomInt(mostSeeds) }),
      story: interviewStoryOf(getDossier(database, storyId), earlier),
    }
    const id = newId()
    write(() => insertSession(database, { id, storyId, startedMs: now() }, started))
    changed(storyId)
    return { session: getSession(database, id), events: [started] }
  }

  function append({ sessionId, sequence, events }: ParsedInput<'sessions.append'>): { nextSequence: number } {
    write(() => appendEvents(database, sessionId, sequence, events))
    if (events.at(-1)?.type === 'ended') {
      changed(getSession(database, sessionId).storyId)
      reader.readSoon(sessionId)
    }
    return { nextSequence: sequence + events.length }
  }

  function rate(sessionId: string, rating: Rating): SessionSummary {
    const session = getSession(database, sessionId)
    if (session.endReason === null) throw new FailureError('session_not_over')
    if (session.rating !== null) throw new FailureError('session_already_rated')
    write(() => database.prepare('UPDATE sessions SET rating_json = ? WHERE id = ? AND rating_json IS NULL').run(JSON.stringify(rating), sessionId))
    changed(session.storyId)
    return getSession(database, sessionId)
  }

  async function debrief(sessionId: string): Promise<SessionDebrief> {
    if (getSession(database, sessionId).endReason === null) throw new FailureError('session_not_over')
    const read = await reader.read(sessionId)
    const session = getSession(database, sessionId)
    if (session.rating === null && read.debrief.turns.length > 0) throw new FailureError('session_not_rated')
    return { session, ...read, takes: listSessionTakes(core, sessionId), trend: trendOf(listSessions(database, session.storyId)) }
  }

  function remove(sessionId: string): { undoId: string } {
    const { storyId, startedMs } = getSession(database, sessionId)
    const takes = listSessionTakes(core, sessionId)
    if (takes.some(({ ending }) => ending === null)) throw new FailureError('bad_input', { field: 'sessionId', problem: 'an answer of it is still being recorded' })
    for (const { id } of takes) queue.cancel(id)
    const { undoId } = undo.record({ storyId, act: 'removed', noun: 'session', name: dateWords(dayOf(startedMs)) }, () => {
      const nowMs = now()
      database.prepare('UPDATE sessions SET removed_ms = ? WHERE id = ?').run(nowMs, sessionId)
      database.prepare('UPDATE takes SET removed_ms = ? WHERE session_id = ? AND removed_ms IS NULL').run(nowMs, sessionId)
    })
    return { undoId }
  }

  return {
    debrief,
    answers: {
      'sessions.list': answer(calls['sessions.list'], ({ storyId }) => {
        getStory(database, storyId)
        return listSessions(database, storyId)
      }),
      'sessions.unfinished': answer(calls['sessions.unfinished'], () => unfinishedSession(database)),
      'sessions.begin': answer(calls['sessions.begin'], begin),
      'sessions.append': answer(calls['sessions.append'], append),
      'sessions.get': answer(calls['sessions.get'], ({ sessionId }) => ({
        session: getSession(database, sessionId),
        events: readEvents(database, sessionId),
        takes: listSessionTakes(core, sessionId),
      })),
      'sessions.rate': answer(calls['sessions.rate'], ({ sessionId, rating }) => rate(sessionId, rating)),
      'sessions.debrief': answer(calls['sessions.debrief'], ({ sessionId }) => debrief(sessionId)),
      'sessions.remove': answer(calls['sessions.remove'], ({ sessionId }) => remove(sessionId)),
    },
  }
}

function trendOf(sessions: readonly SessionSummary[]): TrendPoint[] {
  return sessions.toReversed().flatMap(({ id, startedMs, rating, scores }) => (scores === null ? [] : [{ ...scores, sessionId: id, startedMs, rating }]))
}

/** Deletes for good the sessions that were removed, after their takes with their sound went the same way. */
export function purgeSessions({ database }: Core): void {
  database.prepare('DELETE FROM sessions WHERE removed_ms IS NOT NULL').run()
}
