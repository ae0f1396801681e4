import type { Database } from '../db/open.ts'
import { FailureError } from '../failures.ts'

/** A condition on a row's `story_id`: what belongs to a removed story is not to be found until the story is brought back. */
export const isPresent = 'EXISTS (SELECT 1 FROM stories WHERE stories.id = story_id AND removed_ms IS NULL)'

/** Throws `not_found` where the story is gone, or removed. */
export function requireStory(database: Database, storyId: string): void {
  const present = database.prepare('SELECT 1 FROM stories WHERE id = ? AND removed_ms IS NULL').get(storyId)
  if (present === undefined) throw new FailureError('not_found', { what: 'story' })
}
