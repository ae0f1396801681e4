import { Button } from '@mantine/core'
import { IconAlertTriangle, IconFlame } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Story } from '../../shared/story.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { GateList } from '../ui/gate-list.tsx'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/navigation.ts'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { StorySwitcher } from '../ui/story-switcher.tsx'
import { TakeRow } from '../ui/take-row.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { nextStep } from './next-step.ts'
import { QuestionRow } from './question-row.tsx'
import { ReadinessStrip } from './readiness-strip.tsx'
import { RemoveSample } from './remove-sample.tsx'
import styles from './story-desk.module.css'

interface StoryDeskProps {
  readonly story: Story
  readonly notice: ReactNode
}

/** The desk of one story: what to do next, where it stands, its questions and takes. */
export function StoryDesk({ story, notice }: StoryDeskProps) {
  const questions = useAnswer('questions.list', { storyId: story.id })
  const takes = useAnswer('takes.list', { storyId: story.id })
  const review = useAnswer('stories.review', { storyId: story.id })
  const conflicts = useAnswer('stories.listConflicts', {})
  const failed = [questions, takes, review, conflicts].find((answer) => answer.isError)
  const newestFirst = [...(takes.data ?? [])].sort((a, b) => b.startedMs - a.startedMs)
  return (
    <Screen
      title="Desk"
      heading={story.title}
      isWords
      above={<StorySwitcher story={story} />}
      aside={
        <Button variant="default" leftSection={<IconFlame size={16} aria-hidden />} onClick={() => navigate({ screen: 'grill' })}>
          Be grilled on it
        </Button>
      }
    >
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      {notice}
      {questions.data && takes.data && review.data && <NextStepCard step={nextStep(questions.data, takes.data, review.data.readiness.nextStep)} />}
      {review.data && <ReadinessStrip readiness={review.data.readiness} />}
      {(conflicts.data?.length ?? 0) > 0 && (
        <p className={styles['conflicts']}>
          <IconAlertTriangle size={16} aria-hidden /> <Link to={{ screen: 'stories' }}>{conflictWords(conflicts.data?.length ?? 0)}</Link>
        </p>
      )}
      <div className={styles['columns']}>
        <div className={styles['story']}>
          <Panel title="Gates" aside={review.data && <span className="quiet figures">{review.data.readiness.gatesMet} of {review.data.readiness.gatesInAll}</span>}>
            {review.data && <GateList gates={review.data.gates} here="desk" isShort />}
          </Panel>
          {story.isSample && <RemoveSample questions={questions.data?.length ?? 0} takes={takes.data ?? []} />}
        </div>
        <div className={styles['work']}>
          <Panel title="Questions" isFlush aside={<span className="quiet figures">{questions.data?.length ?? ''}</span>}>
            <ul>
              {questions.data?.map((question) => (
                <QuestionRow key={question.id} question={question} takes={takes.data ?? []} />
              ))}
            </ul>
          </Panel>
          <Panel title="Takes" isFlush aside={<span className="quiet figures">{takes.data?.length ?? ''}</span>}>
            {newestFirst.length === 0 ? (
              <p className={styles['none']}>No takes yet. Open a question and answer it aloud, or hear its sample answer.</p>
            ) : (
              <ul>
                {newestFirst.map((take) => (
                  <TakeRow key={take.id} take={take} showsQuestion />
                ))}
              </ul>
            )}
          </Panel>
        </div>
      </div>
    </Screen>
  )
}

function conflictWords(count: number): string {
  return count === 1 ? 'Two of your stories contradict each other' : `Your stories contradict each other in ${count} places`
}
