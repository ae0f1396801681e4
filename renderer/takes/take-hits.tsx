import type { TakeHit } from '../../shared/take-search.ts'
import { ExcerptText } from '../ui/excerpt-text.tsx'
import { Link } from '../ui/link.tsx'
import { clockWords, momentWords } from '../ui/time-words.ts'
import styles from './takes-screen.module.css'

interface TakeHitsProps {
  readonly typed: string
  /** Undefined until they are there. */
  readonly hits: readonly TakeHit[] | undefined
}

/** What was found: each take with the words around each place, which lead to it and play from there. */
export function TakeHits({ typed, hits }: TakeHitsProps) {
  const places = hits?.reduce((sum, hit) => sum + hit.places, 0) ?? 0
  return (
    <section aria-label="Found">
      <p role="status" className={`quiet ${styles['count']}`}>
        {hits && (hits.length === 0 ? `Nobody said “${shortened(typed)}” in a take.` : `${places} ${places === 1 ? 'place' : 'places'} in ${hits.length} ${hits.length === 1 ? 'take' : 'takes'}`)}
      </p>
      <ul className={styles['hits']}>
        {hits?.map((hit) => (
          <li key={hit.takeId} className={styles['hit']}>
            <div className={styles['about']}>
              <Link to={{ screen: 'take', id: hit.takeId }}>{hit.questionText}</Link>
              <span className="quiet figures">
                {hit.storyTitle} · {momentWords(hit.startedMs)}
              </span>
            </div>
            {hit.excerpts.map((excerpt) => (
              <Link key={excerpt.word} to={{ screen: 'take', id: hit.takeId, word: excerpt.word }} className={styles['excerpt']}>
                <span className={`quiet figures ${styles['at']}`}>{clockWords(excerpt.t0Ms)}</span>
                <ExcerptText excerpt={excerpt} />
              </Link>
            ))}
            {hit.places > hit.excerpts.length && <p className={`quiet ${styles['more']}`}>and {hit.places - hit.excerpts.length} more</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
