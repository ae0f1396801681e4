import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from './core/db/open.ts'
import { projectNode, root } from './setup/places.mjs'

const start = (environment: NodeJS.ProcessEnv) =>
  spawnSync(projectNode, [join(root, 'electron', 'chromium.ts')], { env: { ...process.env, ...environment }, encoding: 'utf8' })

test('data of a newer version is a sentence, not a stack, and no window opens', () => {
  const home = mkdtempSync(join(tmpdir(), 'grillroom-door-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const database = openDatabase(home)
  database.pragma('user_version = 999')
  database.close()
  const { status, stderr } = start({ GRILLROOM_HOME: home, GRILLROOM_BROWSER: projectNode })
  expect(status).toBe(1)
  expect(stderr).toMatch(/written by a newer Grillroom/)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('without a browser the door says what to do', () => {
  const { status, stderr } = start({ GRILLROOM_BROWSER: join(root, 'no-such-browser') })
  expect(status).toBe(1)
  expect(stderr).toMatch(/No Chrome, Edge or Chromium was found/)
})
