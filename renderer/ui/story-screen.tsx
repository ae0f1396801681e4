import type { ReactNode } from 'react'
import type { Story } from '../../shared/story.ts'
import { useCurrentStory } from './current-story.ts'
import { FailedAnswer } from './failure-note.tsx'
import { Link } from './link.tsx'
import { Screen } from './screen.tsx'

interface StoryScreenProps {
  readonly title: string
  /** The screen, for the story that is open. */
  readonly children: (story: Story) => ReactNode
}

/** A screen that shows a part of the story; without a story it says how to get one. */
export function StoryScreen({ title, children }: StoryScreenProps) {
  const { story, error, askAgain } = useCurrentStory()
  if (error !== null) {
    return (
      <Screen title={title} heading={title} width="reading">
        <FailedAnswer error={error} onRetry={askAgain} />
      </Screen>
    )
  }
  if (story === undefined) return null
  if (story === null) {
    return (
      <Screen title={title} heading={title} width="reading">
        <p>
          There is no story yet. <Link to={{ screen: 'desk' }}>Begin one on the Desk</Link>, or open the sample there to see one in full.
        </p>
      </Screen>
    )
  }
  return children(story)
}
