import type { Database } from './open.ts'

/**
 * Remembers what is computed from the database until a row of it changes. `key` says what it is computed for, and everything else that it
 * depends on. SQLite counts every row that this connection inserts, changes or deletes, and the app has no other one.
 */
export function whileUnchanged<Value>(database: Database): (key: string, compute: () => Value) => Value {
  const known = new Map<string, Value>()
  let countedFor = -1
  return (key, compute) => {
    const count = database.prepare<[], number>('SELECT total_changes()').pluck().get() ?? 0
    if (count !== countedFor) known.clear()
    countedFor = count
    const before = known.get(key)
    if (before !== undefined) return before
    const value = compute()
    known.set(key, value)
    return value
  }
}
