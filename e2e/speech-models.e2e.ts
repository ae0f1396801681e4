import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

test('a take is transcribed again with another model and keeps its correction; a model that is gone is said; a program that is no engine is refused', async ({ room }) => {
  const { page, pickNext } = await room.open()
  const screens = page.getByRole('navigation', { name: 'Screens' })
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Hear the weak sample answer' }).click()
  const transcript = page.getByRole('region', { name: 'Transcript' })
  await expect(transcript).toContainText('basically', { timeout: 120_000 })
  await transcript.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('e')
  await page.keyboard.type('Candidly,')
  await page.keyboard.press('Enter')
  await expect(transcript).toContainText('Candidly,')
  // The pace of a sample recording is told and held against nobody; its marks can be hidden.
  const pace = page.getByRole('region', { name: 'Pace' })
  await expect(pace).toContainText('Words a minute')
  await expect(pace).toContainText('held against nobody')
  await pace.getByRole('switch', { name: 'Mark pauses in the text' }).uncheck({ force: true })
  await expect(transcript.locator('[data-pause]')).toHaveCount(0)

  const model = join(room.home, 'better-model.bin')
  writeFileSync(model, gunzipSync(readFileSync(join(root, 'resources', 'demo-voice', 'ggml-demo.en.bin.gz'))))
  await screens.getByRole('link', { name: 'Settings' }).click()
  await pickNext(model)
  await page.getByRole('button', { name: /Choose a (model )?file/ }).click()
  await expect(page.getByText('better-model.bin').first()).toBeVisible()

  const foreign = join(room.home, 'a-program')
  writeFileSync(foreign, '#!/bin/sh\necho hello\n')
  chmodSync(foreign, 0o700)
  const engines = page.getByRole('list', { name: 'Speech engines' })
  await expect(engines.getByText('Not measured with the model in use').first()).toBeVisible()
  await pickNext(foreign)
  await page.getByRole('button', { name: 'Choose another engine…' }).click()
  await expect(page.getByText(/is not a speech engine that Grillroom can use/)).toBeVisible()

  await screens.getByRole('link', { name: 'Takes' }).click()
  const offer = page.getByRole('region', { name: 'Takes of another model' })
  await expect(offer).toContainText('1 take has words by another model than better-model.bin')
  await offer.getByRole('button', { name: 'Transcribe them again' }).click()
  // Gone once all are done.
  await expect(offer).toHaveCount(0, { timeout: 120_000 })
  await page.getByRole('main').getByRole('link', { name: /0:\d\d/ }).first().click()
  await expect(page.getByText('Transcribed with better-model.bin')).toBeVisible()
  await expect(transcript.getByRole('paragraph').first()).toContainText(/^Candidly,/)
  await expect(page.getByRole('list', { name: 'Corrections' }).getByRole('listitem')).toHaveCount(1)

  rmSync(model)
  await page.getByRole('button', { name: 'Transcribe again' }).click()
  await expect(page.getByText(/better-model\.bin is not there/)).toBeVisible()
  // What it said before is still there.
  await expect(transcript).toContainText('Candidly,')
  await page.getByRole('button', { name: 'Choose a model' }).click()
  await expect(page.getByRole('list', { name: 'Speech models' })).toContainText('is not there')
})
