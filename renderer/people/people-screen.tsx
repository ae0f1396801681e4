import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import type { Story } from '../../shared/story.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, tellFailure } from '../ui/failure-note.tsx'
import { useKeys } from '../ui/keys.ts'
import type { Place } from '../ui/map-layout.ts'
import { Screen } from '../ui/screen.tsx'
import { StoryScreen } from '../ui/story-screen.tsx'
import { ViewSwitch } from '../ui/view-switch.tsx'
import { EmptyPeople } from './empty-people.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useJoinPeople } from './join-people.tsx'
import { NewPerson } from './new-person.tsx'
import { countPeople, everybody, filterPeople, isFiltering } from './people-filter.ts'
import { PeopleList } from './people-list.tsx'
import { PeopleMap } from './people-map.tsx'
import styles from './people-screen.module.css'
import { PersonPanel } from './person-panel.tsx'
import { useRemovePerson } from './remove-person.tsx'

/** The stakeholder map: who was there, where they stood, what they said; as a map and as a list. */
export function PeopleScreen({ openId }: { readonly openId: string | null }) {
  return <StoryScreen title="People">{(story) => <People key={story.id} story={story} openFirst={openId} />}</StoryScreen>
}

const nobody: readonly never[] = []
const views = { map: 'Map', list: 'List' } as const

/** What stands at the side: nothing, somebody, or the form for somebody new. */
type Open = { readonly id: string; readonly by: 'pointer' | 'key' | 'adding' } | 'new' | null

interface PeopleProps {
  readonly story: Story
  /** Whose panel stands open at first. */
  readonly openFirst: string | null
}

function People({ story, openFirst }: PeopleProps) {
  const known = useAnswer('stakeholders.list', { storyId: story.id })
  const lines = useAnswer('relations.list', { storyId: story.id })
  const { mutate: place } = useCommand('stakeholders.place')
  const [view, setView] = useState<keyof typeof views>('map')
  const [filter, setFilter] = useState(everybody)
  const [open, setOpen] = useState<Open>(openFirst === null ? null : { id: openFirst, by: 'key' })
  const removal = useRemovePerson(() => setOpen(null))
  const joining = useJoinPeople(story.id, known.data ?? nobody)
  useKeys('People', [
    { key: 'n', does: 'Add a person', run: () => setOpen('new') },
    { key: 'v', does: 'Change between map and list', run: () => setView((before) => (before === 'map' ? 'list' : 'map')) },
  ])

  const people = known.data ?? nobody
  const relations = lines.data ?? nobody
  const shown = useMemo(() => filterPeople(people, filter), [people, filter])
  const shownIds = useMemo(() => new Set(shown.map(({ id }) => id)), [shown])
  const failed = [known, lines].find((answer) => answer.isError)
  const openId = open === null || open === 'new' ? null : open.id
  const openPerson = people.find(({ id }) => id === openId)

  const keep = (places: ReadonlyMap<string, Place | null>) => {
    const changed = [...places].flatMap(([stakeholderId, to]) => {
      const before = people.find(({ id }) => id === stakeholderId)
      return before && (before.place?.x !== to?.x || before.place?.y !== to?.y) ? [{ stakeholderId, place: to }] : []
    })
    if (changed.length > 0) place({ storyId: story.id, placements: changed }, { onError: tellFailure })
  }
  const dragged = people.filter((person) => person.place !== null)

  return (
    <Screen
      title="People"
      heading="People"
      width="board"
      below={<Counts people={people} shown={isFiltering(filter) ? shown.length : null} />}
      aside={
        <div className={styles['actions']}>
          <ViewSwitch views={views} view={view} onChange={setView} />
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
            Add a person
          </Button>
        </div>
      }
    >
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      {people.length > 0 && <FilterBar people={people} filter={filter} onChange={setFilter} />}
      <div className={styles['body']}>
        {known.data?.length === 0 && <EmptyPeople />}
        {people.length > 0 && lines.data && view === 'map' && (
          <PeopleMap
            people={people}
            relations={relations}
            shown={shownIds}
            openId={openId}
            onOpen={(id, byKey) => setOpen({ id, by: byKey ? 'key' : 'pointer' })}
            onPlace={keep}
            onJoin={joining.ask}
            onLayOutAgain={dragged.length === 0 ? null : () => keep(new Map(dragged.map(({ id }) => [id, null])))}
          />
        )}
        {people.length > 0 && view === 'list' && (
          <PeopleList
            people={shown}
            relations={relations}
            openId={openId}
            onOpen={(id, byKey) => setOpen({ id, by: byKey ? 'key' : 'pointer' })}
            onRemove={removal.ask}
            isFiltered={isFiltering(filter)}
          />
        )}
        {open === 'new' && <NewPerson storyId={story.id} onAdded={(id) => setOpen({ id, by: 'adding' })} onClose={() => setOpen(null)} />}
        {open !== null && open !== 'new' && openPerson && (
          <PersonPanel
            key={openPerson.id}
            person={openPerson}
            people={people}
            relations={relations}
            opened={open.by}
            onClose={() => setOpen(null)}
            onRemove={removal.ask}
            onLayOut={() => keep(new Map([[openPerson.id, null]]))}
          />
        )}
      </div>
      {removal.question}
      {joining.question}
    </Screen>
  )
}

interface CountsProps {
  readonly people: readonly HeardStakeholder[]
  /** How many are left by the filter; null where there is none. */
  readonly shown: number | null
}

function Counts({ people, shown }: CountsProps) {
  const { unnamed, unsaid } = countPeople(people)
  if (people.length === 0) return null
  return (
    <>
      <span>{people.length === 1 ? '1 person' : `${people.length} people`}</span>
      {unnamed > 0 && <span>{unnamed} without a name</span>}
      {unsaid > 0 && <span>{unsaid} never said aloud in any take</span>}
      <span role="status">{shown !== null && `${shown} of ${people.length} shown`}</span>
    </>
  )
}
