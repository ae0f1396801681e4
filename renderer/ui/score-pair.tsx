import { VisuallyHidden } from '@mantine/core'
import type { Take } from '../../shared/take.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import { dimensionWords } from './score-words.ts'
import styles from './score-pair.module.css'

interface ScorePairProps {
  readonly scores: NonNullable<Take['scores']>
  /** The names beside the signs, where they have not been met before. */
  readonly isNamed?: boolean
}

/** Both scores of a take in one line, small. */
export function ScorePair({ scores, isNamed = false }: ScorePairProps) {
  if (scores.isTooShort) return <span className="quiet">Too short to score</span>
  return (
    <span className={styles['pair']}>
      {dimensions.map((dimension) => {
        const { name, icon: Sign } = dimensionWords[dimension]
        return (
          <span key={dimension} className={styles[dimension]} title={name}>
            <Sign size={15} stroke={1.75} aria-hidden />
            {isNamed ? <span className={styles['name']}>{name}</span> : <VisuallyHidden>{name} </VisuallyHidden>}
            <span className="figures">{scores[dimension]}</span>
          </span>
        )
      })}
    </span>
  )
}
