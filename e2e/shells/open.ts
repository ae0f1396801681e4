import type { BrowserContext, Page } from '@playwright/test'

/** An open window, whichever door opened it. */
export interface OpenWindow {
  readonly page: Page
  readonly context: BrowserContext
  /** The processes that belong to it are descendants of these. */
  readonly rootPids: readonly number[]
  /** The file that the user picks the next time that the app asks for one. */
  readonly pickNext: (file: string) => Promise<void>
  /** Closes it as a user would; settles when the app is closed too. */
  readonly close: () => Promise<void>
}

export interface OpenOptions {
  readonly home: string
  /** More arguments for the browser, such as a fake microphone. */
  readonly args: readonly string[]
}
