import { calls, type CallName } from '../../../shared/contract.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'

type Planned = Extract<CallName, 'stories.getDossier' | 'stories.review' | 'stories.listConflicts' | 'stories.readWriteUp' | 'stories.writeBrief' | 'facts.listOffers' | 'exports.saveText' | 'exports.savePdf' | 'exports.reveal'>

function notYet(call: CallName): never {
  throw new FailureError('unknown_call', { call })
}

/** Calls whose schemas stand and whose answers are still to come. */
export function plannedAnswers(): Pick<Answers, Planned> {
  return {
    'stories.getDossier': answer(calls['stories.getDossier'], () => notYet('stories.getDossier')),
    'stories.review': answer(calls['stories.review'], () => notYet('stories.review')),
    'stories.listConflicts': answer(calls['stories.listConflicts'], () => notYet('stories.listConflicts')),
    'stories.readWriteUp': answer(calls['stories.readWriteUp'], () => notYet('stories.readWriteUp')),
    'stories.writeBrief': answer(calls['stories.writeBrief'], () => notYet('stories.writeBrief')),
    'facts.listOffers': answer(calls['facts.listOffers'], () => notYet('facts.listOffers')),
    'exports.saveText': answer(calls['exports.saveText'], () => notYet('exports.saveText')),
    'exports.savePdf': answer(calls['exports.savePdf'], () => notYet('exports.savePdf')),
    'exports.reveal': answer(calls['exports.reveal'], () => notYet('exports.reveal')),
  }
}
