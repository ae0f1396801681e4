import { calls } from '../../../shared/contract.ts'
import { settingsSchema, type Settings } from '../../../shared/setting.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'

/** All settings; one that was never set, or that this version cannot read, has its default. */
export function readSettings(database: Database): Settings {
  const rows = database.prepare<[], { name: string; value: string }>('SELECT name, value_json AS value FROM settings').all()
  const settings: Settings = settingsSchema.parse({})
  for (const { name, value } of rows) {
    const attempt = settingsSchema.safeParse({ ...settings, [name]: JSON.parse(value) })
    if (attempt.success) Object.assign(settings, attempt.data)
  }
  return settings
}

/** Stores each given setting; those that are not given stay as they are. */
export function changeSettings(database: Database, change: Partial<{ [Name in keyof Settings]: Settings[Name] | undefined }>): Settings {
  const put = database.prepare(
    'INSERT INTO settings (name, value_json) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value_json = excluded.value_json',
  )
  database.transaction(() => {
    for (const [name, value] of Object.entries(change)) if (value !== undefined) put.run(name, JSON.stringify(value))
  })()
  return readSettings(database)
}

export function settingAnswers(core: Core): Pick<Answers, 'settings.get' | 'settings.change'> {
  return {
    'settings.get': answer(calls['settings.get'], () => readSettings(core.database)),
    'settings.change': answer(calls['settings.change'], (change) => {
      const settings = changeSettings(core.database, change)
      core.emitter.emit('settings.changed', {})
      return settings
    }),
  }
}
