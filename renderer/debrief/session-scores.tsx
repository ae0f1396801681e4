import type { Debrief } from '../../shared/debrief/debrief-schema.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import type { Rating } from '../../shared/session.ts'
import { bandLabel, dimensionWords } from '../ui/score-words.ts'
import styles from './session-scores.module.css'

interface SessionScoresProps {
  readonly debrief: Debrief
  /** One's own judgement, given before. */
  readonly rating: Rating | null
}

/** Both scores of the session, with one's own beside them. */
export function SessionScores({ debrief, rating }: SessionScoresProps) {
  return (
    <dl className={styles['scores']} aria-label="Scores of the session">
      {dimensions.map((dimension) => {
        const { name, icon: Sign } = dimensionWords[dimension]
        return (
          <div key={dimension} className={styles[dimension]}>
            <dt className={styles['name']}>
              <Sign size={16} stroke={1.75} aria-hidden />
              {name}
            </dt>
            <dd className={styles['value']}>
              <span className={styles['figure']}>{debrief[dimension]}</span>
              <span className={styles['below']}>
                {bandLabel(debrief[dimension])}
                {rating && <span>You said {rating[dimension]}</span>}
              </span>
            </dd>
          </div>
        )
      })}
      {rating && (
        <div>
          <dt className={styles['name']}>Your vote</dt>
          <dd className={styles['vote']}>{rating.vote === 'inclined' ? 'Inclined' : 'Not inclined'}</dd>
        </div>
      )}
    </dl>
  )
}
