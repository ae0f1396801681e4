import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { findEngine } from '../electron/core/whisper/engine-file.ts'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

/** The engine itself, behind a program that writes down what it was told. */
function notingEngine(): { readonly file: string; readonly notes: string } {
  const folder = mkdtempSync(join(tmpdir(), 'grillroom-noting-'))
  const [file, notes] = [join(folder, 'engine'), join(folder, 'notes')]
  writeFileSync(file, `#!/bin/sh\necho "$*" >> '${notes}'\nexec '${findEngine() ?? ''}' "$@"\n`)
  chmodSync(file, 0o700)
  return { file, notes }
}

const before = process.env['GRILLROOM_ENGINE']
test.afterEach(() => {
  if (before === undefined) delete process.env['GRILLROOM_ENGINE']
  else process.env['GRILLROOM_ENGINE'] = before
})

const screens = (page: Page) => page.getByRole('navigation', { name: 'Screens' })

async function importCall(page: Page): Promise<void> {
  await screens(page).getByRole('link', { name: 'Desk', exact: true }).click()
  await page.getByRole('region', { name: 'Questions' }).getByRole('link').first().click()
  await expect(page.getByRole('button', { name: 'Import a recording' })).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(join(root, 'e2e', 'assets', 'sarah.ogg'))
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('asked her what she needed', { timeout: 120_000 })
}

test('an engine is told the story’s names; a near miss of one is corrected, in earlier takes too, marked, and can be taken back', async ({ room }) => {
  test.skip(process.platform === 'win32', 'a program of this kind is a shell script')
  const engine = notingEngine()
  process.env['GRILLROOM_ENGINE'] = engine.file
  const { page, pickNext } = await room.open()
  const words = page.getByRole('region', { name: 'Transcript' }).getByRole('paragraph').first()
  const corrections = page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')
  await page.getByRole('button', { name: 'Write your own story' }).click()
  await screens(page).getByRole('link', { name: 'People', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Sarah Lindholm')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Sarah Lindholm' })).toBeVisible()

  // By another name than the demo voice's, which has no use for names, the same model is told them.
  const model = join(room.home, 'own-model.bin')
  writeFileSync(model, gunzipSync(readFileSync(join(root, 'resources', 'demo-voice', 'ggml-demo.en.bin.gz'))))
  await screens(page).getByRole('link', { name: 'Settings' }).click()
  await pickNext(model)
  await page.getByRole('button', { name: /Choose a (model )?file/ }).click()
  await expect(page.getByText('own-model.bin').first()).toBeVisible()

  // Sarah Lindholm is on the map, so what is heard is right.
  await importCall(page)
  await expect(words).toContainText('I called Sarah and asked')
  await expect(corrections).toHaveCount(0)
  expect(readFileSync(engine.notes, 'utf8')).toMatch(/--prompt [^-]*Sarah Lindholm/)
  const first = page.url()

  // Then she turns out to be Sara.
  await screens(page).getByRole('link', { name: 'People', exact: true }).click()
  await page.keyboard.press('v')
  await page.getByRole('option', { name: /Sarah Lindholm/ }).click()
  const name = page.getByRole('complementary', { name: 'Sarah Lindholm' }).getByLabel('Name')
  await name.fill('Sara Lindholm')
  await name.press('Tab')
  await expect(page.getByRole('complementary', { name: 'Sara Lindholm' })).toBeVisible()
  await page.goto(first)
  await expect(words).toContainText('I called Sara and asked', { timeout: 60_000 })
  await expect(words.locator('[data-corrected="names"]')).toHaveText(['Sara'])
  await expect(corrections).toContainText(['“Sara”, heard as “Sarah”, by the names of your story'])
  await corrections.getByRole('button', { name: 'Undo' }).click()
  await expect(words).toContainText('I called Sarah and asked')

  // The next take is corrected as it is heard.
  await importCall(page)
  await expect(words).toContainText('I called Sara and asked')
  await expect(words.locator('[data-corrected="names"]')).toHaveText(['Sara'])
  expect(existsSync(engine.notes) && readFileSync(engine.notes, 'utf8')).toMatch(/--prompt [^-]*Sara Lindholm/)
  expect(page.url()).not.toBe(first)

  // What was taken back stays so, also when the take is heard again.
  await page.goto(first)
  await page.getByRole('button', { name: 'Transcribe again' }).click()
  await expect.poll(() => readFileSync(engine.notes, 'utf8').trim().split('\n').length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3)
  await expect(page.getByRole('button', { name: 'Transcribe again' })).toBeVisible({ timeout: 120_000 })
  await expect(words).toContainText('I called Sarah and asked')
  await expect(corrections).toHaveCount(0)
})
