import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { screens } from './screens.ts'
import { expect, test } from './fixtures.ts'

const violations = async (page: Page) => {
  // In one page: the app closes every other page that is opened.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${theme}`, async ({ room }) => {
    const { page } = await room.open()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const screen of screens) {
      await screen.show(page)
      expect(await violations(page), screen.name).toEqual([])
    }
  })
}
