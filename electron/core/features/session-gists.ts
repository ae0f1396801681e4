import { z } from 'zod'
import type { Debrief } from '../../../shared/debrief/debrief-schema.ts'
import { probeKindSchema } from '../../../shared/scoring/probe.ts'
import { replyLabels } from '../../../shared/scoring/replies/reply-labels.ts'
import type { Database } from '../db/open.ts'

/** What the story's other screens and later sessions read of a debrief, small enough to be read with every review. */
export const gistSchema = z.object({
  weakest: z.array(probeKindSchema),
  /** Replies to challenges: what was under dispute with the challenge, the reply, how it was met. */
  replies: z.array(z.object({ about: z.string(), text: z.string(), label: z.enum(replyLabels) })),
  /** People of the map who were said. */
  said: z.array(z.string()),
})
export type Gist = z.infer<typeof gistSchema>

export function gistOf({ weakest, turns, people }: Debrief): Gist {
  return {
    weakest: [...weakest],
    replies: turns.flatMap(({ label, question, claim, answer }) => (label === null ? [] : [{ about: `${question} ${claim}`, text: answer, label }])),
    said: people.filter(({ place }) => place !== null).map(({ name }) => name),
  }
}

export const gistsOfStory = `SELECT gist_json FROM sessions JOIN debriefs ON debriefs.session_id = sessions.id
  AND rubric = (SELECT rubric FROM debriefs AS other WHERE other.session_id = sessions.id ORDER BY created_ms DESC LIMIT 1)
  WHERE story_id = ? AND removed_ms IS NULL ORDER BY started_ms`

/** Of the story's sessions that were read so far, oldest first. */
export function listGists(database: Database, storyId: string): Gist[] {
  return database.prepare<[string], string>(gistsOfStory).pluck().all(storyId).map((json) => gistSchema.parse(JSON.parse(json)))
}

export function hasGist(database: Database, sessionId: string): boolean {
  return database.prepare('SELECT 1 FROM debriefs WHERE session_id = ? LIMIT 1').get(sessionId) !== undefined
}
