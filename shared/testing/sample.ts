import sample from '../../resources/sample-story.json' with { type: 'json' }
import type { Dossier } from '../dossier.ts'
import { fillRungs } from '../ladder.ts'
import { emptyStory } from '../story.ts'
import { toDossier, writtenDossierSchema } from '../written-dossier.ts'

/** Ids in order: 00…01, 00…02 and so on. */
export function createIds(): () => string {
  let next = 0
  return () => (next += 1).toString(16).padStart(32, '0')
}

export const writtenSample = writtenDossierSchema.parse(sample)

/** The bundled story, strong and complete. */
export const sampleDossier: Dossier = toDossier(writtenSample, true, 0, createIds())

/** A story that holds nothing. */
export const emptyDossier: Dossier = {
  story: { ...emptyStory, id: 'e'.repeat(32), title: 'Nothing yet', isSample: false, createdMs: 0, updatedMs: 0 },
  people: [],
  relations: [],
  turningPoints: [],
  rungs: fillRungs([]),
  facts: [],
}
