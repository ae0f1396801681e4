import { z } from 'zod'
import { calls } from '../../../shared/contract.ts'
import { turningPointSchema, turningPointsInTime, type TurningPoint, type TurningPointChange } from '../../../shared/turning-point.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { nextPosition, updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { isPresent, requireStory } from './present-story.ts'
import { requireStakeholders } from './stakeholders.ts'
import { stateTurningPoints } from './turning-point-states.ts'

// One query for all links of a point: a query for each of a thousand points would be a thousand.
const columns = `id, story_id AS storyId, kind, date, is_approximate AS isApproximate, happened, decided, chosen, rejected, cost,
  (SELECT json_group_array(stakeholder_id ORDER BY position) FROM turning_point_people WHERE turning_point_id = turning_points.id) AS peopleJson,
  (SELECT json_group_array(fact_id ORDER BY position) FROM turning_point_facts WHERE turning_point_id = turning_points.id) AS factsJson`

export const turningPointsOfStory = `SELECT ${columns} FROM turning_points WHERE story_id = ? ORDER BY position`

const rowSchema = turningPointSchema
  .omit({ isApproximate: true, stakeholderIds: true, factIds: true })
  .extend({ isApproximate: z.int(), peopleJson: z.string(), factsJson: z.string() })

function toTurningPoint(row: unknown): TurningPoint {
  const { isApproximate, peopleJson, factsJson, ...turningPoint } = rowSchema.parse(row)
  return {
    ...turningPoint,
    isApproximate: isApproximate === 1,
    stakeholderIds: turningPointSchema.shape.stakeholderIds.parse(JSON.parse(peopleJson)),
    factIds: turningPointSchema.shape.factIds.parse(JSON.parse(factsJson)),
  }
}

export function listTurningPoints(database: Database, storyId: string): TurningPoint[] {
  return turningPointsInTime(database.prepare(turningPointsOfStory).all(storyId).map(toTurningPoint))
}

/** Throws `not_found`. */
export function getTurningPoint(database: Database, turningPointId: string): TurningPoint {
  const row = database.prepare(`SELECT ${columns} FROM turning_points WHERE id = ? AND ${isPresent}`).get(turningPointId)
  if (row === undefined) throw new FailureError('not_found', { what: 'turning point' })
  return toTurningPoint(row)
}

function requireFacts(database: Database, storyId: string, ids: readonly string[]): void {
  const find = database.prepare('SELECT 1 FROM facts WHERE id = ? AND story_id = ?')
  for (const id of ids) if (find.get(id, storyId) === undefined) throw new FailureError('not_found', { what: 'number' })
}

/** Gives a point exactly these people and facts. Throws `not_found` where one is not of the story. */
function setLinks(database: Database, storyId: string, id: string, links: { stakeholderIds?: readonly string[] | undefined; factIds?: readonly string[] | undefined }): void {
  if (links.stakeholderIds !== undefined) {
    requireStakeholders(database, storyId, links.stakeholderIds)
    replaceLinks(database, 'turning_point_people', 'stakeholder_id', id, links.stakeholderIds)
  }
  if (links.factIds !== undefined) {
    requireFacts(database, storyId, links.factIds)
    replaceLinks(database, 'turning_point_facts', 'fact_id', id, links.factIds)
  }
}

function replaceLinks(database: Database, table: string, column: string, id: string, targets: readonly string[]): void {
  database.prepare(`DELETE FROM ${table} WHERE turning_point_id = ?`).run(id)
  const insert = database.prepare(`INSERT INTO ${table} (turning_point_id, ${column}, position) VALUES (?, ?, ?)`)
  for (const [position, target] of [...new Set(targets)].entries()) insert.run(id, target, position)
}

/** Puts a turning point into a story. Throws `not_found` where a person or fact is not of the story. */
export function insertTurningPoint(database: Database, { stakeholderIds, factIds, ...point }: TurningPoint): void {
  const { id, storyId } = point
  database
    .prepare(
      `INSERT INTO turning_points (id, story_id, position, kind, date, is_approximate, happened, decided, chosen, rejected, cost)
       VALUES (@id, @storyId, @position, @kind, @date, @isApproximate, @happened, @decided, @chosen, @rejected, @cost)`,
    )
    .run({ ...point, isApproximate: Number(point.isApproximate), position: nextPosition(database, 'turning_points', storyId) })
  setLinks(database, storyId, id, { stakeholderIds, factIds })
}

function changeTurningPoint(database: Database, undo: Undo, id: string, change: TurningPointChange): TurningPoint {
  const { storyId, happened } = getTurningPoint(database, id)
  const key = `turning point ${id} ${Object.keys(change).sort().join(' ')}`
  undo.record({ storyId, act: 'changed', noun: 'turning_point', name: firstWords(happened), key }, () => {
    const { stakeholderIds, factIds, isApproximate, ...rest } = change
    updateRow(database, 'turning_points', id, { ...rest, is_approximate: isApproximate === undefined ? undefined : Number(isApproximate) })
    setLinks(database, storyId, id, { stakeholderIds, factIds })
  })
  return getTurningPoint(database, id)
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/, 8).join(' ').slice(0, 80)
}

export function turningPointAnswers(
  { database }: Core,
  undo: Undo,
): Pick<Answers, 'turningPoints.list' | 'turningPoints.add' | 'turningPoints.change' | 'turningPoints.remove'> {
  return {
    'turningPoints.list': answer(calls['turningPoints.list'], ({ storyId }) => {
      requireStory(database, storyId)
      return stateTurningPoints(database, storyId, listTurningPoints(database, storyId))
    }),
    'turningPoints.add': answer(calls['turningPoints.add'], ({ storyId, turningPoint }) => {
      requireStory(database, storyId)
      const name = firstWords(turningPoint.happened)
      const id = newId()
      undo.record({ storyId, act: 'added', noun: 'turning_point', name }, () => insertTurningPoint(database, { ...turningPoint, id, storyId }))
      return getTurningPoint(database, id)
    }),
    'turningPoints.change': answer(calls['turningPoints.change'], ({ turningPointId, change }) => changeTurningPoint(database, undo, turningPointId, change)),
    'turningPoints.remove': answer(calls['turningPoints.remove'], ({ turningPointId }) => {
      const { storyId, happened } = getTurningPoint(database, turningPointId)
      const { undoId } = undo.record({ storyId, act: 'removed', noun: 'turning_point', name: firstWords(happened) }, () =>
        database.prepare('DELETE FROM turning_points WHERE id = ?').run(turningPointId),
      )
      return { undoId }
    }),
  }
}
