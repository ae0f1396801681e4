import { IconHourglass } from '@tabler/icons-react'
import { daysOf, spanWords } from '../../shared/calendar-date.ts'
import type { TimelineGap } from '../../shared/review.ts'
import styles from './gap-lane.module.css'
import { untoldWords } from './gap-words.ts'
import { Lane } from './lane.tsx'
import { xOfDay, type TimeScale } from './time-scale.ts'

interface GapLaneProps {
  readonly gaps: readonly TimelineGap[]
  readonly scale: TimeScale
}

/** Below this width the words would stand on both ends. */
const leastForWords = 74

/** The stretches of the story of which nothing dated is known. To be read; a date anywhere in one closes it. */
export function GapLane({ gaps, scale }: GapLaneProps) {
  if (gaps.length === 0) return null
  return (
    <Lane name="Nothing dated" icon={IconHourglass} tone="ember" height={34}>
      {gaps.map((gap) => {
        const from = xOfDay(scale, daysOf(gap.fromDate).last + 1)
        const width = Math.max(4, xOfDay(scale, daysOf(gap.toDate).first) - from)
        return (
          <div key={gap.fromDate} className={styles['gap']} style={{ left: `calc(var(--names) + ${from}px)`, width }} title={untoldWords(gap)}>
            {width > leastForWords && <span className={styles['words']}>{spanWords(gap.days)}?</span>}
          </div>
        )
      })}
    </Lane>
  )
}
