import { calls } from '../../../shared/contract.ts'
import { fillRungs, readLadder, rungSchema, type Ladder, type Rung, type RungChange, type RungKind } from '../../../shared/ladder.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import type { Undo } from '../undo/undo.ts'
import { requireStory } from './present-story.ts'
import { requireStakeholders } from './stakeholders.ts'

export const rungsOfStory = 'SELECT kind, date, stakeholder_id AS stakeholderId, note, gap_reason AS gapReason FROM rungs WHERE story_id = ?'

/** All six, those without a row empty. */
export function listRungs(database: Database, storyId: string): Rung[] {
  return fillRungs(database.prepare(rungsOfStory).all(storyId).map((row) => rungSchema.parse(row)))
}

/** Changes some fields of one rung. Throws `not_found` where the person is not of the story. */
export function putRung(database: Database, storyId: string, kind: RungKind, change: RungChange): void {
  requireStakeholders(database, storyId, [change.stakeholderId ?? null])
  const before = listRungs(database, storyId).find((rung) => rung.kind === kind)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  database
    .prepare(
      `INSERT INTO rungs (story_id, kind, date, stakeholder_id, note, gap_reason) VALUES (@storyId, @kind, @date, @stakeholderId, @note, @gapReason)
       ON CONFLICT (story_id, kind) DO UPDATE SET date = excluded.date, stakeholder_id = excluded.stakeholder_id, note = excluded.note, gap_reason = excluded.gap_reason`,
    )
    .run({ ...before, ...given, storyId, kind })
}

function getLadder(database: Database, storyId: string): Ladder {
  requireStory(database, storyId)
  return readLadder(listRungs(database, storyId))
}

export function ladderAnswers({ database }: Core, undo: Undo): Pick<Answers, 'ladder.get' | 'ladder.change' | 'ladder.clear'> {
  return {
    'ladder.get': answer(calls['ladder.get'], ({ storyId }) => getLadder(database, storyId)),
    'ladder.change': answer(calls['ladder.change'], ({ storyId, kind, change }) => {
      requireStory(database, storyId)
      const key = `rung ${storyId} ${kind} ${Object.keys(change).sort().join(' ')}`
      undo.record({ storyId, act: 'changed', noun: 'rung', name: kind, key }, () => putRung(database, storyId, kind, change))
      return getLadder(database, storyId)
    }),
    'ladder.clear': answer(calls['ladder.clear'], ({ storyId, kind }) => {
      requireStory(database, storyId)
      const { undoId } = undo.record({ storyId, act: 'removed', noun: 'rung', name: kind }, () =>
        database.prepare('DELETE FROM rungs WHERE story_id = ? AND kind = ?').run(storyId, kind),
      )
      return { undoId }
    }),
  }
}
