import { VisuallyHidden } from '@mantine/core'
import type { Take } from '../../shared/take.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import { dimensionWords } from './score-words.ts'
import styles from './score-pair.module.css'

interface ScorePairProps {
  readonly scores: NonNullable<Take['scores']>
}

/** Both scores of a take in one line, small. */
export function ScorePair({ scores }: ScorePairProps) {
  if (scores.isTooShort) return <span className="quiet">Too short to score</span>
  return (
    <span className={styles['pair']}>
      {dimensions.map((dimension) => {
        const { name, icon: Sign } = dimensionWords[dimension]
        return (
          <span key={dimension} className={styles[dimension]} title={name}>
            <Sign size={15} stroke={1.75} aria-hidden />
            <VisuallyHidden>{name} </VisuallyHidden>
            <span className="figures">{scores[dimension]}</span>
          </span>
        )
      })}
    </span>
  )
}
