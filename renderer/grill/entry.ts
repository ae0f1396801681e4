import type { SessionEvent } from '../../shared/interview/session-event.ts'
import type { SessionDetail } from '../../shared/session.ts'

/** How a session is entered. */
export interface Entry {
  /** What happened since the last event that is written down: it was broken off, and now it goes on. */
  readonly first: readonly SessionEvent[]
  /** Ms since the session's start at this moment. */
  readonly startMs: number
  /** Typed, also where it was to be spoken and there is no microphone now. */
  readonly isTyped: boolean
}

export function enterNew({ session }: SessionDetail): Entry {
  return { first: [], startMs: 0, isTyped: session.settings.answers === 'typed' }
}

/** Takes up a session that was broken off: it stood still from its last event on. `wallMs` is the time of day. */
export function resume(detail: SessionDetail, wallMs: number, isTyped: boolean): Entry {
  const { session, events } = detail
  if (events.length === 1) return { ...enterNew(detail), isTyped }
  const lastMs = session.durationMs
  const startMs = Math.max(lastMs, wallMs - session.startedMs)
  const stop = events.findLast(({ type }) => type === 'paused' || type === 'interrupted' || type === 'resumed')
  const isStanding = stop !== undefined && stop.type !== 'resumed'
  return { first: [...(isStanding ? [] : [{ type: 'interrupted', tMs: lastMs } as const]), { type: 'resumed', tMs: startMs }], startMs, isTyped }
}

let wished: string | null = null

/** The session was chosen to be resumed, before its room is shown. */
export function wishToResume(sessionId: string): void {
  wished = sessionId
}

/** Whether that was wished for; once. */
export function takeWish(sessionId: string): boolean {
  const isWished = wished === sessionId
  wished = null
  return isWished
}
