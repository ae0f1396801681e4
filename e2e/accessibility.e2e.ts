import { violationsOn } from './axe.ts'
import { screens } from './screens.ts'
import { expect, test } from './fixtures.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in ${theme}`, async ({ room }) => {
    const { page } = await room.open()
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const screen of screens) {
      await screen.show(page)
      expect(await violationsOn(page), screen.name).toEqual([])
    }
  })
}
