import type { Clock } from './clock.ts'
import type { Database } from './db/open.ts'
import type { Emitter } from './emitter.ts'
import type { Host } from './host.ts'

/** Where things lie. All paths are absolute. */
export interface Places {
  /** The user's data: database and `audio/`. */
  readonly dataFolder: string
  /** What the app brings along: sample story, demo voice, questions. */
  readonly resourcesFolder: string
  /** The list of official speech models, where it is not the one of the resources. */
  readonly modelListFile?: string
  /** The compiled whisper.cpp program; null where none is built. */
  readonly engineFile: string | null
  /** The built renderer; null in a terminal. */
  readonly rendererFolder: string | null
}

/** What every feature is given. */
export interface Core {
  readonly places: Places
  readonly database: Database
  readonly emitter: Emitter
  readonly host: Host
  readonly now: Clock
  /** For what nobody foresaw: writes it where a developer finds it, never to the user's face. */
  readonly report: (error: unknown) => void
}
