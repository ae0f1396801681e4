import { useMemo, useState } from 'react'
import type { Fact } from '../../shared/fact.ts'
import type { Story } from '../../shared/story.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, tellFailure } from '../ui/failure-note.tsx'
import { Screen } from '../ui/screen.tsx'
import { StoryScreen } from '../ui/story-screen.tsx'
import { FactFilterBar } from './fact-filter-bar.tsx'
import { FactLineEntry } from './fact-line-entry.tsx'
import { FactOffers } from './fact-offers.tsx'
import { FactPanel } from './fact-panel.tsx'
import { allFacts, countFacts, filterFacts, isFilteringFacts } from './fact-words.ts'
import { FactsList } from './facts-list.tsx'
import styles from './numbers-screen.module.css'

/** The ledger: every exact number of the story, and what would make it stand when somebody asks. */
export function NumbersScreen({ openId }: { readonly openId: string | null }) {
  return <StoryScreen title="Numbers">{(story) => <Numbers key={story.id} story={story} openFirst={openId} />}</StoryScreen>
}

const none: readonly never[] = []

interface NumbersProps {
  readonly story: Story
  /** Which number's panel stands open at first. */
  readonly openFirst: string | null
}

function Numbers({ story, openFirst }: NumbersProps) {
  const known = useAnswer('facts.list', { storyId: story.id })
  const { mutate: remove } = useCommand('facts.remove')
  const [filter, setFilter] = useState(allFacts)
  const [open, setOpen] = useState<{ readonly id: string; readonly byKey: boolean } | null>(openFirst === null ? null : { id: openFirst, byKey: true })

  const facts = known.data ?? none
  const shown = useMemo(() => filterFacts(facts, filter), [facts, filter])
  const openFact = facts.find(({ id }) => id === open?.id)
  const { shaky } = useMemo(() => countFacts(facts), [facts])
  const takeAway = ({ id }: Fact) => remove({ factId: id }, { onSuccess: () => setOpen((before) => (before?.id === id ? null : before)), onError: tellFailure })

  return (
    <Screen
      title="Numbers"
      heading="Numbers"
      width="board"
      below={
        facts.length > 0 && (
          <>
            <span>{facts.length === 1 ? '1 number' : `${facts.length.toLocaleString('en-GB')} numbers`}</span>
            {shaky > 0 && <span>{shaky.toLocaleString('en-GB')} shaky: something an interviewer would ask for is missing</span>}
            <span role="status">{isFilteringFacts(filter) && `${shown.length} of ${facts.length} shown`}</span>
          </>
        )
      }
    >
      {known.isError && <FailedAnswer error={known.error} onRetry={() => void known.refetch()} />}
      <div className={styles['body']}>
        <div className={styles['column']}>
          <FactLineEntry storyId={story.id} onAdded={() => setFilter(allFacts)} />
          <FactOffers storyId={story.id} />
          {facts.length > 0 && <FactFilterBar facts={facts} filter={filter} onChange={setFilter} />}
          {known.data && facts.length === 0 && <p className="quiet">The ledger is empty. Type the number that your story rests on into the line above, or press N to get there.</p>}
          {facts.length > 0 && shown.length === 0 && <p className="quiet">No number matches. Clear the search or the kinds above.</p>}
          {shown.length > 0 && <FactsList facts={shown} openId={open?.id ?? null} onOpen={(id, byKey) => setOpen({ id, byKey })} onRemove={takeAway} />}
        </div>
        {openFact && open && <FactPanel key={openFact.id} fact={openFact} takesFocus={open.byKey} onClose={() => setOpen(null)} onRemove={takeAway} />}
      </div>
    </Screen>
  )
}
