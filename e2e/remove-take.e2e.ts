import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'

test('a take is deleted part by part, comes back while the app is open, and is gone with its file once it was closed', async ({ room }) => {
  const sounds = () => readdirSync(join(room.home, 'audio'))
  const first = await room.open()
  const { page } = first
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Hear the weak sample answer' }).click()
  const transcript = page.getByRole('region', { name: 'Transcript' })
  await expect(transcript).toContainText('basically', { timeout: 120_000 })
  const remove = async (what: RegExp) => {
    await page.getByRole('button', { name: 'Delete…' }).click()
    await page.getByRole('menuitem', { name: what }).click()
  }

  await remove(/^The sound/)
  await expect(page.getByText('The sound of this take was deleted.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()

  await remove(/^The words/)
  await expect(transcript).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(transcript).toContainText('basically')

  await remove(/^The whole take/)
  await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible()
  expect(sounds()).toHaveLength(1)
  await first.close()
  expect(sounds()).toEqual([])
})
