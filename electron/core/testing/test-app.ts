import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../app.ts'
import { openDatabase } from '../db/open.ts'
import { terminalHost, type Host } from '../host.ts'
import { findEngine } from '../whisper/engine-file.ts'

const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))

export interface TestApp {
  readonly app: App
  readonly dataFolder: string
  /** What nobody foresaw. */
  readonly reported: unknown[]
  readonly core: { readonly breakDatabase: () => void }
}

/** The real app on a data folder of its own, closed and removed when the test ends. */
export async function createTestApp(host: Partial<Host> = {}): Promise<TestApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'grillroom-app-'))
  const reported: unknown[] = []
  const app = createApp({
    places: { dataFolder, resourcesFolder, engineFile: findEngine(), rendererFolder: null },
    host: { ...terminalHost, ...host },
    version: '0.0.0',
    report: (error) => reported.push(error),
  })
  onTestFinished(async () => {
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return {
    app,
    dataFolder,
    reported,
    core: {
      breakDatabase: () => {
        const database = openDatabase(dataFolder)
        database.pragma('foreign_keys = OFF')
        database.exec('DROP TABLE stories')
        database.close()
      },
    },
  }
}
