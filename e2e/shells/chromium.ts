import { openChromium } from '../../electron/chromium.ts'
import { placesOf, productVersion } from '../../electron/core/places.ts'
import { findBrowser } from '../../electron/setup/browser.mjs'
import { root } from '../../electron/setup/places.mjs'
import type { OpenOptions, OpenWindow } from './open.ts'

/** Door 2, as `npm start` opens it, but without a display. */
export async function openInChromium({ home, args }: OpenOptions): Promise<OpenWindow> {
  const browserFile = findBrowser()
  if (browserFile === null) throw new Error('There is no browser. Run the tests with npm test, which finds or installs one.')
  const window = await openChromium({
    places: placesOf(root, { ...process.env, GRILLROOM_HOME: home }),
    version: productVersion(root),
    browserFile,
    isHeadless: true,
    args,
  })
  return {
    page: window.page,
    context: window.context,
    rootPids: [process.pid],
    pickNext: async (file) => void window.page.once('filechooser', (chooser) => chooser.setFiles(file)),
    close: window.close,
  }
}
