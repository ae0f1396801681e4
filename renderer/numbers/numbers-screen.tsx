import { StoryScreen } from '../ui/story-screen.tsx'
import { Screen } from '../ui/screen.tsx'

export function NumbersScreen() {
  return <StoryScreen title="Numbers">{() => <Screen title="Numbers" heading="Numbers"><p /></Screen>}</StoryScreen>
}
