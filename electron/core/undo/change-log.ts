import { z } from 'zod'
import type { Database } from '../db/open.ts'
import { FailureError, systemCode } from '../failures.ts'

/** The tables whose changes can be taken back, and what addresses a row of each. */
const keys = {
  stories: ['id'],
  questions: ['id'],
  // Removing a question takes its takes off it.
  takes: ['id'],
  sessions: ['id'],
  stakeholders: ['id'],
  relations: ['id'],
  facts: ['id'],
  declined_offers: ['story_id', 'quote'],
  turning_points: ['id'],
  turning_point_people: ['turning_point_id', 'stakeholder_id'],
  turning_point_facts: ['turning_point_id', 'fact_id'],
  rungs: ['story_id', 'kind'],
} as const

export type LoggedTable = keyof typeof keys
const tableSchema = z.enum(['stories', 'questions', 'takes', 'sessions', 'stakeholders', 'relations', 'facts', 'declined_offers', 'turning_points', 'turning_point_people', 'turning_point_facts', 'rungs'])

/** Moved on by every change of a row, so that it says nothing about whether a later change touched the same thing. */
const ignored = 'updated_ms'

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
type Row = z.infer<typeof rowSchema>

/** One row that changed: `before` null where it was inserted, `after` null where it was deleted; an update holds its key and what differs. */
export interface Step {
  readonly table: LoggedTable
  readonly before: Row | null
  readonly after: Row | null
}

export interface ChangeLog {
  /** Forgets what was logged so far. */
  readonly clear: () => void
  /** What has changed since the last `clear` or `take`, in order. */
  readonly take: () => Step[]
  /** Turns steps round, in one transaction. Throws `undo_overtaken`, and changes nothing, where a later change is in the way. */
  readonly revert: (steps: readonly Step[]) => void
}

const loggedSchema = z.object({
  name: tableSchema,
  before: z.string().nullable(),
  after: z.string().nullable(),
})

/**
 * Lets SQLite itself write down every row that changes, by triggers that belong to this connection alone (sqlite.org/undoredo.html): so no
 * statement can forget to, and rows that a foreign key takes along are written down as well. Kept in memory, gone when the database is closed.
 */
export function createChangeLog(database: Database): ChangeLog {
  database.pragma('temp_store = MEMORY')
  database.exec('CREATE TEMP TABLE change_log (place INTEGER PRIMARY KEY, name TEXT NOT NULL, before TEXT, after TEXT)')
  for (const table of tableSchema.options) {
    const columns = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
    const json = (row: 'OLD' | 'NEW'): string => `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`
    const trigger = (verb: string, before: string, after: string): string =>
      `CREATE TEMP TRIGGER log_${verb}_${table} AFTER ${verb} ON main.${table} BEGIN
         INSERT INTO change_log (name, before, after) VALUES ('${table}', ${before}, ${after});
       END`
    database.exec(trigger('INSERT', 'NULL', json('NEW')))
    database.exec(trigger('UPDATE', json('OLD'), json('NEW')))
    database.exec(trigger('DELETE', json('OLD'), 'NULL'))
  }
  const clear = (): void => void database.prepare('DELETE FROM temp.change_log').run()
  const take = (): Step[] => {
    const rows = database.prepare('SELECT name, before, after FROM temp.change_log ORDER BY place').all()
    clear()
    return rows.flatMap((row) => toStep(loggedSchema.parse(row)) ?? [])
  }
  const revert = database.transaction((steps: readonly Step[]) => {
    // The order in which rows that refer to one another come back is nobody's business until the end.
    database.pragma('defer_foreign_keys = ON')
    for (const step of steps.toReversed()) revertStep(database, step)
  })
  return {
    clear,
    take,
    revert: (steps) => {
      try {
        revert(steps)
      } catch (error) {
        if (systemCode(error)?.startsWith('SQLITE_CONSTRAINT') === true) throw new FailureError('undo_overtaken', {}, error)
        throw error
      }
    },
  }
}

function parseRow(json: string | null): Row | null {
  return json === null ? null : rowSchema.parse(JSON.parse(json))
}

function toStep({ name: table, before: oldJson, after: newJson }: z.infer<typeof loggedSchema>): Step | null {
  const before = parseRow(oldJson)
  const after = parseRow(newJson)
  if (before === null || after === null) return { table, before, after }
  // A long text that did not change need not be kept twice with every edit of another.
  const isKept = (column: string): boolean =>
    keyOf(table).includes(column) || (column !== ignored && before[column] !== after[column])
  const kept = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([column]) => isKept(column)))
  const step = { table, before: kept(before), after: kept(after) }
  return Object.keys(step.after).length > keyOf(table).length ? step : null
}

function keyOf(table: LoggedTable): readonly string[] {
  return keys[table]
}

function revertStep(database: Database, { table, before, after }: Step): void {
  const key = keyOf(table)
  const where = key.map((column) => `${column} = @${column}`).join(' AND ')
  if (after === null) {
    if (before === null) return
    const columns = Object.keys(before)
    database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`).run(before)
    return
  }
  const present = database.prepare(`SELECT * FROM ${table} WHERE ${where}`).get(after)
  const row = present === undefined ? null : rowSchema.parse(present)
  const isOvertaken = row === null || Object.entries(after).some(([column, value]) => column !== ignored && row[column] !== value)
  if (isOvertaken) throw new FailureError('undo_overtaken')
  if (before === null) {
    database.prepare(`DELETE FROM ${table} WHERE ${where}`).run(after)
    return
  }
  const changed = Object.keys(before).filter((column) => !key.includes(column))
  database.prepare(`UPDATE ${table} SET ${changed.map((column) => `${column} = @${column}`).join(', ')} WHERE ${where}`).run(before)
}
