import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Opens the sample story from the first screen and goes to one of the screens that show a part of it. */
export async function openSampleAt(page: Page, screen: 'People' | 'Timeline' | 'Numbers'): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample story' }).click()
  await expect(page.getByRole('button', { name: 'Open the sample story' })).toHaveCount(0)
  await goTo(page, screen)
}

export async function goTo(page: Page, screen: 'People' | 'Timeline' | 'Numbers'): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
}

/** Pastes a text into the field that has the focus, at once and whatever its length. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
}

/** Markup that would do something if it were taken for more than text. */
export const markup = '<img src="x" onerror="window.isBroken=true"><script>window.isBroken=true</script>'

/** Nothing of `markup` has become a part of the page. */
export async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.evaluate(() => ({ images: document.querySelectorAll('main img').length, isBroken: 'isBroken' in window }))).toEqual({ images: 0, isBroken: false })
}

/** Adds numbers to the story that is open, past the screens: for how they look with many. */
export async function addNumbers(page: Page, count: number): Promise<void> {
  await page.evaluate(async (last) => {
    const bridge = Reflect.get(window, 'grillroom')
    const stories = await bridge.call('stories.list', {})
    const storyId = stories.value[0].id
    for (let number = 0; number < last; number += 1) await bridge.call('facts.add', { storyId, fact: { label: `count ${number}`, value: String(number) } })
  }, count)
}
