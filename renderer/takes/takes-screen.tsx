import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useAnswer } from '../ui/ask.ts'
import { useCurrentStory } from '../ui/current-story.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { TakeRow } from '../ui/take-row.tsx'
import { OutdatedTakes } from './outdated-takes.tsx'
import { TakeHits } from './take-hits.tsx'
import styles from './takes-screen.module.css'

/** So long nothing is typed before it is looked for, in ms. */
const restMs = 120

/** Every take of the story, and a search in what was said in the takes of all stories. */
export function TakesScreen() {
  const story = useCurrentStory().story
  const takes = useAnswer('takes.list', story ? { storyId: story.id } : null)
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed.trim(), restMs)
  const hits = useAnswer('takes.search', wanted === '' ? null : { typed: wanted })
  const failed = [takes, hits].find((answer) => answer.isError)
  const isSearching = typed.trim() !== ''
  return (
    <Screen title="Takes" heading="Takes" width="reading">
      <TextInput
        type="search"
        aria-label="Search in what was said"
        placeholder="Words that you said, in any take"
        description="All words have to be there; put words in quotes to find them together."
        inputWrapperOrder={['input', 'description']}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={isSearching && <CloseButton size="sm" aria-label="Clear the search" onClick={() => setTyped('')} />}
        value={typed}
        maxLength={10_000}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        className={styles['search'] ?? ''}
      />
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      {isSearching ? (
        <TakeHits typed={wanted} hits={hits.data} />
      ) : (
        story && (
          <>
            <OutdatedTakes />
            <Panel title={story.title} isFlush aside={<span className="quiet figures">{takes.data?.length ?? ''}</span>}>
              {takes.data?.length === 0 ? (
                <p className={styles['none']}>
                  No takes yet. <Link to={{ screen: 'desk' }}>Open a question on the Desk</Link> and answer it aloud.
                </p>
              ) : (
                <ul>
                  {takes.data?.map((take) => (
                    <TakeRow key={take.id} take={take} showsQuestion />
                  ))}
                </ul>
              )}
            </Panel>
          </>
        )
      )}
    </Screen>
  )
}
