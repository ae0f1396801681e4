import type { SessionEvent } from '../../shared/interview/session-event.ts'
import type { RoomView } from './room-view.ts'
import { createSessionClock, readClocks } from './session-clock.ts'
import { openInterviewer } from './thread/interviewer-client.ts'

/** An event before its time is set. */
export type Happening = SessionEvent extends infer Event ? (Event extends SessionEvent ? Omit<Event, 'tMs'> : never) : never

export interface Room {
  /** Null until the interviewer has taken up the session. */
  readonly view: () => RoomView | null
  readonly subscribe: (listener: () => void) => () => void
  /** Calls back with each event once it stands, in order. */
  readonly onEvent: (listener: (event: SessionEvent) => void) => () => void
  /** Ms since the session's start, by the window's clock. */
  readonly nowMs: () => number
  /** What happens now, in order. */
  readonly happen: (...happened: readonly Happening[]) => void
  /** Resolves when everything that has happened is on the disk, with what the interviewer did about it. */
  readonly drain: () => Promise<void>
  readonly close: () => void
}

interface RoomRequest {
  /** The session so far; it begins with `started`. */
  readonly events: readonly SessionEvent[]
  /** What happened before the room was opened and is not written down yet: a crash, and that one goes on. */
  readonly first: readonly SessionEvent[]
  /** Ms since the session's start at this moment. */
  readonly startMs: number
  /** Writes events down; `sequence` is the place of the first one. */
  readonly append: (sequence: number, events: SessionEvent[]) => Promise<unknown>
  readonly onFailure: (error: unknown) => void
}

/** The interviewer looks this often, as `decide` asks for. */
const tickMs = 250

/** Opens a session's room: its clock runs, its interviewer listens, and whatever happens is written down at once. */
export async function openRoom({ events, first, startMs, append, onFailure }: RoomRequest): Promise<Room> {
  let view: RoomView | null = null
  let isClosed = false
  const listeners = new Set<() => void>()
  const hearers = new Set<(event: SessionEvent) => void>()
  const answers = createAnswers()
  const fail = (error: unknown) => {
    answers.giveUp()
    onFailure(error)
  }
  const writing = createWriting(events.length, append, fail)
  const look = createSessionClock(startMs, readClocks())
  let asleepSinceMs: number | null = null
  const readNow = () => {
    const seen = look(readClocks())
    asleepSinceMs ??= seen.asleepSinceMs
    return seen.nowMs
  }

  const interviewer = await openInterviewer(
    events,
    (stepped) => {
      answers.come()
      // Time that only went by changes nothing that is shown: drawn is what happened.
      if (isClosed || (view !== null && stepped.events.length === 0)) return
      view = stepped.view
      writing.push(stepped.events)
      for (const event of stepped.events) for (const hear of hearers) hear(event)
      for (const listener of listeners) listener()
    },
    fail,
  )
  answers.ask()

  /** Whoever slept through a part of the session finds it standing still from where it was. */
  const step = (happened: readonly Happening[]) => {
    if (isClosed) return
    const nowMs = readNow()
    const isUnderWay = view !== null && view.phase !== 'standing' && view.phase !== 'ended' && view.phase !== 'ready'
    const slept: SessionEvent[] = asleepSinceMs !== null && isUnderWay ? [{ type: 'interrupted', tMs: asleepSinceMs }] : []
    asleepSinceMs = null
    answers.ask()
    interviewer.step([...slept, ...happened.map((one): SessionEvent => ({ ...one, tMs: nowMs }))], nowMs)
  }
  answers.ask()
  interviewer.step(first, startMs)
  const ticking = setInterval(() => step([]), tickMs)

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEvent: (listener) => {
      hearers.add(listener)
      return () => hearers.delete(listener)
    },
    nowMs: readNow,
    happen: (...happened) => step(happened),
    drain: async () => {
      await answers.all()
      await writing.drain()
    },
    close: () => {
      isClosed = true
      answers.giveUp()
      clearInterval(ticking)
      interviewer.close()
    },
  }
}

/** Counts what the interviewer was told and has not answered yet; it answers in order. */
function createAnswers() {
  let asked = 0
  let come = 0
  let hasGivenUp = false
  let waiting: (() => void)[] = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  return {
    ask: () => {
      asked += 1
    },
    come: () => {
      come += 1
      wake()
    },
    giveUp: () => {
      hasGivenUp = true
      wake()
    },
    /** Resolves when all that was asked until now has been answered, or nothing more can come. */
    all: async () => {
      const due = asked
      while (come < due && !hasGivenUp) await new Promise<void>((go) => waiting.push(go))
    },
  }
}

/** Writes one batch after the other; after a failure nothing more, because a session with a hole in it would be a lie. */
function createWriting(nextSequence: number, append: RoomRequest['append'], onFailure: RoomRequest['onFailure']) {
  let waiting: SessionEvent[] = []
  let sequence = nextSequence
  let running: Promise<void> | null = null
  let hasFailed = false
  const write = async () => {
    try {
      while (waiting.length > 0) {
        const batch = waiting
        waiting = []
        await append(sequence, batch)
        sequence += batch.length
      }
    } catch (error) {
      hasFailed = true
      waiting = []
      onFailure(error)
    } finally {
      running = null
    }
  }
  return {
    push: (events: readonly SessionEvent[]) => {
      if (hasFailed || events.length === 0) return
      waiting.push(...events)
      running ??= write()
    },
    drain: async () => {
      await running
    },
  }
}
