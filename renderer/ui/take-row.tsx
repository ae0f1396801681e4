import { IconChevronRight } from '@tabler/icons-react'
import type { Take } from '../../shared/take.ts'
import { Link } from './link.tsx'
import { ScorePair } from './score-pair.tsx'
import { takeStateWords } from './take-state.ts'
import { clockWords, momentWords } from './time-words.ts'
import styles from './take-row.module.css'

interface TakeRowProps {
  readonly take: Take
  /** The question over the date: where takes of several questions stand together. */
  readonly showsQuestion?: boolean
}

/** One take in a list; leads to its screen. */
export function TakeRow({ take, showsQuestion = false }: TakeRowProps) {
  const state = takeStateWords(take)
  return (
    <li className={styles['item']}>
      <Link to={{ screen: 'take', id: take.id }} className={styles['row']}>
        <span className={styles['what']}>
          {showsQuestion && <span className={`words ${styles['question']}`}>{take.questionText}</span>}
          <span className={`quiet figures ${styles['when']}`}>
            {momentWords(take.startedMs)} · {clockWords(take.durationMs)}
            {take.ending === 'bundled' && ' · Sample recording'}
            {take.ending === 'imported' && ' · Imported'}
            {take.ending === 'recovered' && ' · Recovered'}
          </span>
        </span>
        <span className={styles['state']}>{state === null && take.scores ? <ScorePair scores={take.scores} /> : <span className="quiet">{state}</span>}</span>
        <IconChevronRight size={16} className="quiet" aria-hidden />
      </Link>
    </li>
  )
}
