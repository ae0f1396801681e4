import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { wavHeader } from '../electron/core/audio/wav.ts'
import { keptFreeBytes } from '../electron/core/audio/disk-room.ts'
import { root } from '../electron/setup/places.mjs'
import { expect, test } from './fixtures.ts'

const wav = join(root, 'resources', 'demo-voice', 'weak.wav')

async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('button', { name: 'Answer it' }).click()
  await page.getByRole('button', { name: 'Record answer' }).click()
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible()
}

test.describe('with a voice', () => {
  test.use({ microphone: { wav } })

  test('a pause stops the sound, is written down with the take, and what is said after it belongs to it', async ({ room }) => {
    const { page } = await room.open()
    await record(page)
    const clock = page.getByRole('timer')
    await expect(clock).toHaveText('0:02')
    await expect(page.getByText(/The disk has room for/)).toBeVisible()
    await page.keyboard.press('p')
    await expect(page.getByText('Paused', { exact: true })).toBeVisible()
    const held = await clock.innerText()
    await page.waitForTimeout(2500)
    expect(await clock.innerText()).toBe(held)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(clock).toHaveText('0:05')
    await page.keyboard.press('Space')
    await expect(page.getByText(/^Paused at 0:0[23] for \d seconds$/)).toBeVisible()
    await expect(page.getByRole('slider', { name: 'Position in the recording' })).toHaveAttribute('aria-valuemax', /^[5-7]$/)
  })

  test('a microphone that goes away in the middle is told, and what was said is kept', async ({ room, shell }) => {
    test.skip(shell !== 'chromium', 'the permission is taken away through the browser')
    const { page, context } = await room.open()
    await record(page)
    await expect(page.getByRole('timer')).toHaveText('0:03')
    await context.clearPermissions()
    await expect(page.getByRole('alert').filter({ hasText: 'The microphone went away' })).toContainText(/The \d seconds before it are kept/)
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
    expect(readdirSync(join(room.home, 'audio'))).toHaveLength(1)
  })

  test('a disk that fills up ends the recording, says so and keeps it', async ({ room }) => {
    const folder = join(room.home, 'audio')
    mkdirSync(folder, { recursive: true })
    const mounted = process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${keptFreeBytes + 160_000}`, 'tmpfs', folder]).status === 0
    test.skip(!mounted, 'this system makes no small disk for us')
    try {
      const { page, close } = await room.open()
      await record(page)
      await expect(page.getByText(/room for less than a minute/)).toBeVisible()
      const alert = page.getByRole('alert').filter({ hasText: 'The recording was stopped' })
      await expect(alert).toContainText('The disk is full')
      await expect(alert).toContainText(/The \d seconds before it are kept/)
      await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
      await close()
    } finally {
      spawnSync('umount', ['-l', folder])
    }
  })
})

/** Two seconds of a tone that is far too loud, then nothing. The fake microphone goes on with the last moment of its file. */
function loudThenMuted(): string {
  const samples = Int16Array.from({ length: 48_000 }, (_, place) => (place > 32_000 ? 0 : Math.sin(place / 10) > 0 ? 32_767 : -32_768))
  const file = join(mkdtempSync(join(tmpdir(), 'grillroom-loud-')), 'loud.wav')
  writeFileSync(file, Buffer.concat([wavHeader(samples.byteLength), Buffer.from(samples.buffer)]))
  return file
}

test.describe('with a microphone that is too loud and then muted', () => {
  test.use({ microphone: { wav: loudThenMuted() } })

  test('both are said while one speaks', async ({ room }) => {
    const { page } = await room.open()
    await record(page)
    await expect(page.getByText(/Too loud: the peaks are cut off/)).toBeVisible()
    await expect(page.getByText(/The microphone sends no sound at all/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
  })
})
