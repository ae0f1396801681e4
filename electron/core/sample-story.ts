import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writtenDossierSchema, type WrittenDossier } from '../../shared/written-dossier.ts'

/** The bundled story that the demo recordings tell, as `resources/sample-story.json` holds it. */
export function readSampleStory(resourcesFolder: string): WrittenDossier {
  return writtenDossierSchema.parse(JSON.parse(readFileSync(join(resourcesFolder, 'sample-story.json'), 'utf8')))
}
