import { calls } from '../../../shared/contract.ts'
import type { Dossier } from '../../../shared/dossier.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { listFacts } from './facts.ts'
import { listRungs } from './ladder.ts'
import { listRelations } from './relations.ts'
import { listStakeholders } from './stakeholders.ts'
import { getStory } from './stories.ts'
import { listTurningPoints } from './turning-points.ts'

/** A story with everything known of it. Throws `not_found`. */
export function getDossier(database: Database, storyId: string): Dossier {
  return {
    story: getStory(database, storyId),
    people: listStakeholders(database, storyId),
    relations: listRelations(database, storyId),
    turningPoints: listTurningPoints(database, storyId),
    rungs: listRungs(database, storyId),
    facts: listFacts(database, storyId),
  }
}

export function dossierAnswers({ database }: Core): Pick<Answers, 'stories.getDossier'> {
  return {
    'stories.getDossier': answer(calls['stories.getDossier'], ({ storyId }) => getDossier(database, storyId)),
  }
}
