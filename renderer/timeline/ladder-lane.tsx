import { IconLadder } from '@tabler/icons-react'
import { spanWords } from '../../shared/calendar-date.ts'
import type { Ladder } from '../../shared/ladder.ts'
import { rungWords } from '../ui/rung-words.ts'
import type { RungMark } from './axis-items.ts'
import styles from './ladder-lane.module.css'
import { Lane } from './lane.tsx'
import { isFlipped, packLane } from './pack-lane.ts'

interface LadderLaneProps {
  readonly ladder: Ladder
  readonly marks: readonly RungMark[]
  /** How long the whole axis is, in pixels. */
  readonly width: number
}

const cardWidth = 122
const rows = 3
const rowHeight = 26
/** What the words on the silent days need; where there is less they stand beside them. */
const roomForWords = 110
/** Below this width words on a gap would stand on its ends. */
const leastForWords = 64

/** The escalation ladder on the axis: its rungs, the days between them, and the silent ones. To be read; it is filled in below. */
export function LadderLane({ ladder, marks, width }: LadderLaneProps) {
  if (marks.length === 0) return null
  const xOf = (kind: RungMark['kind']) => marks.find((mark) => mark.kind === kind)?.x ?? 0
  const silence = ladder.leaderSilence ?? ladder.silence
  return (
    <Lane name="Escalation ladder" icon={IconLadder} tone="quiet" height={34 + (rows + 1) * rowHeight}>
      {silence && (
        <div
          className={styles['silence']}
          style={{ left: `calc(var(--names) + ${xOf('knew')}px)`, width: Math.max(4, xOf(silence.until) - xOf('knew')) }}
          title={`Silent from “I knew” to “${rungWords[silence.until].name}”: ${spanWords(silence.days)}`}
        >
          <span className={xOf(silence.until) - xOf('knew') > roomForWords ? undefined : styles['beside']}>{spanWords(silence.days)} silent</span>
        </div>
      )}
      {ladder.gaps.map(({ from, to, days, isUnexplained }) => {
        const gapWidth = xOf(to) - xOf(from)
        return (
          isUnexplained && (
            <div key={to} className={styles['gap']} style={{ left: `calc(var(--names) + ${xOf(from)}px)`, width: gapWidth }} title={`${spanWords(days)} unexplained`}>
              {gapWidth > leastForWords && `${spanWords(days)}?`}
            </div>
          )
        )
      })}
      {packLane(marks, rows, cardWidth, cardWidth, new Set(), width).map((each) => {
        const all = each.shape === 'card' ? [each.item] : each.items
        const x = all[0]?.x ?? 0
        const row = each.shape === 'card' ? each.row : rows
        return (
          <div key={all.map(({ id }) => id).join(' ')} className={styles['rung']} data-flipped={isFlipped(x, cardWidth, width)} style={{ left: `calc(var(--names) + ${x}px)`, top: 26 + row * rowHeight }}>
            {all.map(({ kind, number }) => (
              <span key={kind} className={styles['number']} title={rungWords[kind].name} aria-hidden>
                {number}
              </span>
            ))}
            <span className={all.length > 1 ? 'for-readers' : undefined}>{all.map(({ kind }) => rungWords[kind].name).join(', ')}</span>
          </div>
        )
      })}
    </Lane>
  )
}
