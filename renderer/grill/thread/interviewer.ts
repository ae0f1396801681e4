import { decide } from '../../../shared/interview/policy.ts'
import { newSession, reduce } from '../../../shared/interview/reducer.ts'
import { rehearse } from '../../../shared/interview/rehearsal.ts'
import type { SessionEvent } from '../../../shared/interview/session-event.ts'
import { viewOf, type RoomView } from '../room-view.ts'

export interface Stepped {
  /** What is to be appended to the session, in order: what was given, then what the interviewer did. */
  readonly events: readonly SessionEvent[]
  readonly view: RoomView
}

/** The interviewer of one session: folds what happens and says what to do about it. Knows no clock. */
export interface Interviewer {
  /** Takes up a session at the end of its events. */
  readonly open: (events: readonly SessionEvent[]) => RoomView
  /** What happens at a moment (ms since the start), perhaps nothing but time going by. */
  readonly step: (happened: readonly SessionEvent[], nowMs: number) => Stepped
}

/** A cut-in without a question of its own is followed by the plan's next one at once; nothing else follows by itself. */
const mostRounds = 2

export function createInterviewer(): Interviewer {
  let session = newSession
  const fold = (event: SessionEvent): void => {
    session = reduce(session, event)
  }
  return {
    open: (events) => {
      const [first] = events
      if (first?.type === 'started') rehearse(first.story)
      session = newSession
      events.forEach(fold)
      return viewOf(session)
    },
    step: (happened, nowMs) => {
      // What comes after the end changes nothing, and is not written down.
      const events: SessionEvent[] = session.phase === 'ended' ? [] : [...happened]
      events.forEach(fold)
      for (let round = 0; round < mostRounds; round += 1) {
        const decided = decide(session, nowMs)
        decided.forEach(fold)
        events.push(...decided)
        if (session.phase !== 'thinking') break
      }
      return { events, view: viewOf(session) }
    },
  }
}
