import type { Score } from '../../shared/scoring/score.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import { bandLabel, dimensionWords } from '../ui/score-words.ts'
import styles from './score-figures.module.css'

interface ScoreFiguresProps {
  readonly score: Score
}

/** Both scores at a glance; the sums that explain them stand below. */
export function ScoreFigures({ score }: ScoreFiguresProps) {
  if (score.isTooShort) return <p className={styles['short']}>Too short to score</p>
  return (
    <dl className={styles['figures']}>
      {dimensions.map((dimension) => {
        const { name, icon: Sign } = dimensionWords[dimension]
        return (
          <div key={dimension} className={styles[dimension]}>
            <dt className={styles['name']}>
              <Sign size={16} stroke={1.75} aria-hidden />
              {name}
            </dt>
            <dd className={styles['value']}>
              <span className={styles['figure']}>{score[dimension]}</span>
              <span className={styles['band']}>{bandLabel(score[dimension])}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
