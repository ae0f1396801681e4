import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { nameKey, stakeholderSchema, type References, type Stakeholder, type StakeholderChange } from '../../../shared/stakeholder.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { nextPosition, updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { isPresent, requireStory } from './present-story.ts'
import { saidInTakes } from './said-in-takes.ts'

const columns = 'id, story_id AS storyId, name, role, team, seniority, stance, said, reason, date, x, y'

export const stakeholdersOfStory = `SELECT ${columns} FROM stakeholders WHERE story_id = ? ORDER BY position`

const rowSchema = stakeholderSchema.omit({ place: true }).extend({ x: z.int().nullable(), y: z.int().nullable() })

function toStakeholder(row: unknown): Stakeholder {
  const { x, y, ...stakeholder } = rowSchema.parse(row)
  return { ...stakeholder, place: x === null || y === null ? null : { x, y } }
}

export function listStakeholders(database: Database, storyId: string): Stakeholder[] {
  return database.prepare(stakeholdersOfStory).all(storyId).map(toStakeholder)
}

/** Throws `not_found`. */
export function getStakeholder(database: Database, stakeholderId: string): Stakeholder {
  const row = database.prepare(`SELECT ${columns} FROM stakeholders WHERE id = ? AND ${isPresent}`).get(stakeholderId)
  if (row === undefined) throw new FailureError('not_found', { what: 'person' })
  return toStakeholder(row)
}

/** Throws `not_found` unless everybody belongs to the story: ids of another story would tie the two together. */
export function requireStakeholders(database: Database, storyId: string, ids: readonly (string | null)[]): void {
  const find = database.prepare('SELECT 1 FROM stakeholders WHERE id = ? AND story_id = ?')
  for (const id of ids) if (id !== null && find.get(id, storyId) === undefined) throw new FailureError('not_found', { what: 'person' })
}

/** Throws `name_taken`. */
function requireFreeName(database: Database, storyId: string, name: string, ownId: string | null): void {
  const taken = database
    .prepare<[string, string], { id: string; name: string }>('SELECT id, name FROM stakeholders WHERE story_id = ? AND name_key = ?')
    .get(storyId, nameKey(name))
  if (taken !== undefined && taken.id !== ownId) throw new FailureError('name_taken', { name: taken.name })
}

/** Puts somebody behind the story's others. Throws `name_taken`. */
export function insertStakeholder(database: Database, { place, ...stakeholder }: Stakeholder): void {
  const { storyId, name } = stakeholder
  requireFreeName(database, storyId, name, null)
  database
    .prepare(
      `INSERT INTO stakeholders (id, story_id, position, name, name_key, role, team, seniority, stance, said, reason, date, x, y)
       VALUES (@id, @storyId, @position, @name, @nameKey, @role, @team, @seniority, @stance, @said, @reason, @date, @x, @y)`,
    )
    .run({ ...stakeholder, position: nextPosition(database, 'stakeholders', storyId), nameKey: nameKey(name), x: place?.x ?? null, y: place?.y ?? null })
}

function changeStakeholder(database: Database, undo: Undo, id: string, change: StakeholderChange): Stakeholder {
  const { storyId, name } = getStakeholder(database, id)
  if (change.name !== undefined) requireFreeName(database, storyId, change.name, id)
  const key = `person ${id} ${Object.keys(change).sort().join(' ')}`
  undo.record({ storyId, act: 'changed', noun: 'person', name, key }, () => {
    const { name: newName, role, team, seniority, stance, said, reason, date } = change
    updateRow(database, 'stakeholders', id, {
      name: newName, name_key: newName === undefined ? undefined : nameKey(newName), role, team, seniority, stance, said, reason, date,
    })
  })
  return getStakeholder(database, id)
}

const turningPointsOfPerson = `SELECT turning_points.id, happened FROM turning_point_people
  JOIN turning_points ON turning_points.id = turning_point_id WHERE turning_point_people.stakeholder_id = ? ORDER BY turning_points.position`

function listReferences(database: Database, id: string): References {
  const turningPointSchema = z.object({ id: z.string(), happened: z.string() })
  return {
    relations: database.prepare<[string, string], number>('SELECT count(*) FROM relations WHERE from_id = ? OR to_id = ?').pluck().get(id, id) ?? 0,
    turningPoints: database.prepare(turningPointsOfPerson).all(id).map((row) => turningPointSchema.parse(row)),
    rungs: database.prepare<[string], string>('SELECT kind FROM rungs WHERE stakeholder_id = ?').pluck().all(id),
  }
}

/** Foreign keys take the person out of whatever names him or her. Throws `in_use` unless `detach`. */
function removeStakeholder(database: Database, undo: Undo, id: string, detach: boolean): { undoId: string } {
  const { storyId, name } = getStakeholder(database, id)
  const { relations, turningPoints, rungs } = listReferences(database, id)
  if (!detach && relations + turningPoints.length + rungs.length > 0) {
    throw new FailureError('in_use', { name, relations, turningPoints: turningPoints.length, rungs: rungs.length })
  }
  const { undoId } = undo.record({ storyId, act: 'removed', noun: 'person', name }, () => database.prepare('DELETE FROM stakeholders WHERE id = ?').run(id))
  return { undoId }
}

export function stakeholderAnswers(
  { database }: Core,
  undo: Undo,
): Pick<
  Answers,
  'stakeholders.list' | 'stakeholders.add' | 'stakeholders.change' | 'stakeholders.place' | 'stakeholders.listReferences' | 'stakeholders.remove'
> {
  return {
    'stakeholders.list': answer(calls['stakeholders.list'], ({ storyId }) => {
      requireStory(database, storyId)
      return saidInTakes(database, storyId, listStakeholders(database, storyId))
    }),
    'stakeholders.add': answer(calls['stakeholders.add'], ({ storyId, person }) => {
      requireStory(database, storyId)
      const id = newId()
      undo.record({ storyId, act: 'added', noun: 'person', name: person.name }, () => insertStakeholder(database, { ...person, id, storyId, place: null }))
      return getStakeholder(database, id)
    }),
    'stakeholders.change': answer(calls['stakeholders.change'], ({ stakeholderId, change }) => changeStakeholder(database, undo, stakeholderId, change)),
    'stakeholders.place': answer(calls['stakeholders.place'], ({ storyId, placements }) => {
      requireStory(database, storyId)
      requireStakeholders(database, storyId, placements.map(({ stakeholderId }) => stakeholderId))
      const [only] = placements
      const name = placements.length === 1 && only ? getStakeholder(database, only.stakeholderId).name : ''
      const key = `place ${placements.map(({ stakeholderId }) => stakeholderId).join(' ')}`
      undo.record({ storyId, act: 'changed', noun: 'person', name, key }, () => {
        for (const { stakeholderId, place } of placements) updateRow(database, 'stakeholders', stakeholderId, { x: place?.x ?? null, y: place?.y ?? null })
      })
      return {}
    }),
    'stakeholders.listReferences': answer(calls['stakeholders.listReferences'], ({ stakeholderId }) => {
      getStakeholder(database, stakeholderId)
      return listReferences(database, stakeholderId)
    }),
    'stakeholders.remove': answer(calls['stakeholders.remove'], ({ stakeholderId, detach }) => removeStakeholder(database, undo, stakeholderId, detach)),
  }
}
