import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'

export function transcriptionAnswers(core: Core, queue: TranscriptionQueue): Pick<Answers, 'transcriptions.start' | 'transcriptions.cancel'> {
  void core
  void queue
  const notYet = (): never => {
    throw new FailureError('internal')
  }
  return {
    'transcriptions.start': answer(calls['transcriptions.start'], notYet),
    'transcriptions.cancel': answer(calls['transcriptions.cancel'], notYet),
  }
}
