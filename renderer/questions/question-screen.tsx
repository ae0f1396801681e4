import type { ReactNode } from 'react'
import { useAnswer } from '../ui/ask.ts'
import { DemoVoiceNote } from '../ui/demo-voice-note.tsx'
import { FailedAnswer, FailureNote } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { TakeRow } from '../ui/take-row.tsx'
import styles from './question-screen.module.css'
import { SampleAnswers } from './sample-answers.tsx'

interface QuestionScreenProps {
  readonly questionId: string
  readonly recorder: ReactNode
}

/** One question, to be answered aloud. Almost empty: the question, the recorder, and below them what was said before. */
export function QuestionScreen({ questionId, recorder }: QuestionScreenProps) {
  const stories = useAnswer('stories.list', {})
  const story = stories.data?.[0]
  const questions = useAnswer('questions.list', story ? { storyId: story.id } : null)
  const takes = useAnswer('takes.list', story ? { storyId: story.id } : null)
  const failed = [stories, questions, takes].find((answer) => answer.isError)
  const question = questions.data?.find((candidate) => candidate.id === questionId)
  const own = (takes.data ?? []).filter((take) => take.questionId === questionId).sort((a, b) => b.startedMs - a.startedMs)

  if (failed) {
    return (
      <Screen title="Question" heading="Question" width="reading">
        <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
      </Screen>
    )
  }
  if (!question || !story) {
    const isGone = stories.data?.length === 0 || questions.data !== undefined
    return isGone ? (
      <Screen title="Question" heading="Question" width="reading">
        <FailureNote failure={{ code: 'not_found', details: { what: 'question' } }} />
      </Screen>
    ) : null
  }

  return (
    <Screen
      title={question.text}
      heading={question.text}
      isWords
      width="room"
      above={<Link to={{ screen: 'desk' }}>{story.title}</Link>}
    >
      {recorder}
      <DemoVoiceNote />
      <div className={styles['below']}>
        {story.isSample && <SampleAnswers questionId={question.id} />}
        {own.length > 0 && (
          <Panel title="Takes of this question" isFlush>
            <ul>
              {own.map((take) => (
                <TakeRow key={take.id} take={take} />
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </Screen>
  )
}
