import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../electron/setup/places.mjs'
import { cutIns } from '../shared/interview/deck/cut-ins.ts'
import { expect, test } from './fixtures.ts'
import { talkative } from './fake-microphone.ts'
import { logOf, question, rate } from './session.ts'

test.use({ microphone: { wav: talkative() } })

test('a vague spoken answer is cut in on by the right probe with its own words, and the debrief shows and plays it', async ({ room }) => {
  test.setTimeout(480_000)
  const { page } = await room.open()
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Grill', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Aloud' })).toBeChecked()
  await page.keyboard.press('Space')

  // The free run is heard out: its words come while it is spoken, and Space ends it.
  await expect(page.getByText('You are being heard.')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/team effort/)).toBeVisible({ timeout: 90_000 })
  const opener = await question(page).innerText()
  await page.keyboard.press('Space')
  await expect(question(page)).not.toHaveText(opener, { timeout: 60_000 })

  // The second answer is interrupted: at once the line, the frozen sentence, and the probe on the very words.
  await expect(page.getByText('Interrupted', { exact: true })).toBeVisible({ timeout: 200_000 })
  // Whoever talks on without a breath may be cut in on once more before this is read: the last one is what the screen shows.
  const lastCutIn = async () => {
    const { events } = await logOf(page)
    const at = events.findLastIndex(({ type }) => type === 'cut_in')
    const [cut, probe] = events.slice(at)
    if (cut?.type !== 'cut_in' || probe?.type !== 'asked') throw new Error('no cut-in with a question behind it')
    expect(await question(page).innerText()).toBe(probe.text)
    return { at, cut, probe }
  }
  await expect(async () => void (await lastCutIn())).toPass({ timeout: 60_000 })
  const { at, cut, probe } = await lastCutIn()
  expect(probe.kind).toBe(cutIns[cut.trigger.kind].probe)
  expect(probe.text).toContain(cut.trigger.quote)
  const sample = readFileSync(join(root, 'resources', 'demo-voice', 'weak.txt'), 'utf8').toLowerCase().replace(/[^a-z ]/g, '')
  expect(`${sample} ${sample}`).toContain(cut.trigger.quote.toLowerCase().replace(/[^a-z ]/g, ''))

  // The third question is answered as well, then the session is ended.
  const isHeard = async () => (await logOf(page)).events.slice(at).some(({ type }) => type === 'words_heard')
  await expect.poll(isHeard, { timeout: 120_000 }).toBe(true)
  await page.keyboard.press('Space')
  await expect(question(page)).not.toHaveText(probe.text, { timeout: 60_000 })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'End it now' }).click()
  await rate(page)

  const exchange = page.getByRole('region', { name: 'The exchange' })
  await expect(exchange.getByRole('heading', { name: probe.text })).toBeVisible()
  const marked = exchange.getByRole('button', { name: /^Cut in on / }).filter({ hasText: cut.trigger.quote })
  await expect(marked.filter({ hasText: cut.line }).first()).toBeVisible()
  // Its sound is there and plays.
  await exchange.getByRole('button', { name: 'Play answer 1' }).click()
  await expect(exchange.getByRole('button', { name: 'Stop answer 1' })).toBeVisible()
})
