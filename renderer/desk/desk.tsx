import type { ReactNode } from 'react'
import { useCurrentStory } from '../ui/current-story.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Screen } from '../ui/screen.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { StoryDesk } from './story-desk.tsx'

interface DeskProps {
  /** What stands over everything else: something unfinished. */
  readonly notice?: ReactNode
}

/** The first screen: where the story stands and the one thing to do next; without a story, how to get one. */
export function Desk({ notice }: DeskProps) {
  const { story, error, askAgain } = useCurrentStory()
  if (error !== null) {
    return (
      <Screen title="Desk" heading="Desk">
        <FailedAnswer error={error} onRetry={askAgain} />
      </Screen>
    )
  }
  if (story === undefined) return null
  return story ? <StoryDesk key={story.id} story={story} notice={notice} /> : <EmptyDesk />
}
