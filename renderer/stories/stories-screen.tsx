import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { useNewStory } from '../ui/new-story.ts'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { ConflictPair } from './conflict-pair.tsx'
import { PrincipleTable } from './principle-table.tsx'
import { StoryRow } from './story-row.tsx'
import styles from './stories.module.css'

/** All stories: which principle each stands for, and what they hold against one another. */
export function StoriesScreen() {
  const stories = useAnswer('stories.list', {})
  const conflicts = useAnswer('stories.listConflicts', {})
  const { begin, isPending } = useNewStory()
  const failed = [stories, conflicts].find((answer) => answer.isError)
  const all = stories.data ?? []
  const own = all.filter(({ isSample }) => !isSample)
  return (
    <Screen
      title="Stories"
      heading="Stories"
      below={<span>One story is built to stand twenty minutes of attack; the others stay light. One story stands for one principle.</span>}
      aside={
        <Button leftSection={<IconPlus size={16} aria-hidden />} loading={isPending} onClick={begin} className={styles['add']}>
          Write another story
        </Button>
      }
    >
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      {(conflicts.data?.length ?? 0) > 0 && (
        <Panel title="Told against each other" aside={<span className="quiet figures">{conflicts.data?.length}</span>} isFlush>
          <ul>
            {conflicts.data?.map((conflict, at) => (
              <ConflictPair key={at} conflict={conflict} stories={all} />
            ))}
          </ul>
        </Panel>
      )}
      <div className={styles['columns']}>
        <div>
          <Panel title="Stories" isFlush aside={<span className="quiet figures">{all.length}</span>}>
            {all.length === 0 ? (
              <p className={styles['none']}>There is none yet.</p>
            ) : (
              <ul>
                {all.map((story) => (
                  <StoryRow key={story.id} story={story} />
                ))}
              </ul>
            )}
          </Panel>
        </div>
        <div>
          <Panel title="Principles" isFlush>
            <PrincipleTable stories={own} />
          </Panel>
        </div>
      </div>
    </Screen>
  )
}
