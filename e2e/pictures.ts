import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../electron/setup/places.mjs'
import { screens } from './screens.ts'
import { doors } from './shells/doors.ts'

// `npm run pictures`: every screen in both themes and both sizes, with the sample story, into pictures/ (not kept in git).
const folder = join(root, 'pictures')
mkdirSync(folder, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'grillroom-pictures-'))
const { page, close } = await doors.chromium({ home, args: ['--use-fake-device-for-media-stream'] })
try {
  for (const screen of screens) {
    await screen.show(page)
    for (const theme of ['light', 'dark'] as const) {
      for (const [width, height] of [[1280, 800], [1024, 700]] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height })
        // What follows the window's size with a delay, such as the waveform, is drawn by then.
        await page.waitForTimeout(400)
        const file = join(folder, `${screen.name}-${theme}-${width}x${height}.png`)
        await page.screenshot({ path: file })
        process.stdout.write(`${file}\n`)
      }
    }
  }
} finally {
  await close()
  rmSync(home, { recursive: true, force: true })
}
