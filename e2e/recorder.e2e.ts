import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { keptFreeBytes } from '../electron/core/audio/disk-room.ts'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

/** How long a pause is looked at. */
const pausedMs = 2500

const wav = join(root, 'resources', 'demo-voice', 'weak.wav')

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Record answer' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
}

/** What the clock shows, in seconds. A second may go by unseen on a busy machine, so nothing waits for one of its own. */
async function secondsShown(page: Page): Promise<number> {
  const [minutes = '', seconds = ''] = (await page.getByRole('timer').innerText()).split(':')
  return Number(minutes) * 60 + Number(seconds)
}

const recorded = (page: Page, seconds: number) => expect.poll(() => secondsShown(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(seconds)

test.describe('with a voice', () => {
  test.use({ microphone: { wav } })

  test('a pause stops the sound, is written down with the take, and what is said after it belongs to it', async ({ room }) => {
    const { page } = await room.open()
    const began = Date.now()
    await record(page)
    await recorded(page, 2)
    await expect(page.getByText(/The disk has room for/)).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByText('Paused', { exact: true })).toBeVisible()
    // Drawn late or not, it comes to stand.
    await expect(async () => {
      const held = await secondsShown(page)
      await page.waitForTimeout(pausedMs)
      expect(await secondsShown(page)).toBe(held)
    }).toPass({ timeout: 60_000 })
    const held = await secondsShown(page)
    await page.getByRole('button', { name: 'Go on' }).click()
    await recorded(page, held + 3)
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Paused at \d+:\d\d for .+$/)).toBeVisible()
    const seconds = Number(await page.getByRole('slider', { name: 'Position in the recording' }).getAttribute('aria-valuemax'))
    expect(seconds).toBeGreaterThanOrEqual(held + 3)
    // The pause is no part of it.
    expect(seconds * 1000).toBeLessThanOrEqual(Date.now() - began - pausedMs + 1000)
  })

  test('a microphone that goes away in the middle is told, and what was said is kept', async ({ room, shell }) => {
    test.skip(shell !== 'chromium', 'the permission is taken away through the browser')
    const { page, context } = await room.open()
    await record(page)
    await recorded(page, 3)
    await context.clearPermissions()
    await expect(page.getByRole('alert').filter({ hasText: 'The microphone went away' })).toContainText(/The .+ before it are kept/)
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
    expect(readdirSync(join(room.home, 'audio'))).toHaveLength(1)
  })

  test('a disk that fills up ends the recording, says so and keeps it', async ({ room }) => {
    const folder = join(room.home, 'audio')
    mkdirSync(folder, { recursive: true })
    const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${keptFreeBytes + 320_000}`, 'tmpfs', folder]).status === 0
    test.skip(!mounted, 'this system makes no small disk for us')
    try {
      const { page, close } = await room.open()
      await record(page)
      await expect(page.getByText(/room for less than a minute/)).toBeVisible()
      const alert = page.getByRole('alert').filter({ hasText: 'The recording was stopped' })
      await expect(alert).toContainText('The disk is full', { timeout: 60_000 })
      await expect(alert).toContainText(/The .+ before it are kept/)
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
      await close()
    } finally {
      spawnSync('umount', ['-l', folder])
    }
  })
})

/** Ten seconds of a tone that is far too loud, then nothing. The fake microphone goes on with the last moment of its file. */
function loudThenMuted(): string {
  const samples = Int16Array.from({ length: 176_000 }, (_, place) => (place > 160_000 ? 0 : Math.sin(place / 10) > 0 ? 32_767 : -32_768))
  const file = join(mkdtempSync(join(tmpdir(), 'grillroom-loud-')), 'loud.wav')
  writeFileSync(file, Buffer.concat([wavHeader(samples.byteLength), Buffer.from(samples.buffer)]))
  return file
}

test.describe('with a microphone that is too loud and then muted', () => {
  test.use({ microphone: { wav: loudThenMuted() } })

  test('both are said while one speaks', async ({ room }) => {
    const { page } = await room.open()
    await record(page)
    await expect(page.getByText(/Too loud: the peaks are cut off/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/The microphone sends no sound at all/)).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: 'Stop' }).click()
  })
})
