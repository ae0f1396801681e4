import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { getTake } from './takes.ts'

export function transcriptionAnswers(core: Core, queue: TranscriptionQueue): Pick<Answers, 'transcriptions.start' | 'transcriptions.cancel'> {
  const { database } = core
  return {
    'transcriptions.start': answer(calls['transcriptions.start'], ({ takeId }) => {
      if (getTake(database, takeId).ending === null) {
        throw new FailureError('bad_input', { field: 'takeId', problem: 'the take is still being recorded' })
      }
      queue.enqueue(takeId)
      return getTake(database, takeId)
    }),
    'transcriptions.cancel': answer(calls['transcriptions.cancel'], ({ takeId }) => {
      getTake(database, takeId)
      queue.cancel(takeId)
      return getTake(database, takeId)
    }),
  }
}
