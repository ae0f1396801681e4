import { expect, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { settingsSchema } from '../../../shared/setting.ts'
import { openDatabase } from '../db/open.ts'
import { ask } from '../testing/ask.ts'
import { createTestApp } from '../testing/test-app.ts'

const defaults = settingsSchema.parse({})

test('what is set stays, what is not set has its default, and the window is told', async () => {
  const { app } = await createTestApp()
  const told: string[] = []
  app.on((name) => told.push(name))
  expect(await ask(app, 'settings.get', calls['settings.get'])).toEqual(defaults)
  expect(defaults).toMatchObject({ theme: 'system', microphone: null, modelFile: null, showsLiveWords: true })
  await ask(app, 'settings.change', calls['settings.change'], { theme: 'dark' })
  await ask(app, 'settings.change', calls['settings.change'], { microphone: 'Desk microphone' })
  expect(await ask(app, 'settings.get', calls['settings.get'])).toEqual({ ...defaults, theme: 'dark', microphone: 'Desk microphone' })
  expect(told).toEqual(['settings.changed', 'settings.changed'])
})

test('a stored setting that this version cannot read has its default, and the others stay', async () => {
  const { app, dataFolder } = await createTestApp()
  await ask(app, 'settings.change', calls['settings.change'], { microphone: 'Desk microphone' })
  const database = openDatabase(dataFolder)
  database.prepare("INSERT INTO settings (name, value_json) VALUES ('theme', '\"sepia\"'), ('future', '1')").run()
  database.close()
  expect(await ask(app, 'settings.get', calls['settings.get'])).toEqual({ ...defaults, microphone: 'Desk microphone' })
})
