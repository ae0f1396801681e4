import { IconHourglass } from '@tabler/icons-react'
import type { TimelineGap } from '../../shared/review.ts'
import styles from './gap-notes.module.css'
import { untoldWords } from './gap-words.ts'

/** How many are said one by one; of more, only how many. */
const mostSaid = 4

/** What the dates leave open, a question each: a date anywhere between, or a sentence in the story, answers it. */
export function GapNotes({ gaps }: { readonly gaps: readonly TimelineGap[] }) {
  if (gaps.length === 0) return null
  return (
    <ul aria-label="What the dates leave open" className={styles['gaps']}>
      {gaps.slice(0, mostSaid).map((gap) => (
        <li key={gap.fromDate}>
          <IconHourglass size={16} aria-hidden className={styles['sign']} />
          {untoldWords(gap)}
        </li>
      ))}
      {gaps.length > mostSaid && <li className="quiet">And {gaps.length - mostSaid} more stretches without a date.</li>}
    </ul>
  )
}
