import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wordAccuracy } from '../electron/core/whisper/word-accuracy.ts'
import { root } from '../electron/setup/places.mjs'
import { spokenMs } from './fake-microphone.ts'
import { expect, test } from './fixtures.ts'

const voice = join(root, 'resources', 'demo-voice')
const wav = join(voice, 'strong.wav')

test.use({ microphone: { wav } })

const words = (page: Page) => page.getByRole('region', { name: 'Transcript' }).getByRole('paragraph').first()
const sums = (page: Page) =>
  Promise.all(['Granularity', 'Conviction'].map((name) => page.getByRole('region', { name }).getByRole('list', { name: 'Contributions' }).innerText()))
const shownScore = async (page: Page, name: string) => Number(/\b\d{1,3}\b/.exec(await page.getByRole('region', { name }).innerText())?.[0])

test('a spoken answer becomes words, both scores and evidence that plays, and all of it is there after a restart', async ({ room }) => {
  const first = await room.open()
  const { page } = first
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Record answer' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.waitForTimeout(spokenMs(wav) + 500)
  await page.getByRole('button', { name: 'Stop' }).click()

  await expect(words(page)).toContainText('Friday', { timeout: 120_000 })
  const heard = await words(page).innerText()
  expect(wordAccuracy(readFileSync(join(voice, 'strong.txt'), 'utf8'), heard)).toBeGreaterThanOrEqual(0.9)

  // The waveform is drawn: somewhere in its canvases stands something.
  const drawn = () =>
    page.getByRole('region', { name: 'Recording' }).evaluate((region) =>
      [...region.querySelectorAll('*')]
        .flatMap((element) => [...(element.shadowRoot?.querySelectorAll('canvas') ?? [])])
        .some((canvas) => canvas.width > 0 && canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.some((value) => value > 0)),
    )
  await expect.poll(drawn).toBe(true)

  // Each score is the sum that is shown below it.
  const shown = await sums(page)
  for (const [index, name] of ['Granularity', 'Conviction'].entries()) {
    const points = [...(shown[index] ?? '').matchAll(/^([+−]?)(\d+)$/gm)].map(([, sign, figure]) => (sign === '−' ? -1 : 1) * Number(figure))
    expect(points.length, name).toBeGreaterThan(1)
    expect(points.reduce((sum, point) => sum + point, 0), name).toBe(await shownScore(page, name))
  }

  // The evidence is marked in the text, and plays from where it was said.
  await expect(words(page).locator('mark[data-kind="metric"]').filter({ hasText: '90' }).first()).toBeVisible()
  await page.getByRole('button', { name: /“90 customers”/ }).first().click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(async () => Number(await page.getByRole('slider', { name: 'Position in the recording' }).getAttribute('aria-valuenow'))).toBeGreaterThan(5)
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()

  const address = page.url()
  await first.close()
  const second = await room.open()
  await second.page.getByRole('main').getByRole('link', { name: /0:3\d/ }).first().click()
  await expect(words(second.page)).toHaveText(heard)
  expect(await sums(second.page)).toEqual(shown)
  expect(second.page.url().split('#')[1]).toBe(address.split('#')[1])
})
