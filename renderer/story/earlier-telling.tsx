import { useQuery } from '@tanstack/react-query'
import type { Story } from '../../shared/story.ts'
import type { Score } from '../../shared/scoring/score.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { ScorePair } from '../ui/score-pair.tsx'
import { hear } from './hearing-client.ts'
import { asWhole } from './hearing-request.ts'
import styles from './earlier-telling.module.css'

interface EarlierTellingProps {
  readonly story: Story
  /** What the story scores as it is written now. */
  readonly now: Score | null
}

const noWords: readonly never[] = []

/** What was pasted in, or the sample's first draft: marked and scored by the same rules, to compare. */
export function EarlierTelling({ story, now }: EarlierTellingProps) {
  const { draft } = story
  const heard = useQuery({ queryKey: ['earlier telling', draft], queryFn: () => hear({ texts: asWhole(draft), known: null }), enabled: draft.trim() !== '' })
  if (draft.trim() === '') return null
  const score = heard.data?.score
  return (
    <details className={styles['earlier']} open={story.isSample}>
      <summary className={styles['summary']}>
        <span className={styles['name']}>{story.isSample ? 'A weak first draft, to compare' : 'An earlier telling, to compare'}</span>
        {score && <ScorePair scores={score} />}
      </summary>
      <p className={`words ${styles['words']}`}>
        <MarkedText text={draft} words={noWords} signals={score?.signals ?? noWords} />
      </p>
      {score && now && !now.isTooShort && !score.isTooShort && (
        <p className="quiet">
          Granularity {score.granularity} then, {now.granularity} now; conviction {score.conviction} then, {now.conviction} now. Both are read by the same rules.
        </p>
      )}
    </details>
  )
}
