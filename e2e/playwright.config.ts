import { defineConfig } from '@playwright/test'
import type { RoomOptions } from './fixtures.ts'

// The same promises through every window there is: the shell that set-up found, and Electron's built door over a stand-in
// for Electron, which needs nothing but a browser.
const isElectron = process.env['GRILLROOM_SHELL'] === 'electron'
const hasBrowser = process.env['GRILLROOM_BROWSER'] !== undefined

// What a door decides: starting and ending, the microphone and its permission, files and dialogs, printing, the keyboard, what survives
// a kill. The pages behind it are the same bytes, so through the stand-in only these are asked for each time;
// GRILLROOM_STAND_IN=whole asks for everything.
const aDoorDecides =
  /[\\/](electron-door|first-light|import|keyboard|killed-[a-z-]+|microphone(?:-lost)?|model-download|print|recorder|room-aloud|settings|whole-story)\.e2e\.ts$/
const isWhole = process.env['GRILLROOM_STAND_IN'] === 'whole'

export default defineConfig<RoomOptions>({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../test-results',
  // One at a time: each speaks in real time, and the speech engine wants the whole machine.
  workers: 1,
  fullyParallel: false,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: { actionTimeout: 15_000 },
  // Sound comes in at its own speed, and a busy machine may lose some of it. Who passes only at the second try is listed as flaky.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: isElectron
    ? [{ name: 'electron', use: { shell: 'electron' } }]
    : [
        { name: 'chromium', use: { shell: 'chromium' } },
        ...(hasBrowser
          ? [{ name: 'electron-stand-in', use: { shell: 'electron-stand-in' as const }, ...(isWhole ? {} : { testMatch: aDoorDecides }) }]
          : []),
      ],
})
