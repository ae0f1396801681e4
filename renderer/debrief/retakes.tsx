import { Button } from '@mantine/core'
import type { Retake } from '../../shared/debrief/debrief-schema.ts'
import { call } from '../bridge.ts'
import { useAnswer } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import styles from './retakes.module.css'

interface RetakesProps {
  readonly storyId: string
  readonly retakes: readonly Retake[]
}

/** Up to three answers that are worth giving again at once. A question that the story does not have yet becomes one of its own. */
export function Retakes({ storyId, retakes }: RetakesProps) {
  const questions = useAnswer('questions.list', { storyId })
  const open = async (text: string) => {
    try {
      const known = questions.data?.find((question) => question.text === text)
      const { id } = known ?? (await call('questions.add', { storyId, text }))
      navigate({ screen: 'question', id })
    } catch (error) {
      tellFailure(error)
    }
  }
  if (retakes.length === 0) return <p className="quiet">None of the answers stands out as one to give again.</p>
  return (
    <ol className={styles['retakes']}>
      {retakes.map(({ turn, question, why }) => (
        <li key={turn} className={styles['retake']}>
          <div className={styles['what']}>
            <p className={`words ${styles['question']}`}>{question}</p>
            <p className={styles['why']}>{why}</p>
          </div>
          <Button variant="default" onClick={() => void open(question)}>
            Answer it again
          </Button>
        </li>
      ))}
    </ol>
  )
}
