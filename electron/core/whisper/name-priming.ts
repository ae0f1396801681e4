import { basename } from 'node:path'
import { namePrompt } from '../../../shared/names/name-prompt.ts'
import type { Core } from '../core.ts'
import { namesOfTake } from '../features/story-names.ts'
import { demoModelName } from '../../../shared/speech-model.ts'

/** The names of the take's story, as the engine is told to expect them. The demo voice has no tokens for names: a prompt could only confuse it. */
export function primingOf(core: Core, takeId: string, modelFile: string): { readonly prompt?: string } {
  const prompt = basename(modelFile) === demoModelName ? undefined : namePrompt(namesOfTake(core, takeId))
  return prompt === undefined ? {} : { prompt }
}
