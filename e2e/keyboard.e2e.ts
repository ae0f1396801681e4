import { join } from 'node:path'
import { root } from '../electron/setup/places.mjs'
import { tabTo } from './by-keyboard.ts'
import { expect, test } from './fixtures.ts'

test.use({ microphone: { wav: join(root, 'resources', 'demo-voice', 'weak.wav') } })

test('from the first start to a take by keyboard alone', async ({ room }) => {
  const { page } = await room.open()
  await tabTo(page, page.getByRole('button', { name: 'Open the sample story' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Answer it' })).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Go to anything')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('What did this cost')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What did this cost you' })).toBeVisible()

  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.waitForTimeout(6000)
  await page.keyboard.press('Space')
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('basically', { timeout: 60_000 })
})
