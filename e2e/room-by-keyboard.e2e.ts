import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { answerField, question } from './session.ts'

/** Tab by tab, as somebody without a mouse goes. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < 60; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('from the desk into the room, through a session and to the words behind the note by keyboard alone', async ({ room }) => {
  const { page } = await room.open()
  await tabTo(page, page.getByRole('button', { name: 'Open the sample story' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Be grilled on it' }))
  await page.keyboard.press('Enter')

  await tabTo(page, page.getByRole('slider'))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('17 minutes', { exact: true })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Enter the room' }))
  await page.keyboard.press('Enter')
  await expect(answerField(page)).toBeFocused()
  const first = await question(page).innerText()
  await page.keyboard.type('I stopped the launch against Daniel Osei on 24 January, and I would do it again.')
  await page.keyboard.press('Enter')
  await expect(question(page)).not.toHaveText(first)
  await expect(answerField(page)).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: /^Pause/ }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Paused. It is written down.')).toBeVisible()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Repeat the question')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toHaveCount(0)
  await page.keyboard.press('p')
  await expect(page.getByText('Type when you are ready.')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Stay in the room' })).toBeFocused()
  await tabTo(page, page.getByRole('button', { name: 'End it now' }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('slider', { name: /^Conviction/ }))
  await page.keyboard.press('ArrowRight')
  await tabTo(page, page.getByRole('radio', { name: 'Inclined', exact: true }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: 'Show the note' }))
  await page.keyboard.press('Enter')
  const reason = page.getByRole('region', { name: 'The note' }).getByRole('button').first()
  await expect(reason).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('You said 51')).toBeVisible()
  await tabTo(page, reason)
  await page.keyboard.press('Enter')
  await expect(reason).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('[data-lit="true"]').first()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(reason).toHaveAttribute('aria-pressed', 'false')
})
