import { calls } from '../../../shared/contract.ts'
import { relationSchema, type Relation, type RelationFields } from '../../../shared/relation.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { nextPosition, updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { isPresent, requireStory } from './present-story.ts'
import { requireStakeholders } from './stakeholders.ts'

const columns = 'id, story_id AS storyId, from_id AS fromId, to_id AS toId, kind'

export const relationsOfStory = `SELECT ${columns} FROM relations WHERE story_id = ? ORDER BY position`

export function listRelations(database: Database, storyId: string): Relation[] {
  return database.prepare(relationsOfStory).all(storyId).map((row) => relationSchema.parse(row))
}

/** Throws `not_found`. */
export function getRelation(database: Database, relationId: string): Relation {
  const row = database.prepare(`SELECT ${columns} FROM relations WHERE id = ? AND ${isPresent}`).get(relationId)
  if (row === undefined) throw new FailureError('not_found', { what: 'line' })
  return relationSchema.parse(row)
}

export const sameRelation = `SELECT ${columns} FROM relations
  WHERE story_id = @storyId AND kind = @kind AND ifnull(from_id, '') = ifnull(@fromId, '') AND ifnull(to_id, '') = ifnull(@toId, '')`

function findRelation(database: Database, storyId: string, fields: RelationFields): Relation | null {
  const row = database.prepare(sameRelation).get({ ...fields, storyId })
  return row === undefined ? null : relationSchema.parse(row)
}

/** Gives the relation's id: of the one that is there already, or of a new one. */
export function insertRelation(database: Database, storyId: string, fields: RelationFields): string {
  const present = findRelation(database, storyId, fields)
  if (present !== null) return present.id
  const id = newId()
  database
    .prepare('INSERT INTO relations (id, story_id, position, from_id, to_id, kind) VALUES (@id, @storyId, @position, @fromId, @toId, @kind)')
    .run({ ...fields, id, storyId, position: nextPosition(database, 'relations', storyId) })
  return id
}

export function relationAnswers(
  { database }: Core,
  undo: Undo,
): Pick<Answers, 'relations.list' | 'relations.add' | 'relations.change' | 'relations.remove'> {
  const remove = (relationId: string): void => void database.prepare('DELETE FROM relations WHERE id = ?').run(relationId)
  return {
    'relations.list': answer(calls['relations.list'], ({ storyId }) => {
      requireStory(database, storyId)
      return listRelations(database, storyId)
    }),
    'relations.add': answer(calls['relations.add'], ({ storyId, relation }) => {
      requireStory(database, storyId)
      requireStakeholders(database, storyId, [relation.fromId, relation.toId])
      const { value } = undo.record({ storyId, act: 'added', noun: 'relation', name: relation.kind }, () => insertRelation(database, storyId, relation))
      return getRelation(database, value)
    }),
    'relations.change': answer(calls['relations.change'], ({ relationId, relation }) => {
      const { storyId } = getRelation(database, relationId)
      requireStakeholders(database, storyId, [relation.fromId, relation.toId])
      const { value } = undo.record({ storyId, act: 'changed', noun: 'relation', name: relation.kind }, () => {
        const other = findRelation(database, storyId, relation)
        if (other !== null && other.id !== relationId) {
          // Changed into one that is there already: the two become one.
          remove(relationId)
          return other.id
        }
        updateRow(database, 'relations', relationId, { from_id: relation.fromId, to_id: relation.toId, kind: relation.kind })
        return relationId
      })
      return getRelation(database, value)
    }),
    'relations.remove': answer(calls['relations.remove'], ({ relationId }) => {
      const { storyId, kind } = getRelation(database, relationId)
      const { undoId } = undo.record({ storyId, act: 'removed', noun: 'relation', name: kind }, () => remove(relationId))
      return { undoId }
    }),
  }
}
