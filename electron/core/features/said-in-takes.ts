import { isSaid, readSpoken } from '../../../shared/named.ts'
import type { HeardStakeholder, Stakeholder } from '../../../shared/stakeholder.ts'
import type { Database } from '../db/open.ts'
import { takeTexts } from './take-words.ts'

/** In how many takes of the story each person was said aloud. */
export function saidInTakes(database: Database, storyId: string, people: readonly Stakeholder[]): HeardStakeholder[] {
  const takes = takeTexts(database, storyId).map(readSpoken)
  return people.map((person) => ({ ...person, saidInTakes: takes.filter((spoken) => isSaid(person.name, spoken)).length }))
}
