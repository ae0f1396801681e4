import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Goes on by one key, as somebody without a mouse does, until what is wanted has the focus. No screen has more stops than `most`. */
async function stepTo(page: Page, wanted: Locator, key: 'Tab' | 'ArrowDown', most: number): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let stop = 0; stop < most; stop += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  await expect(wanted).toBeFocused()
}

export const tabTo = (page: Page, wanted: Locator) => stepTo(page, wanted, 'Tab', 150)

/** The same within a menu, whose items are reached by the arrows. */
export const arrowTo = (page: Page, wanted: Locator) => stepTo(page, wanted, 'ArrowDown', 20)

/** Presses a button, a link or a tick box. */
export async function pressOn(page: Page, wanted: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press(key)
}

/** Writes into a field, after what stands in it already. */
export async function writeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('End')
  await page.keyboard.insertText(text)
}

/** Goes to a screen through the palette. */
export async function goBy(page: Page, screen: string, heading: Locator): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Go to', exact: true })).toBeFocused()
  await page.keyboard.insertText(screen)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(heading).toBeVisible()
}
