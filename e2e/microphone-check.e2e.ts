import { join } from 'node:path'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

test.use({ microphone: { wav: join(root, 'resources', 'demo-voice', 'weak.wav') } })

test('the microphone is tried for five seconds and played back', async ({ room }) => {
  const { page } = await room.open()
  await page.goto(`${page.url().split('#')[0]}#/settings`)
  await page.getByRole('button', { name: 'Test the microphone' }).click()
  await expect(page.getByText('Listening for five seconds')).toBeVisible()
  await expect(page.getByText('You were heard.', { exact: false })).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Play it back' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  // It ends by itself, and can be done again.
  await expect(page.getByRole('button', { name: 'Play it back' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Test it again' })).toBeVisible()
})
