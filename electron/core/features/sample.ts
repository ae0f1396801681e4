import { calls } from '../../../shared/contract.ts'
import type { Story } from '../../../shared/story.ts'
import { toDossier } from '../../../shared/written-dossier.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import type { Database } from '../db/open.ts'
import { answer, type Answers } from '../dispatch.ts'
import { readSampleStory } from '../sample-story.ts'
import type { Undo } from '../undo/undo.ts'
import { insertDossier } from './dossiers.ts'
import { getStory, removeStory } from './stories.ts'

function sampleId(database: Database): string | null {
  return database.prepare<[], string>('SELECT id FROM stories WHERE is_sample = 1').pluck().get() ?? null
}

/** Puts the bundled story with all that belongs to it into the database; where it is there already, that one is returned. */
export function openSample(core: Core): Story {
  const { database } = core
  const present = sampleId(database)
  if (present !== null) return getStory(database, present)
  const written = readSampleStory(core.places.resourcesFolder)
  const dossier = toDossier(written, true, core.now(), newId)
  database.transaction(() => insertDossier(database, dossier, written.questions))()
  core.emitter.emit('stories.changed', {})
  return getStory(database, dossier.story.id)
}

export function sampleAnswers(core: Core, undo: Undo): Pick<Answers, 'stories.openSample' | 'stories.removeSample'> {
  return {
    'stories.openSample': answer(calls['stories.openSample'], () => openSample(core)),
    'stories.removeSample': answer(calls['stories.removeSample'], () => {
      const present = sampleId(core.database)
      if (present !== null) removeStory(core, undo, present)
      return {}
    }),
  }
}
