import type { Result } from '../../shared/result.ts'
import { calls } from '../../shared/contract.ts'
import type { Clock } from './clock.ts'
import type { Core, Places } from './core.ts'
import { prepareDataFolder } from './data-folder.ts'
import { lockDataFolder } from './db/lock.ts'
import { openDatabase } from './db/open.ts'
import { answer, dispatch, type Answers } from './dispatch.ts'
import { createEmitter, type EventListener } from './emitter.ts'
import { correctionAnswers } from './features/corrections.ts'
import { dossierAnswers } from './features/dossiers.ts'
import { createEngines } from './features/engines.ts'
import { exportAnswers } from './features/exports.ts'
import { factAnswers } from './features/facts.ts'
import { createImports } from './features/imports.ts'
import { ladderAnswers } from './features/ladder.ts'
import { createModelDownloads } from './features/model-downloads.ts'
import { modelAnswers } from './features/models.ts'
import { createNameCorrections } from './features/name-corrections.ts'
import { questionAnswers } from './features/questions.ts'
import { createRecordings } from './features/recordings.ts'
import { relationAnswers } from './features/relations.ts'
import { retranscriptionAnswers } from './features/retranscriptions.ts'
import { reviewAnswers } from './features/reviews.ts'
import { sampleAnswers } from './features/sample.ts'
import { createSessionReader } from './features/session-debriefs.ts'
import { sessionExportAnswers } from './features/session-exports.ts'
import { createSessions, purgeSessions } from './features/sessions.ts'
import { settingAnswers } from './features/settings.ts'
import { stakeholderAnswers } from './features/stakeholders.ts'
import { purgeRemoved, storyAnswers } from './features/stories.ts'
import { purgeTakes, takeRemovalAnswers } from './features/take-removals.ts'
import { takeSearchAnswers } from './features/take-search.ts'
import { removeTakes, takeAnswers } from './features/takes.ts'
import { transcriptionAnswers } from './features/transcriptions.ts'
import { turningPointAnswers } from './features/turning-points.ts'
import type { Host } from './host.ts'
import { serve, type Served } from './serve.ts'
import { createUndo } from './undo/undo.ts'
import { engineName } from './whisper/engine.ts'
import { createTranscriptionQueue } from './whisper/queue.ts'

export interface App {
  /** Answers one call of the contract; never rejects. */
  readonly call: (name: unknown, input: unknown) => Promise<Result<unknown>>
  /** Calls back with every event; returns what ends it. */
  readonly on: (listener: EventListener) => () => void
  /** What the window gets for a path of the app's own origin. */
  readonly serve: (method: string, pathname: string, range: string | undefined) => Promise<Served>
  /** Finishes what is being recorded, stops the engine and closes the database. */
  readonly close: () => Promise<void>
}

export interface AppOptions {
  readonly places: Places
  readonly host: Host
  readonly version: string
  readonly now?: Clock
  readonly report?: (error: unknown) => void
}

/**
 * Grillroom without a window: opens the data folder, recovers what a crash left behind, and takes up waiting
 * transcriptions. Every door builds this and forwards `call` and `on`. Throws a `FailureError` where the data
 * folder or its database can't be used.
 */
export function createApp({ places, host, version, now = Date.now, report = console.error }: AppOptions): App {
  prepareDataFolder(places.dataFolder)
  const lock = lockDataFolder(places.dataFolder)
  try {
    const database = openDatabase(places.dataFolder)
    const emitter = createEmitter(report)
    const core: Core = { places, database, emitter, host, now, report }
    const queue = createTranscriptionQueue(core)
    const recordings = createRecordings(core, queue)
    const imports = createImports(core, queue)
    const downloads = createModelDownloads(core)
    const engines = createEngines(core, queue)
    const undo = createUndo(core)
    const reader = createSessionReader(core)
    const nameCorrections = createNameCorrections(core)
    const sessions = createSessions(core, undo, queue, reader)
    const purge = (): void => {
      purgeRemoved(database, (storyId) => removeTakes(core, queue, recordings, storyId))
      purgeTakes(core, queue)
      purgeSessions(core)
    }
    const answers: Answers = {
      ...appAnswers(core, version),
      ...storyAnswers(core, undo),
      ...sampleAnswers(core, undo),
      ...questionAnswers(core, undo),
      ...stakeholderAnswers(core, undo),
      ...relationAnswers(core, undo),
      ...turningPointAnswers(core, undo),
      ...ladderAnswers(core, undo),
      ...factAnswers(core, undo),
      ...dossierAnswers(core),
      ...reviewAnswers(core),
      ...exportAnswers(core),
      ...undo.answers,
      ...takeAnswers(core, queue),
      ...takeSearchAnswers(core),
      ...takeRemovalAnswers(core, undo, queue),
      ...recordings.answers,
      ...imports.answers,
      ...transcriptionAnswers(core, queue),
      ...retranscriptionAnswers(core, queue),
      ...sessions.answers,
      ...sessionExportAnswers(core, sessions),
      ...correctionAnswers(core),
      ...modelAnswers(core),
      ...downloads.answers,
      ...engines.answers,
      ...settingAnswers(core),
    }
    purge()
    imports.recover()
    recordings.recover()
    queue.start()
    reader.catchUp()
    nameCorrections.catchUp()
    return {
      call: (name, input) => dispatch(answers, name, input, report),
      on: emitter.on,
      serve: async (method, pathname, range) =>
        places.rendererFolder === null
          ? { status: 404, headers: {} }
          : serve({ rendererFolder: places.rendererFolder, dataFolder: places.dataFolder }, method, pathname, range),
      close: async () => {
        await nameCorrections.close()
        await reader.close()
        try {
          purge()
        } catch (error) {
          // The next start purges too; what is open must be closed all the same.
          report(error)
        }
        await recordings.close()
        imports.close()
        await engines.close()
        await queue.close()
        await downloads.close()
        database.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

function appAnswers(core: Core, version: string): Pick<Answers, 'app.info' | 'app.revealDataFolder' | 'app.quit'> {
  const { places, host } = core
  return {
    'app.info': answer(calls['app.info'], () => ({
      version,
      dataFolder: places.dataFolder,
      shell: host.shell,
      engine: engineName(places.engineFile),
    })),
    'app.revealDataFolder': answer(calls['app.revealDataFolder'], async () => {
      await host.revealFolder(places.dataFolder)
      return {}
    }),
    'app.quit': answer(calls['app.quit'], () => {
      host.quit()
      return {}
    }),
  }
}
