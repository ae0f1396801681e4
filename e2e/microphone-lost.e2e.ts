import type { Page } from '@playwright/test'
import { violationsOn } from './axe.ts'
import { talkative } from './fake-microphone.ts'
import { expect, test } from './fixtures.ts'
import { answerField, endAndRate, logOf, question } from './session.ts'

test.use({ microphone: { wav: talkative() } })

/** From now on the page's microphones can be pulled out. */
async function watchMicrophones(page: Page): Promise<void> {
  await page.evaluate(() => {
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
    const tracks: MediaStreamTrack[] = []
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints)
      tracks.push(...stream.getAudioTracks())
      return stream
    }
    addEventListener('pull-out', () => {
      // What the browser does with a device that is gone: the track ends, and says so.
      for (const track of tracks.splice(0).filter(({ readyState }) => readyState === 'live')) {
        track.stop()
        track.dispatchEvent(new Event('ended'))
      }
    })
  })
}

const pullOut = (page: Page) => page.evaluate(() => dispatchEvent(new Event('pull-out')))

async function enterAloud(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Grill', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Aloud' })).toBeChecked()
  await page.keyboard.press('Space')
  await expect(page.getByText(/team effort/)).toBeVisible({ timeout: 120_000 })
}

const gone = (page: Page) => page.getByRole('alert').filter({ hasText: 'The microphone went away' })

test('a microphone that goes away in the room is told, what was said is kept, and one goes on aloud or by typing', async ({ room }) => {
  test.setTimeout(480_000)
  const { page } = await room.open()
  await watchMicrophones(page)
  await enterAloud(page)
  const opener = await question(page).innerText()

  await pullOut(page)
  await expect(gone(page)).toContainText('What you had said until then is kept.', { timeout: 60_000 })
  await expect(page.getByRole('region', { name: 'Your microphone' }).getByRole('radio').first()).toBeVisible()
  expect(await violationsOn(page)).toEqual([])
  const { events: before } = await logOf(page)
  expect(before.findLast(({ type }) => type !== 'words_heard')?.type).toBe('interrupted')

  // Plugged in again: the same question, with the words that were said, and more of them come.
  await page.getByRole('button', { name: 'Go on aloud' }).click()
  await expect(question(page)).toHaveText(opener, { timeout: 60_000 })
  await expect(page.getByText(/team effort/)).toBeVisible()
  const heardSince = async () => {
    const { events } = await logOf(page)
    return events.slice(events.findLastIndex(({ type }) => type === 'resumed')).some(({ type }) => type === 'words_heard')
  }
  await expect.poll(heardSince, { timeout: 120_000 }).toBe(true)

  // Gone for good: the answer is finished by typing.
  await pullOut(page)
  await expect(gone(page)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Go on by typing' }).click()
  await expect(answerField(page)).toBeFocused({ timeout: 60_000 })
  await expect(question(page)).toHaveText(opener)
  await page.keyboard.insertText('and I stopped the launch myself. ')
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(opener)
  await page.keyboard.insertText('It was three in ninety. ')

  await endAndRate(page)
  await expect(page.getByText(/Interrupted at \d+:\d\d for .*Interrupted at \d+:\d\d for /)).toBeVisible()
  const exchange = page.getByRole('region', { name: 'The exchange' })
  await expect(exchange).toContainText(/team effort.*and I stopped the launch myself\./su)
  await exchange.getByRole('button', { name: 'Play answer 1' }).click()
  await expect(exchange.getByRole('button', { name: 'Stop answer 1' })).toBeVisible()
})

test('a microphone that may no longer be used leaves the session standing, to be ended or typed on', async ({ room, shell }) => {
  test.skip(shell !== 'chromium', 'the permission is taken away through the browser')
  test.setTimeout(300_000)
  const { page, context } = await room.open()
  await enterAloud(page)
  await context.clearPermissions()
  await expect(gone(page)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Go on aloud' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Grillroom may not use the microphone' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'End it as it stands' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Before you read the note' })).toBeVisible()
})
