import { calls } from '../../../shared/contract.ts'
import type { Dossier } from '../../../shared/dossier.ts'
import { isEmptyRung } from '../../../shared/ladder.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { insertFact, listFacts } from './facts.ts'
import { listRungs, putRung } from './ladder.ts'
import { insertRelation, listRelations } from './relations.ts'
import { insertStakeholder, listStakeholders } from './stakeholders.ts'
import { getStory, insertStory } from './stories.ts'
import { insertTurningPoint, listTurningPoints } from './turning-points.ts'

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

/** Puts a whole story into the database, under the ids that it has. */
export function insertDossier(database: Database, dossier: Dossier, questions: readonly string[]): void {
  const { story, people, relations, turningPoints, rungs, facts } = dossier
  insertStory(database, story, questions)
  for (const person of people) insertStakeholder(database, person)
  for (const relation of relations) insertRelation(database, story.id, relation)
  for (const fact of facts) insertFact(database, fact)
  for (const point of turningPoints) insertTurningPoint(database, point)
  for (const { kind, ...rung } of rungs.filter((each) => !isEmptyRung(each))) putRung(database, story.id, kind, rung)
}

export function dossierAnswers({ database }: Core): Pick<Answers, 'stories.getDossier'> {
  return {
    'stories.getDossier': answer(calls['stories.getDossier'], ({ storyId }) => getDossier(database, storyId)),
  }
}
