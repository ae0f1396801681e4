import type { ScoringContext } from '../../../shared/scoring/context.ts'
import { toScoringContext } from '../../../shared/scoring-context.ts'
import type { Database } from '../db/open.ts'
import { listFacts } from './facts.ts'
import { listStakeholders } from './stakeholders.ts'

/** What the scorer may know of a story when it reads `text`, such as the words of a take. */
export function scoringContextOf(database: Database, storyId: string, text: string): ScoringContext {
  return toScoringContext(listStakeholders(database, storyId), listFacts(database, storyId), text)
}
