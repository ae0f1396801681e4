import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
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

/** Adds numbers to the one story in a data folder whose app is closed: by the thousand, through the app, would take minutes. */
export function addNumbers(home: string, count: number): void {
  const database = new DatabaseSync(join(home, 'grillroom.sqlite'))
  database
    .prepare(
      `WITH RECURSIVE counted (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM counted WHERE n < ? - 1)
       INSERT INTO facts (id, story_id, position, label, value, unit, baseline, period, source, confirmer, kind)
       SELECT printf('%032x', n), (SELECT id FROM stories), 1000 + n, 'count ' || n, n, '', '', '', '', '', NULL FROM counted`,
    )
    .run(count)
  database.close()
}
