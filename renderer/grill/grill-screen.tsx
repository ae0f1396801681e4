import { StoryScreen } from '../ui/story-screen.tsx'
import { StorySwitcher } from '../ui/story-switcher.tsx'
import { Screen } from '../ui/screen.tsx'
import { PastSessions } from './past-sessions.tsx'
import { SetUp } from './set-up.tsx'
import { UnfinishedNote } from './unfinished-note.tsx'

/** Before the room: how one wants to be grilled, what stands unfinished, and the sessions so far. */
export function GrillScreen() {
  return (
    <StoryScreen title="Grill">
      {(story) => (
        <Screen title="Grill" heading="Set up the session" above={<StorySwitcher story={story} />}>
          <UnfinishedNote />
          <SetUp key={story.id} storyId={story.id} />
          <PastSessions storyId={story.id} />
        </Screen>
      )}
    </StoryScreen>
  )
}
