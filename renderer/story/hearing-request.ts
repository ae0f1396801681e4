import type { ScoringContext } from '../../shared/scoring/context.ts'
import { storyParts, type StoryPart } from '../../shared/story.ts'

/** The five parts as they stand in the fields, whether or not they are saved yet. */
export type PartTexts = Readonly<Record<StoryPart, string>>

/** What the scorer's thread is asked. */
export interface HearingRequest {
  readonly texts: PartTexts
  readonly context: ScoringContext
}

/** The parts alone, without the rest of the story that they come in. */
export function partsOf({ situation, task, action, result, learning }: PartTexts): PartTexts {
  return { situation, task, action, result, learning }
}

/** A text by itself, as if it were a whole story: for an earlier telling. */
export function asWhole(text: string): PartTexts {
  return { situation: text, task: '', action: '', result: '', learning: '' }
}

/** True where no part holds a word. */
export function isBlank(texts: PartTexts): boolean {
  return storyParts.every((part) => texts[part].trim() === '')
}
