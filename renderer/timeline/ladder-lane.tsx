import { IconLadder } from '@tabler/icons-react'
import { spanWords } from '../../shared/calendar-date.ts'
import type { Ladder } from '../../shared/ladder.ts'
import { rungWords } from '../ui/rung-words.ts'
import type { RungMark } from './axis-items.ts'
import styles from './axis.module.css'
import { packLane } from './pack-lane.ts'

interface LadderLaneProps {
  readonly ladder: Ladder
  readonly marks: readonly RungMark[]
}

const cardWidth = 122
const rows = 3
const rowHeight = 26
/** Below this width words on a gap would stand on its ends. */
const leastForWords = 64

/** The escalation ladder on the axis: its rungs, the days between them, and the silent ones. To be read; it is filled in below. */
export function LadderLane({ ladder, marks }: LadderLaneProps) {
  if (marks.length === 0) return null
  const xOf = (kind: RungMark['kind']) => marks.find((mark) => mark.kind === kind)?.x ?? 0
  const silence = ladder.leaderSilence ?? ladder.silence
  return (
    <div role="group" aria-label="Escalation ladder" className={`${styles['lane']} ${styles['ladder']}`} style={{ height: 30 + rows * rowHeight }}>
      <div className={styles['name']}>
        <IconLadder size={15} aria-hidden /> Escalation ladder
      </div>
      {silence && (
        <div
          className={styles['silence']}
          style={{ left: `calc(var(--names) + ${xOf('knew')}px)`, width: Math.max(2, xOf(silence.until) - xOf('knew')) }}
          title={`Silent from “I knew” to “${rungWords[silence.until].name}”: ${spanWords(silence.days)}`}
        >
          {xOf(silence.until) - xOf('knew') > 90 && `${spanWords(silence.days)} silent`}
        </div>
      )}
      {ladder.gaps.map(({ from, to, days, isUnexplained }) => {
        const width = xOf(to) - xOf(from)
        return (
          isUnexplained && (
            <div key={to} className={styles['gap']} style={{ left: `calc(var(--names) + ${xOf(from)}px)`, width }} title={`${spanWords(days)} unexplained`}>
              {width > leastForWords && `${spanWords(days)}?`}
            </div>
          )
        )
      })}
      {packLane(marks, rows, cardWidth, cardWidth).map((each) => {
        const [mark, row] = each.shape === 'card' ? [each.item, each.row] : [each.items[0], rows - 1]
        return (
          <div key={mark.id} className={styles['rung']} style={{ left: `calc(var(--names) + ${mark.x}px)`, top: 26 + row * rowHeight }}>
            <span className={styles['number']} aria-hidden>
              {mark.number}
            </span>
            {rungWords[mark.kind].name}
          </div>
        )
      })}
    </div>
  )
}
