import { truncateSync, writeFileSync, cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

test('the theme is kept over a restart', async ({ room }) => {
  const first = await room.open()
  await first.page.getByRole('link', { name: 'Settings' }).click()
  await first.page.getByRole('radio', { name: 'Dark' }).check({ force: true })
  await expect(first.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await first.close()
  const second = await room.open()
  await expect(second.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('a model is used when it is one, and refused in words when it is none or breaks off', async ({ room }) => {
  const { page, pickNext } = await room.open()
  const model = join(room.home, 'my-model.bin')
  writeFileSync(model, gunzipSync(readFileSync(join(root, 'resources', 'demo-voice', 'ggml-demo.en.bin.gz'))))
  const truncated = join(room.home, 'broken-off.bin')
  cpSync(model, truncated)
  truncateSync(truncated, 1_000_000)
  const foreign = join(room.home, 'a-letter.bin')
  writeFileSync(foreign, 'Dear reader, this is a letter and no model at all.'.repeat(100))

  await page.getByRole('link', { name: 'Settings' }).click()
  const choose = async (file: string) => {
    await pickNext(file)
    await page.getByRole('button', { name: /Choose a (model )?file/ }).click()
  }
  await choose(foreign)
  await expect(page.getByText(/is not a Whisper model/).first()).toBeVisible()
  await choose(truncated)
  await expect(page.getByText(/breaks off/).first()).toBeVisible()
  await choose(model)
  await expect(page.getByText('my-model.bin').first()).toBeVisible()
})
