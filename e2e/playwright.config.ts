import { defineConfig } from '@playwright/test'
import type { RoomOptions } from './fixtures.ts'

// The same promises through every window there is: the shell that set-up found, and Electron's built door over a stand-in
// for Electron, which needs nothing but a browser.
const isElectron = process.env['GRILLROOM_SHELL'] === 'electron'
const hasBrowser = process.env['GRILLROOM_BROWSER'] !== undefined

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
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  projects: isElectron
    ? [{ name: 'electron', use: { shell: 'electron' } }]
    : [
        { name: 'chromium', use: { shell: 'chromium' } },
        ...(hasBrowser ? [{ name: 'electron-stand-in', use: { shell: 'electron-stand-in' as const } }] : []),
      ],
})
