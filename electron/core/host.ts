import { FailureError } from './failures.ts'

/**
 * What only a window's owner can do. Each door implements it; the terminal answers with "not here".
 */
export interface Host {
  readonly shell: 'electron' | 'chromium' | 'terminal'
  /** Lets the user pick one existing file; null where nothing was picked. Extensions without the dot; none: any file. */
  pickFile: (request: { title: string; extensions: readonly string[] }) => Promise<string | null>
  /** Shows a folder in the desktop's file manager. */
  revealFolder: (folder: string) => Promise<void>
  /**
   * Prints a whole page of HTML to PDF, without running its scripts or loading anything. Throws `printing_missing`
   * where a door has no window to print with.
   */
  printPdf: (html: string) => Promise<Uint8Array>
  /** Closes the window and ends the program, after the app was closed. */
  quit: () => void
}

/** Without a window nothing is picked, shown or printed. */
export const terminalHost: Host = {
  shell: 'terminal',
  pickFile: async () => null,
  revealFolder: async () => {},
  printPdf: async () => {
    throw new FailureError('printing_missing')
  },
  quit: () => {},
}
