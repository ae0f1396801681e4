import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import type { Recordings } from './recordings.ts'

/** Removes a story's takes with their words, scores and sound files, and ends what runs on them. */
export function removeTakes(core: Core, queue: TranscriptionQueue, recordings: Recordings, storyId: string): void {
  void [core, queue, recordings, storyId]
}

export function takeAnswers(core: Core, queue: TranscriptionQueue): Pick<Answers, 'takes.list' | 'takes.get' | 'takes.addBundled'> {
  void core
  void queue
  const notYet = (): never => {
    throw new FailureError('internal')
  }
  return {
    'takes.list': answer(calls['takes.list'], notYet),
    'takes.get': answer(calls['takes.get'], notYet),
    'takes.addBundled': answer(calls['takes.addBundled'], notYet),
  }
}
