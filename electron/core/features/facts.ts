import { calls } from '../../../shared/contract.ts'
import { factSchema, type Fact, type FactFields } from '../../../shared/fact.ts'
import { impossibleValue } from '../../../shared/fact-value.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { nextPosition, updateRow } from '../db/update-row.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { Undo } from '../undo/undo.ts'
import { isPresent, requireStory } from './present-story.ts'

const columns = 'id, story_id AS storyId, label, value, unit, baseline, period, source, confirmer, kind'

export const factsOfStory = `SELECT ${columns} FROM facts WHERE story_id = ? ORDER BY position`

export function listFacts(database: Database, storyId: string): Fact[] {
  return database.prepare(factsOfStory).all(storyId).map((row) => factSchema.parse(row))
}

/** Throws `not_found`. */
export function getFact(database: Database, factId: string): Fact {
  const row = database.prepare(`SELECT ${columns} FROM facts WHERE id = ? AND ${isPresent}`).get(factId)
  if (row === undefined) throw new FailureError('not_found', { what: 'number' })
  return factSchema.parse(row)
}

/** Throws `value_impossible`. */
function requirePossible(fact: FactFields): void {
  const kind = impossibleValue(fact)
  if (kind !== null) throw new FailureError('value_impossible', { value: `${fact.value} ${fact.unit}`.trim(), kind })
}

/** Puts a fact behind the ledger's others. Throws `value_impossible`. */
export function insertFact(database: Database, fact: Fact): void {
  requirePossible(fact)
  database
    .prepare(
      `INSERT INTO facts (id, story_id, position, label, value, unit, baseline, period, source, confirmer, kind)
       VALUES (@id, @storyId, @position, @label, @value, @unit, @baseline, @period, @source, @confirmer, @kind)`,
    )
    .run({ ...fact, position: nextPosition(database, 'facts', fact.storyId) })
}

/** How people know a fact: by its label, or else by its value. */
function factName({ label, value, unit }: FactFields): string {
  return label === '' ? `${value} ${unit}`.trim() : label
}

export function factAnswers(
  { database }: Core,
  undo: Undo,
): Pick<Answers, 'facts.list' | 'facts.add' | 'facts.change' | 'facts.remove' | 'facts.declineOffer'> {
  return {
    'facts.list': answer(calls['facts.list'], ({ storyId }) => {
      requireStory(database, storyId)
      return listFacts(database, storyId)
    }),
    'facts.add': answer(calls['facts.add'], ({ storyId, fact }) => {
      requireStory(database, storyId)
      const id = newId()
      undo.record({ storyId, act: 'added', noun: 'fact', name: factName(fact) }, () => insertFact(database, { ...fact, id, storyId }))
      return getFact(database, id)
    }),
    'facts.change': answer(calls['facts.change'], ({ factId, change }) => {
      const before = getFact(database, factId)
      const key = `fact ${factId} ${Object.keys(change).sort().join(' ')}`
      undo.record({ storyId: before.storyId, act: 'changed', noun: 'fact', name: factName(before), key }, () => {
        updateRow(database, 'facts', factId, { ...change })
        requirePossible(getFact(database, factId))
      })
      return getFact(database, factId)
    }),
    'facts.remove': answer(calls['facts.remove'], ({ factId }) => {
      const fact = getFact(database, factId)
      const { undoId } = undo.record({ storyId: fact.storyId, act: 'removed', noun: 'fact', name: factName(fact) }, () =>
        database.prepare('DELETE FROM facts WHERE id = ?').run(factId),
      )
      return { undoId }
    }),
    'facts.declineOffer': answer(calls['facts.declineOffer'], ({ storyId, quote }) => {
      requireStory(database, storyId)
      undo.record({ storyId, act: 'removed', noun: 'offer', name: quote }, () =>
        database.prepare('INSERT INTO declined_offers (story_id, quote) VALUES (?, ?) ON CONFLICT DO NOTHING').run(storyId, quote),
      )
      return {}
    }),
  }
}

/** The quotes that the user declined. */
export function declinedOffers(database: Database, storyId: string): Set<string> {
  return new Set(database.prepare<[string], string>('SELECT quote FROM declined_offers WHERE story_id = ?').pluck().all(storyId))
}
