import { calls } from '../../../shared/contract.ts'
import type { Core } from '../core.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'

export function modelAnswers(core: Core): Pick<Answers, 'models.list' | 'models.chooseFile' | 'models.useDemo'> {
  void core
  const notYet = (): never => {
    throw new FailureError('internal')
  }
  return {
    'models.list': answer(calls['models.list'], notYet),
    'models.chooseFile': answer(calls['models.chooseFile'], notYet),
    'models.useDemo': answer(calls['models.useDemo'], notYet),
  }
}
