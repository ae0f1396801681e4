import { Badge } from '@mantine/core'
import type { Story } from '../../shared/story.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { TakeRow } from '../ui/take-row.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { nextStep } from './next-step.ts'
import { QuestionRow } from './question-row.tsx'
import { RemoveSample } from './remove-sample.tsx'
import { StoryText } from './story-text.tsx'
import styles from './story-desk.module.css'

interface StoryDeskProps {
  readonly story: Story
}

/** The desk of one story: what to do next, its questions and takes, its words. */
export function StoryDesk({ story }: StoryDeskProps) {
  const questions = useAnswer('questions.list', { storyId: story.id })
  const takes = useAnswer('takes.list', { storyId: story.id })
  const failed = questions.isError ? questions : takes.isError ? takes : null
  const newestFirst = [...(takes.data ?? [])].sort((a, b) => b.startedMs - a.startedMs)
  return (
    <Screen
      title="Desk"
      heading={story.title}
      isWords
      above={
        story.isSample && (
          <Badge variant="outline" color="gray" radius="sm" tt="none" className={styles['sample']}>
            Sample
          </Badge>
        )
      }
    >
      {failed && <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />}
      {questions.data && takes.data && <NextStepCard step={nextStep(questions.data, takes.data)} />}
      <div className={styles['columns']}>
        <div className={styles['story']}>
          <Panel title="Story">
            <StoryText story={story} />
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
