import type { Database } from './open.ts'

/** Sets some columns of the row with that id; columns that are undefined stay as they are. */
export function updateRow(database: Database, table: string, id: string, columns: Readonly<Record<string, string | number | null | undefined>>): void {
  const set = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  const names = Object.keys(set)
  if (names.length === 0) return
  database.prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = @${name}`).join(', ')} WHERE id = @id`).run({ ...set, id })
}

/** The place behind the last row of a story's list. */
export function nextPosition(database: Database, table: string, storyId: string): number {
  return database.prepare<[string], number>(`SELECT ifnull(max(position), -1) + 1 FROM ${table} WHERE story_id = ?`).pluck().get(storyId) ?? 0
}
