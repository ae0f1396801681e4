import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { openChromium, type ChromiumWindow } from '../electron/chromium.ts'
import { openDatabase } from '../electron/core/db/open.ts'
import { prepareDataFolder } from '../electron/core/data-folder.ts'
import { changeSettings } from '../electron/core/features/settings.ts'
import { placesOf, productVersion } from '../electron/core/places.ts'
import { findBrowser } from '../electron/setup/browser.mjs'
import { root } from '../electron/setup/places.mjs'
import { fakeMicrophone } from './fake-microphone.ts'

/** A window at a question of the sample story, on a data folder of its own in `work`; `spoken` is said into its microphone. */
export async function openAtQuestion(work: string, modelFile: string, spoken: string): Promise<ChromiumWindow & { readonly home: string }> {
  const browserFile = findBrowser()
  if (browserFile === null) throw new Error('There is no browser to measure in.')
  const home = mkdtempSync(join(work, 'home-'))
  prepareDataFolder(home)
  const database = openDatabase(home)
  changeSettings(database, { modelFile })
  database.close()
  const places = placesOf(root, { ...process.env, GRILLROOM_HOME: home })
  const window = await openChromium({ places, version: productVersion(root), browserFile, isHeadless: true, args: fakeMicrophone({ wav: spoken }) })
  await window.page.getByRole('button', { name: 'Open the sample story' }).click()
  await window.page.getByRole('button', { name: 'Answer it' }).click()
  await window.page.getByRole('button', { name: 'Record answer' }).waitFor()
  return { ...window, home }
}
