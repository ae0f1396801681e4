import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Screen } from '../ui/screen.tsx'
import { EmptyDesk } from './empty-desk.tsx'
import { StoryDesk } from './story-desk.tsx'

/** The first screen: where the story stands and the one thing to do next; without a story, how to get one. */
export function Desk() {
  const stories = useAnswer('stories.list', {})
  if (stories.isError) {
    return (
      <Screen title="Desk" heading="Desk">
        <FailedAnswer error={stories.error} onRetry={() => void stories.refetch()} />
      </Screen>
    )
  }
  if (!stories.data) return null
  const story = stories.data[0]
  return story ? <StoryDesk story={story} /> : <EmptyDesk />
}
