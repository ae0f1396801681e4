import { z } from 'zod'
import { knownNames, type KnownName } from '../../../shared/names/known-name.ts'
import { storyParts } from '../../../shared/story.ts'
import type { Core } from '../core.ts'
import { englishWords } from '../english-words.ts'
import { listFacts } from './facts.ts'
import { listStakeholders } from './stakeholders.ts'
import { getStory } from './stories.ts'
import { listTurningPoints } from './turning-points.ts'

/** The names and key terms that a story knows, in the order in which an answer to `question` is likely to say them. Throws `not_found`. */
export function namesOfStory({ database, places }: Core, storyId: string, question: string): KnownName[] {
  const story = getStory(database, storyId)
  const facts = listFacts(database, storyId).flatMap(({ label, source, confirmer }) => [label, source, confirmer])
  const known = {
    people: listStakeholders(database, storyId),
    turningPoints: listTurningPoints(database, storyId),
    texts: [story.title, ...storyParts.map((part) => story[part]), ...facts],
  }
  return knownNames(known, question, englishWords(places.resourcesFolder))
}

const takeSchema = z.object({ storyId: z.string(), questionText: z.string() })

/** The names that an answer is likely to hold, by its story and its question; none where either is gone. */
export function namesOfTake(core: Core, takeId: string): KnownName[] {
  const row = core.database
    .prepare(
      `SELECT story_id AS storyId, question_text AS questionText FROM takes
       WHERE id = ? AND EXISTS (SELECT 1 FROM stories WHERE stories.id = story_id AND stories.removed_ms IS NULL)`,
    )
    .get(takeId)
  if (row === undefined) return []
  const { storyId, questionText } = takeSchema.parse(row)
  return namesOfStory(core, storyId, questionText)
}
