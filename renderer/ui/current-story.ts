import { useSyncExternalStore } from 'react'
import type { Story } from '../../shared/story.ts'
import { useAnswer } from './ask.ts'

/** Where the choice is remembered between starts; what is lost with it is a click. */
const memoryKey = 'grillroom.story'

let chosenId: string | null = localStorage.getItem(memoryKey)
const listeners = new Set<() => void>()

/** Makes a story the one that the screens show. */
export function chooseStory(storyId: string): void {
  chosenId = storyId
  localStorage.setItem(memoryKey, storyId)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export interface CurrentStory {
  /** Null where there is none; undefined while it is not known. */
  readonly story: Story | null | undefined
  readonly error: unknown
  readonly askAgain: () => void
}

/** The story that the screens show: the one that was chosen last, or else the first of the list (the one worked on last). */
export function useCurrentStory(): CurrentStory {
  const id = useSyncExternalStore(subscribe, () => chosenId)
  const stories = useAnswer('stories.list', {})
  const story = stories.data && (stories.data.find((candidate) => candidate.id === id) ?? stories.data[0] ?? null)
  return { story, error: stories.isError ? stories.error : null, askAgain: () => void stories.refetch() }
}
