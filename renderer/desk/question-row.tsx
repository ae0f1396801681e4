import { IconArrowRight } from '@tabler/icons-react'
import { VisuallyHidden } from '@mantine/core'
import type { Question } from '../../shared/question.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import type { Take } from '../../shared/take.ts'
import { Link } from '../ui/link.tsx'
import { dimensionWords } from '../ui/score-words.ts'
import { lastScores, takesOf } from './next-step.ts'
import styles from './question-row.module.css'

interface QuestionRowProps {
  readonly question: Question
  readonly takes: readonly Take[]
}

/** One question with how often it was answered and its last two scores, the newer one last. */
export function QuestionRow({ question, takes }: QuestionRowProps) {
  const count = takesOf(question.id, takes).length
  const scored = lastScores(question.id, takes).toReversed()
  return (
    <li className={styles['item']}>
      <Link to={{ screen: 'question', id: question.id }} className={styles['row']}>
        <span className={`words ${styles['words']}`}>{question.text}</span>
        <span className={styles['figures']}>
          <span className="quiet">{count === 0 ? 'Not answered yet' : `${count} ${count === 1 ? 'take' : 'takes'}`}</span>
          {scored.length > 0 &&
            dimensions.map((dimension) => {
              const { name, icon: Sign } = dimensionWords[dimension]
              const values = scored.flatMap((take) => (take.scores ? [{ id: take.id, value: take.scores[dimension] }] : []))
              return (
                <span key={dimension} className={styles[dimension]} title={`${name}, last ${values.length === 1 ? 'take' : 'two takes'}`}>
                  <Sign size={15} stroke={1.75} aria-hidden />
                  <VisuallyHidden>{name} </VisuallyHidden>
                  {values.map(({ id, value }, at) => (
                    <span key={id} className={at < values.length - 1 ? styles['before'] : 'figures'}>
                      {at > 0 && (
                        <>
                          <IconArrowRight size={12} aria-hidden className={styles['arrow']} />
                          <VisuallyHidden>, then </VisuallyHidden>
                        </>
                      )}
                      {value}
                    </span>
                  ))}
                </span>
              )
            })}
        </span>
      </Link>
    </li>
  )
}
