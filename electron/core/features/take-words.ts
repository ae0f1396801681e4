import type { Database } from '../db/open.ts'

/** The words of every take of a story that has a transcript, oldest first. */
export const wordsOfTakes = `SELECT group_concat(words.text, ' ' ORDER BY words.position) AS said FROM takes
  JOIN words ON words.take_id = takes.id WHERE takes.story_id = ? AND takes.removed_ms IS NULL AND takes.words_removed_ms IS NULL GROUP BY takes.id ORDER BY takes.started_ms`

export function takeTexts(database: Database, storyId: string): string[] {
  return database.prepare<[string], string>(wordsOfTakes).pluck().all(storyId)
}
