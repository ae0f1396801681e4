import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'

/** Takes that are being recorded. */
export interface Recordings {
  readonly answers: Pick<
    Answers,
    'recordings.begin' | 'recordings.append' | 'recordings.finish' | 'recordings.discard'
  >
  /** Repairs and attaches what an earlier run left open, and queues it. To be called once, before anything is recorded. */
  readonly recover: () => void
  /** Ends a take's recording without keeping anything, because the take is about to be removed. */
  readonly drop: (takeId: string) => void
  /** Finishes what is being recorded. Call it before the queue and the database are closed. */
  readonly close: () => void
}

export function createRecordings(core: Core, queue: TranscriptionQueue): Recordings {
  void core
  void queue
  const notYet = (): never => {
    throw new FailureError('internal')
  }
  return {
    answers: {
      'recordings.begin': answer(calls['recordings.begin'], notYet),
      'recordings.append': answer(calls['recordings.append'], notYet),
      'recordings.finish': answer(calls['recordings.finish'], notYet),
      'recordings.discard': answer(calls['recordings.discard'], notYet),
    },
    recover: () => {},
    drop: () => {},
    close: () => {},
  }
}
