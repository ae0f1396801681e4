import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconHash, IconLayoutDashboard, IconMessageQuestion, IconNotebook, IconSearch, IconSettings, IconStack2, IconTimeline, IconUsersGroup, IconWaveSine } from '@tabler/icons-react'
import { useAnswer } from '../ui/ask.ts'
import { chooseStory, useCurrentStory } from '../ui/current-story.ts'
import { navigate } from '../ui/navigation.ts'
import { takeStateWords } from '../ui/take-state.ts'
import { clockWords, momentWords } from '../ui/time-words.ts'

const screens: readonly SpotlightActionData[] = [
  { id: 'desk', label: 'Desk', leftSection: <IconLayoutDashboard size={18} aria-hidden />, onClick: () => navigate({ screen: 'desk' }) },
  { id: 'story', label: 'Story', leftSection: <IconNotebook size={18} aria-hidden />, onClick: () => navigate({ screen: 'story' }) },
  { id: 'people', label: 'People', leftSection: <IconUsersGroup size={18} aria-hidden />, onClick: () => navigate({ screen: 'people' }) },
  { id: 'timeline', label: 'Timeline', leftSection: <IconTimeline size={18} aria-hidden />, onClick: () => navigate({ screen: 'timeline' }) },
  { id: 'numbers', label: 'Numbers', leftSection: <IconHash size={18} aria-hidden />, onClick: () => navigate({ screen: 'numbers' }) },
  { id: 'stories', label: 'All stories', leftSection: <IconStack2 size={18} aria-hidden />, onClick: () => navigate({ screen: 'stories' }) },
  { id: 'settings', label: 'Settings', leftSection: <IconSettings size={18} aria-hidden />, onClick: () => navigate({ screen: 'settings' }) },
]

/** Ctrl or Cmd-K: everything that one can go to, found by typing a part of it. */
export function Palette() {
  const stories = useAnswer('stories.list', {})
  const storyId = useCurrentStory().story?.id ?? null
  const questions = useAnswer('questions.list', storyId === null ? null : { storyId })
  const takes = useAnswer('takes.list', storyId === null ? null : { storyId })

  const groups: SpotlightActionGroupData[] = [
    { group: 'Screens', actions: [...screens] },
    {
      group: 'Stories',
      actions: (stories.data ?? []).map((story) => ({
        id: story.id,
        label: story.title,
        leftSection: <IconNotebook size={18} aria-hidden />,
        onClick: () => {
          chooseStory(story.id)
          navigate({ screen: 'desk' })
        },
      })),
    },
    {
      group: 'Questions',
      actions: (questions.data ?? []).map((question) => ({
        id: question.id,
        label: question.text,
        leftSection: <IconMessageQuestion size={18} aria-hidden />,
        onClick: () => navigate({ screen: 'question', id: question.id }),
      })),
    },
    {
      group: 'Takes',
      actions: (takes.data ?? []).map((take) => ({
        id: take.id,
        label: take.questionText,
        description: `${momentWords(take.startedMs)} · ${clockWords(take.durationMs)}${takeStateWords(take) === null ? '' : ` · ${takeStateWords(take)}`}`,
        leftSection: <IconWaveSine size={18} aria-hidden />,
        onClick: () => navigate({ screen: 'take', id: take.id }),
      })),
    },
  ]

  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': 'Go to anything' } }}
      highlightQuery
      overlayProps={{ backgroundOpacity: 0.6, blur: 0 }}
      scrollable
      maxHeight={420}
      nothingFound="Nothing by that name."
      searchProps={{ placeholder: 'Go to a screen, a question, a take…', 'aria-label': 'Go to', leftSection: <IconSearch size={18} aria-hidden /> }}
    />
  )
}
