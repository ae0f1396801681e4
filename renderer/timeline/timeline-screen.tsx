import { StoryScreen } from '../ui/story-screen.tsx'
import { Screen } from '../ui/screen.tsx'

export function TimelineScreen() {
  return <StoryScreen title="Timeline">{() => <Screen title="Timeline" heading="Timeline"><p /></Screen>}</StoryScreen>
}
