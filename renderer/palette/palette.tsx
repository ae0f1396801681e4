import { useDebouncedValue } from '@mantine/hooks'
import { isActionsGroup, Spotlight, type SpotlightActionData, type SpotlightActionGroupData, type SpotlightFilterFunction } from '@mantine/spotlight'
import { IconFlame, IconHash, IconLayoutDashboard, IconMessageQuestion, IconNotebook, IconSearch, IconSettings, IconStack2, IconTimeline, IconUsersGroup, IconWaveSine } from '@tabler/icons-react'
import { useState } from 'react'
import type { Excerpt } from '../../shared/take-search.ts'
import { useAnswer } from '../ui/ask.ts'
import { chooseStory, useCurrentStory } from '../ui/current-story.ts'
import { ExcerptText } from '../ui/excerpt-text.tsx'
import { navigate } from '../ui/navigation.ts'
import { takeStateWords } from '../ui/take-state.ts'
import { clockWords, momentWords } from '../ui/time-words.ts'

const screens: readonly SpotlightActionData[] = [
  { id: 'desk', label: 'Desk', leftSection: <IconLayoutDashboard size={18} aria-hidden />, onClick: () => navigate({ screen: 'desk' }) },
  { id: 'story', label: 'Story', leftSection: <IconNotebook size={18} aria-hidden />, onClick: () => navigate({ screen: 'story' }) },
  { id: 'people', label: 'People', leftSection: <IconUsersGroup size={18} aria-hidden />, onClick: () => navigate({ screen: 'people' }) },
  { id: 'timeline', label: 'Timeline', leftSection: <IconTimeline size={18} aria-hidden />, onClick: () => navigate({ screen: 'timeline' }) },
  { id: 'numbers', label: 'Numbers', leftSection: <IconHash size={18} aria-hidden />, onClick: () => navigate({ screen: 'numbers' }) },
  { id: 'takes', label: 'Takes', leftSection: <IconWaveSine size={18} aria-hidden />, onClick: () => navigate({ screen: 'takes' }) },
  { id: 'grill', label: 'Grill', leftSection: <IconFlame size={18} aria-hidden />, onClick: () => navigate({ screen: 'grill' }) },
  { id: 'stories', label: 'All stories', leftSection: <IconStack2 size={18} aria-hidden />, onClick: () => navigate({ screen: 'stories' }) },
  { id: 'settings', label: 'Settings', leftSection: <IconSettings size={18} aria-hidden />, onClick: () => navigate({ screen: 'settings' }) },
]

/** So long nothing is typed before it is looked for in the takes, in ms. */
const restMs = 120

/** What was said begins its id with this, and was found by the core: the palette's own filter lets it be. */
const said = 'said:'

const byLabel: SpotlightFilterFunction = (query, actions) => {
  const wanted = query.trim().toLowerCase()
  const isWanted = ({ id, label, description }: SpotlightActionData) =>
    id.startsWith(said) || `${label ?? ''} ${description ?? ''}`.toLowerCase().includes(wanted)
  return actions.flatMap((action): Parameters<SpotlightFilterFunction>[1] => {
    if (!isActionsGroup(action)) return isWanted(action) ? [action] : []
    const kept = action.actions.filter(isWanted)
    return kept.length === 0 ? [] : [{ ...action, actions: kept }]
  })
}

/** Ctrl or Cmd-K: everything that one can go to, found by typing a part of it. */
export function Palette() {
  const stories = useAnswer('stories.list', {})
  const storyId = useCurrentStory().story?.id ?? null
  const questions = useAnswer('questions.list', storyId === null ? null : { storyId })
  const takes = useAnswer('takes.list', storyId === null ? null : { storyId })

  const [query, setQuery] = useState('')
  const [wanted] = useDebouncedValue(query.trim(), restMs)
  const hits = useAnswer('takes.search', wanted.length < 2 ? null : { typed: wanted.slice(0, 10_000) })

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
    {
      group: 'Said in takes',
      actions: (wanted === query.trim() ? (hits.data ?? []) : []).flatMap(({ takeId, questionText, startedMs, excerpts }) =>
        excerpts.slice(0, 1).map((excerpt) => ({
          id: `${said}${takeId}`,
          children: <SaidInTake excerpt={excerpt} about={`${questionText} · ${momentWords(startedMs)} · ${clockWords(excerpt.t0Ms)}`} />,
          onClick: () => navigate({ screen: 'take', id: takeId, word: excerpt.word }),
        })),
      ),
    },
  ]

  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut="mod + K"
      tagsToIgnore={[]}
      attributes={{ content: { 'aria-label': 'Go to anything' } }}
      highlightQuery
      query={query}
      onQueryChange={setQuery}
      filter={byLabel}
      overlayProps={{ backgroundOpacity: 0.6, blur: 0 }}
      scrollable
      maxHeight={420}
      nothingFound="Nothing by that name."
      searchProps={{ placeholder: 'Go to a screen, a question, a take, or words that you said…', 'aria-label': 'Go to', leftSection: <IconSearch size={18} aria-hidden /> }}
    />
  )
}

interface SaidInTakeProps {
  readonly excerpt: Excerpt
  readonly about: string
}

function SaidInTake({ excerpt, about }: SaidInTakeProps) {
  return (
    <span>
      <ExcerptText excerpt={excerpt} />
      <span className="quiet figures" style={{ display: 'block', fontSize: '0.75rem' }}>
        {about}
      </span>
    </span>
  )
}
