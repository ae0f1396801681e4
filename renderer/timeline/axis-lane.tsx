import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { TurningPointKind } from '../../shared/turning-point.ts'
import type { PointMark } from './axis-items.ts'
import styles from './axis-lane.module.css'
import { Lane } from './lane.tsx'
import { isFlipped, packLane } from './pack-lane.ts'
import { pointKindWords, pointSentence, pointStateWords, pointTitle } from './point-words.ts'

interface AxisLaneProps {
  readonly kind: TurningPointKind
  readonly marks: readonly PointMark[]
  /** The part of the axis in sight, in pixels: nothing else is drawn. */
  readonly inSight: { readonly from: number; readonly to: number }
  /** How long the whole axis is, in pixels. */
  readonly width: number
  readonly keyIds: ReadonlySet<string>
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onZoomTo: (x: number) => void
}

const cardWidth = 176
const dotWidth = 30
const rowHeight = 34

/** The turning points of one kind. */
export function AxisLane({ kind, marks, inSight, width, keyIds, openId, onOpen, onZoomTo }: AxisLaneProps) {
  const { name, icon } = pointKindWords[kind]
  const rows = kind === 'other' ? 2 : Math.min(2, Math.max(1, marks.length))
  const packed = useMemo(() => packLane(marks, rows, cardWidth, dotWidth, keyIds, width), [marks, rows, keyIds, width])
  const isInSight = (x: number) => x + cardWidth > inSight.from && x - cardWidth < inSight.to
  const hasDots = packed.some(({ shape }) => shape === 'dots')
  return (
    <Lane name={name} icon={icon} height={rows * rowHeight + (hasDots ? 26 : 0) + 10} {...(kind === 'other' ? { tone: 'quiet' } : {})}>
      {packed.map((each) => {
        if (each.shape === 'dots') {
          if (!isInSight(each.x)) return null
          const [only] = each.items
          const isOne = each.items.length === 1
          return (
            <UnstyledButton
              key={`dots ${only.id}`}
              className={styles['dots']}
              style={{ left: `calc(var(--names) + ${each.x}px)`, top: rows * rowHeight + 6 }}
              aria-label={isOne ? pointSentence(only.point) : `${each.items.length} turning points: zoom in`}
              onClick={() => (isOne ? onOpen(only.id) : onZoomTo(each.x))}
            >
              {isOne ? '•' : each.items.length}
            </UnstyledButton>
          )
        }
        const { point, x, span } = each.item
        if (!isInSight(x) && x + span < inSight.from) return null
        const flipped = isFlipped(x, cardWidth, width)
        const State = pointStateWords[point.state].icon
        return (
          <UnstyledButton
            key={point.id}
            className={styles['point']}
            data-state={point.state}
            data-key={keyIds.has(point.id)}
            data-flipped={flipped}
            aria-pressed={point.id === openId}
            aria-label={pointSentence(point)}
            title={`${pointTitle(point)} (${pointStateWords[point.state].name})`}
            style={{ left: `calc(var(--names) + ${flipped ? x - cardWidth + 8 : x}px)`, top: each.row * rowHeight + 6, width: cardWidth - 8 }}
            onClick={() => onOpen(point.id)}
          >
            {(span > 0 || point.isApproximate) && <span className={styles['span']} style={{ width: Math.max(span, 12) }} />}
            <State size={14} aria-hidden className={styles['state']} />
            <span className={styles['title']}>{pointTitle(point)}</span>
          </UnstyledButton>
        )
      })}
    </Lane>
  )
}
