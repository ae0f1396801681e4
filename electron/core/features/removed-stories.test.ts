import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { calls } from '../../../shared/contract.ts'
import { createApp, type App } from '../app.ts'
import { audioFolder } from '../data-folder.ts'
import { openDatabase } from '../db/open.ts'
import { terminalHost } from '../host.ts'
import { resourcesFolder } from '../test-core.ts'
import { ask } from '../testing/ask.ts'

function openApp(dataFolder: string): App {
  return createApp({
    places: { dataFolder, resourcesFolder, engineFile: null, rendererFolder: null },
    host: terminalHost,
    version: '0.0.0',
  })
}

test('what was removed can be brought back with its takes, and is deleted for good when the app closes', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'grillroom-removed-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const app = openApp(dataFolder)
  const { id: storyId } = await ask(app, 'stories.openSample', calls['stories.openSample'])
  const [question] = await ask(app, 'questions.list', calls['questions.list'], { storyId })
  const take = await ask(app, 'takes.addBundled', calls['takes.addBundled'], { questionId: question?.id, answer: 'strong' })
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  expect(await app.call('takes.list', { storyId })).toMatchObject({ ok: false, error: { code: 'not_found' } })
  expect(readdirSync(audioFolder(dataFolder))).toHaveLength(1)
  await ask(app, 'undo.undo', calls['undo.undo'])
  expect((await ask(app, 'takes.list', calls['takes.list'], { storyId })).map(({ id }) => id)).toEqual([take.id])
  await ask(app, 'stories.removeSample', calls['stories.removeSample'])
  await app.close()
  expect(readdirSync(audioFolder(dataFolder))).toEqual([])
  const database = openDatabase(dataFolder)
  for (const table of ['stories', 'takes', 'questions', 'stakeholders', 'facts', 'turning_points', 'rungs', 'relations']) {
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0)
  }
  database.close()
})
