import { rubricVersion, scoreAnswer } from '../../../shared/scoring/score-answer.ts'
import { scoreSchema, type Score } from '../../../shared/scoring/score.ts'
import { isUncertain, placeWords, transcriptText, type Word } from '../../../shared/transcript.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { scoringContextOf } from './scoring-context.ts'
import { readTranscript } from './transcripts.ts'

/**
 * Scores the words of a take by what its story knows. Words that the engine was unsure of are told to the scorer, so that they cost nothing.
 */
function scoreWords(database: Database, takeId: string, words: readonly Word[]): Score {
  const storyId = database.prepare<[string], string>('SELECT story_id FROM takes WHERE id = ?').pluck().get(takeId)
  const text = transcriptText(words)
  const known = storyId === undefined ? {} : scoringContextOf(database, storyId, text)
  const uncertain = placeWords(words).filter(isUncertain)
  return scoreAnswer(text, { ...known, uncertain })
}

/** Scores a take's words by today's rubric and stores that; what older rubrics gave stays beside it. */
export function putScore(database: Database, takeId: string, words: readonly Word[], nowMs: number): void {
  const score = scoreWords(database, takeId, words)
  database
    .prepare(
      `INSERT INTO scores (take_id, rubric, granularity, conviction, score_json, created_ms) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (take_id, rubric) DO UPDATE SET granularity = excluded.granularity, conviction = excluded.conviction,
         score_json = excluded.score_json, created_ms = excluded.created_ms`,
    )
    .run(takeId, score.rubric, score.granularity, score.conviction, JSON.stringify(score), nowMs)
}

/** The score by today's rubric; null where there is none yet. */
export function readScore(database: Database, takeId: string): Score | null {
  const json = database
    .prepare<[string, string], string>('SELECT score_json FROM scores WHERE take_id = ? AND rubric = ?')
    .pluck()
    .get(takeId, rubricVersion)
  return json === undefined ? null : scoreSchema.parse(JSON.parse(json))
}

const selectUnscored = `
  SELECT takes.id FROM takes JOIN transcripts ON transcripts.take_id = takes.id
  LEFT JOIN scores ON scores.take_id = takes.id AND scores.rubric = ?
  WHERE scores.take_id IS NULL AND takes.words_removed_ms IS NULL AND takes.scores_removed_ms IS NULL`

/** Scores takes that have words and no score by today's rubric, because a newer Grillroom brought a newer rubric. */
export function scoreUnscored(core: Core, which: { readonly storyId: string } | { readonly takeId: string }): void {
  const { database, now } = core
  const [condition, id] = 'takeId' in which ? ['takes.id = ?', which.takeId] : ['takes.story_id = ?', which.storyId]
  const unscored = database.prepare<[string, string], string>(`${selectUnscored} AND ${condition}`).pluck().all(rubricVersion, id)
  for (const takeId of unscored) putScore(database, takeId, readTranscript(database, takeId)?.words ?? [], now())
}

/**
 * Forgets what today's rubric gave a story's takes, since its people or its ledger have changed; they are scored again when they are next
 * asked for. What older rubrics gave stays.
 */
export function forgetScores(database: Database, storyId: string): void {
  database.prepare('DELETE FROM scores WHERE rubric = ? AND take_id IN (SELECT id FROM takes WHERE story_id = ?)').run(rubricVersion, storyId)
}
