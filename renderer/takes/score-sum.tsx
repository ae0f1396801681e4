import { UnstyledButton } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { useId } from 'react'
import type { Score } from '../../shared/scoring/score.ts'
import type { Dimension } from '../../shared/scoring/signal.ts'
import { bandLabel, dimensionWords, pointsWords } from '../ui/score-words.ts'
import { kindWords } from '../ui/signal-words.ts'
import styles from './score-sum.module.css'
import { sumOf, type Step } from './sum.ts'

interface ScoreSumProps {
  readonly score: Score
  readonly dimension: Dimension
  readonly lit: number | null
  readonly onSignal: (signal: number) => void
}

/** One score with the sum that makes it: every line is a signal that one can hear. */
export function ScoreSum({ score, dimension, lit, onSignal }: ScoreSumProps) {
  const id = useId()
  const { name, asks, icon: Sign } = dimensionWords[dimension]
  const sum = sumOf(score, dimension)
  const steps = [...sum.added, ...sum.taken, ...sum.neutral]
  return (
    <section aria-labelledby={id} className={`${styles['score']} ${styles[dimension]}`}>
      <header className={styles['head']}>
        <div>
          <h2 id={id} className={styles['name']}>
            <Sign size={18} stroke={1.75} aria-hidden />
            {name}
          </h2>
          <p className={styles['asks']}>{asks}</p>
        </div>
        {score.isTooShort ? (
          <p className={styles['short']}>Too short to score</p>
        ) : (
          <p className={styles['figure']}>
            <span className={styles['total']}>{sum.total}</span>
            <span className={styles['band']}>{bandLabel(sum.total)}</span>
          </p>
        )}
      </header>
      <ul aria-label="Contributions" className={styles['steps']}>
        {!score.isTooShort && (
          <li className={styles['base']}>
            <span className={styles['points']}>{sum.base}</span>
            <span className="quiet">where every answer starts</span>
          </li>
        )}
        {steps.map((step) => (
          <li key={step.index}>
            <StepButton step={step} score={score} isLit={lit !== null && step.contribution.signal === lit} onSignal={onSignal} />
          </li>
        ))}
      </ul>
      {sum.missing.length > 0 && !score.isTooShort && (
        <>
          <h3 className={styles['missingHead']}>Not heard</h3>
          <ul aria-label="Not heard" className={styles['missing']}>
            {sum.missing.map((step) => (
              <li key={step.index}>
                <IconCircleDashed size={15} aria-hidden className={styles['dash']} />
                <span>
                  {step.contribution.points !== 0 && <span className="figures">{pointsWords(step.contribution.points)} </span>}
                  {step.contribution.reason}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface StepButtonProps {
  readonly step: Step
  readonly score: Score
  readonly isLit: boolean
  readonly onSignal: (signal: number) => void
}

function StepButton({ step: { contribution }, score, isLit, onSignal }: StepButtonProps) {
  const index = contribution.signal
  const signal = index === null ? undefined : score.signals[index]
  if (index === null || !signal) return null
  const { name, icon: Sign } = kindWords[signal.kind]
  return (
    <UnstyledButton
      className={styles['step']}
      aria-pressed={isLit}
      data-signal-step={index}
      data-sign={Math.sign(contribution.points)}
      onClick={() => onSignal(index)}
    >
      <span className={styles['points']}>{score.isTooShort ? '' : pointsWords(contribution.points)}</span>
      <span className={styles['what']}>
        <span className={`words ${styles['quote']}`}>“{signal.quote}”</span>
        <span className={styles['kind']}>
          <Sign size={14} aria-hidden /> {name}
          {signal.status === 'confirmed' && (
            <>
              {' '}
              <IconCheck size={14} aria-hidden /> agrees with your story
            </>
          )}
        </span>
        {isLit && <span className={styles['reason']}>{contribution.reason}</span>}
      </span>
    </UnstyledButton>
  )
}
