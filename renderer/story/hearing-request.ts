import type { Fact } from '../../shared/fact.ts'
import type { Stakeholder } from '../../shared/stakeholder.ts'
import { storyParts, type StoryPart } from '../../shared/story.ts'

/** The five parts as they stand in the fields, whether or not they are saved yet. */
export type PartTexts = Readonly<Record<StoryPart, string>>

/** The story's own map and ledger, against which its words are held. Reading thousands takes a while: so the scorer's thread does that as well. */
export interface KnownOfStory {
  readonly people: readonly Stakeholder[]
  readonly facts: readonly Fact[]
}

/** What is to be heard; `known` null: by itself, against nothing. */
export interface HearingRequest {
  readonly texts: PartTexts
  readonly known: KnownOfStory | null
}

/** What is sent to the scorer's thread: what is known of the story only where it is another than before. */
export interface HearingMessage {
  readonly texts: PartTexts
  readonly known: KnownOfStory | null | 'as before'
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
