import { useMantineColorScheme } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Desk } from './desk/desk.tsx'
import { UnfinishedNote } from './grill/unfinished-note.tsx'
import { Palette } from './palette/palette.tsx'
import { QuestionScreen } from './questions/question-screen.tsx'
import { AnswerRecorder } from './recorder/answer-recorder.tsx'
import { MicrophoneSetting } from './recorder/microphone-setting.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { TakeScreen } from './takes/take-screen.tsx'
import { TakesScreen } from './takes/takes-screen.tsx'
import { askAhead, useAnswer } from './ui/ask.ts'
import { useCurrentStory } from './ui/current-story.ts'
import { ErrorBoundary } from './ui/error-boundary.tsx'
import { KeyList } from './ui/key-list.tsx'
import { useKeys } from './ui/keys.ts'
import { bringAll, later } from './ui/later.tsx'
import { useRoute } from './ui/navigation.ts'
import { routeFragment, type Route } from './ui/route.ts'
import { Shell } from './ui/shell.tsx'
import { UndoNotice } from './ui/undo-notice.tsx'

// The map brings its library along: what is not shown yet does not hold up the first screen. In the order in which they are brought: the rail's first.
const StoryPage = later(async () => (await import('./story/story-page.tsx')).StoryPage)
const PeopleScreen = later(async () => (await import('./people/people-screen.tsx')).PeopleScreen)
const TimelineScreen = later(async () => (await import('./timeline/timeline-screen.tsx')).TimelineScreen)
const NumbersScreen = later(async () => (await import('./numbers/numbers-screen.tsx')).NumbersScreen)
const GrillScreen = later(async () => (await import('./grill/grill-screen.tsx')).GrillScreen)
const RoomScreen = later(async () => (await import('./grill/room-screen.tsx')).RoomScreen)
const DebriefScreen = later(async () => (await import('./debrief/debrief-screen.tsx')).DebriefScreen)
const StoriesScreen = later(async () => (await import('./stories/stories-screen.tsx')).StoriesScreen)
const WriteUpScreen = later(async () => (await import('./story/write-up-screen.tsx')).WriteUpScreen)

/** Puts the screens together: the one place that knows them all. */
export function App() {
  const route = useRoute()
  const [isListingKeys, setIsListingKeys] = useState(false)
  const listKeys = () => setIsListingKeys(true)
  useChosenTheme()
  useBroughtAhead()
  useKeys('Everywhere', [
    { key: '?', does: 'List the keys', run: listKeys },
    // Spotlight listens for this one itself; no single key bears the name.
    { key: 'Mod+K', shown: 'Ctrl or Cmd + K', does: 'Go to anything', run: spotlight.open },
  ])
  return (
    <Shell route={route} onOpenPalette={spotlight.open} onOpenKeys={listKeys}>
      <ErrorBoundary resetKey={routeFragment(route)}>
        {screenOf(route)}
      </ErrorBoundary>
      <UndoNotice />
      <Palette />
      <KeyList isOpen={isListingKeys} onClose={() => setIsListingKeys(false)} />
    </Shell>
  )
}

function screenOf(route: Route) {
  switch (route.screen) {
    case 'desk':
      return <Desk notice={<UnfinishedNote />} />
    case 'question':
      return <QuestionScreen questionId={route.id} recorder={<AnswerRecorder questionId={route.id} />} />
    case 'take':
      return <TakeScreen takeId={route.id} startWord={route.word ?? null} />
    case 'takes':
      return <TakesScreen />
    case 'story':
      return <StoryPage />
    case 'write-up':
      return <WriteUpScreen />
    case 'stories':
      return <StoriesScreen />
    case 'people':
      return <PeopleScreen openId={route.id ?? null} />
    case 'timeline':
      return <TimelineScreen openId={route.id ?? null} />
    case 'numbers':
      return <NumbersScreen openId={route.id ?? null} />
    case 'grill':
      return <GrillScreen />
    case 'room':
      return <RoomScreen sessionId={route.id} />
    case 'debrief':
      return <DebriefScreen sessionId={route.id} />
    case 'settings':
      return <SettingsScreen microphone={<MicrophoneSetting />} />
  }
}

/** The code of every screen, and what the story's screens show, are brought while there is nothing else to do, so that none waits for them when it opens. */
function useBroughtAhead(): void {
  const client = useQueryClient()
  const storyId = useCurrentStory().story?.id
  useEffect(() => {
    // What fails to come is told when its screen is opened.
    const waiting = requestIdleCallback(() => void bringAll().catch(() => {}))
    return () => cancelIdleCallback(waiting)
  }, [])
  useEffect(() => {
    if (storyId === undefined) return
    let isWanted = true
    void askAhead(client, storyId, () => isWanted)
    return () => {
      isWanted = false
    }
  }, [client, storyId])
}

/** The setting is the truth; what Mantine remembers by itself only spares the first moment of the next start. */
function useChosenTheme(): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const chosen = useAnswer('settings.get', {}).data?.theme
  const wanted = chosen === 'system' ? 'auto' : chosen
  useEffect(() => {
    // Only where it is another one: setting it makes the browser work out the style of everything in the window anew, three times over.
    if (wanted !== undefined && wanted !== colorScheme) setColorScheme(wanted)
  }, [wanted, colorScheme, setColorScheme])
}
