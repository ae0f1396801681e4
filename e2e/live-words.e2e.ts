import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordAccuracy } from '../electron/core/whisper/word-accuracy.ts'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

const voice = join(root, 'resources', 'demo-voice')

test.use({ microphone: { wav: join(voice, 'weak.wav') } })

test('words appear while they are spoken, can be hidden, and give way to those of the whole take', async ({ room }) => {
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Record answer' }).click()
  const live = page.getByRole('region', { name: 'Heard so far' })
  await expect(live).toContainText('basically', { timeout: 120_000 })
  // The rest is still to be said: nothing waits for the end.
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide the words' }).click()
  await expect(live).not.toContainText('basically')
  await page.getByRole('button', { name: 'Show the words' }).click()
  // A machine that is too slow says so instead of having all words.
  const passedOver = live.getByText(/Some words were passed over/)
  await expect(live.getByText(/end of my answer/).or(passedOver).first()).toBeVisible({ timeout: 120_000 })
  if (!(await passedOver.isVisible())) expect(wordAccuracy(readFileSync(join(voice, 'weak.txt'), 'utf8'), await live.getByRole('paragraph').innerText())).toBeGreaterThanOrEqual(0.85)
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText('end of my answer', { timeout: 120_000 })
  await expect(page.getByRole('region', { name: 'Heard while you spoke' })).toHaveCount(0)
})
