import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Addresses } from './addresses.ts'
import type { Application, ClosableWindow } from './application.ts'
import type { Browser } from './browser.ts'
import { loud } from './loud.ts'
import type { Partition } from './partitions.ts'

/** A window that prints: never shown, in a session of its own, with no script and no preload. Anything else is none. */
export const printWindowSchema = z.strictObject({
  show: z.literal(false),
  webPreferences: z.strictObject({
    partition: z.string(),
    javascript: z.literal(false),
    sandbox: z.literal(true),
    contextIsolation: z.literal(true),
    nodeIntegration: z.literal(false),
    webviewTag: z.literal(false),
    spellcheck: z.literal(false),
  }),
})

const inches = z.number().nonnegative()
const printOptionsSchema = z.strictObject({
  pageSize: z.literal('A4'),
  margins: z.strictObject({ top: inches, right: inches, bottom: inches, left: inches }),
  printBackground: z.boolean(),
  preferCSSPageSize: z.boolean(),
  generateTaggedPDF: z.boolean(),
})

export interface PrintWindowOptions {
  readonly application: Application
  readonly addresses: Addresses
  readonly partition: Partition
  /** A new browser for this window alone. */
  readonly browser: () => Promise<Browser>
}

/** Electron's `BrowserWindow`, as far as printing needs it. */
export function createPrintWindow({ application, addresses, partition, browser }: PrintWindowOptions): object {
  let isDestroyed = false
  const alive = () => {
    if (isDestroyed) throw new TypeError('Object has been destroyed')
  }

  const prepare = async (): Promise<{ page: Page; close: () => Promise<void> }> => {
    const { context, newPage, close } = await browser()
    // No script runs, so that nothing waits for a permission.
    await partition.requests.serve(context, async () => {})
    return { page: await newPage(), close }
  }
  const shown = prepare()
  // Whoever loads something is told; until then nobody else listens.
  shown.catch(() => {})

  const takeAway = async () => {
    if (isDestroyed) return
    isDestroyed = true
    application.windowGone(handle)
    await (await shown).close()
  }
  const handle: ClosableWindow = {
    // There is no page that could want to stay.
    tryClose: async () => {
      await takeAway()
      return true
    },
    takeAway,
  }
  application.addWindow(handle)

  return loud('BrowserWindow', {
    webContents: loud('webContents', {
      printToPDF: async (given: unknown) => {
        alive()
        const { pageSize, margins, printBackground, preferCSSPageSize, generateTaggedPDF } = printOptionsSchema.parse(given)
        const margin = { top: `${margins.top}in`, right: `${margins.right}in`, bottom: `${margins.bottom}in`, left: `${margins.left}in` }
        const { page } = await shown
        return page.pdf({ format: pageSize, margin, printBackground, preferCSSPageSize, tagged: generateTaggedPDF })
      },
    }),
    loadURL: async (url: string) => {
      alive()
      const { page } = await shown
      const response = await page.goto(addresses.toBrowser(url))
      // Electron takes an answer with such a status for a page, too; nobody wants it printed.
      if (response?.ok() !== true) throw new Error(`The page to print was answered with ${response?.status() ?? 'nothing'}.`)
    },
    isDestroyed: () => isDestroyed,
    destroy: () => void takeAway(),
  })
}
