import { EdgeLabelRenderer, useInternalNode, type Edge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { RelationKind } from '../../shared/relation.ts'
import { cardSize } from '../ui/map-layout.ts'
import { relationWords } from '../ui/relation-words.ts'
import { linePath, type EndShape } from './line-path.ts'
import styles from './relation-line.module.css'

export type LineEdge = Edge<{ readonly kind: RelationKind; readonly isOfYou: boolean; readonly bend: number }, 'relation'>

/** A line between two people, with what it says on it. */
export const RelationLine = memo(function RelationLine({ source, target, data }: EdgeProps<LineEdge>) {
  const from = useInternalNode(source)?.internals.positionAbsolute
  const to = useInternalNode(target)?.internals.positionAbsolute
  if (!from || !to || !data) return null
  const { path, label } = linePath({ ...middleOf(from), shape: shapeOf(source) }, { ...middleOf(to), shape: shapeOf(target) }, data.bend)
  return (
    <>
      <path d={path} className={styles['line']} data-kind={data.kind} markerEnd={`url(#line-end-${data.kind})`} />
      <EdgeLabelRenderer>
        <div className={styles['label']} data-kind={data.kind} style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}>
          {data.isOfYou ? relationWords[data.kind].ofYou : relationWords[data.kind].of}
        </div>
      </EdgeLabelRenderer>
    </>
  )
})

/** The teller's name among the map's nodes: no id of a person, which is hexadecimal. */
export const youId = 'you'

function shapeOf(id: string): EndShape {
  return id === youId ? 'circle' : 'card'
}

function middleOf({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: x + cardSize.width / 2, y: y + cardSize.height / 2 }
}

const ends: readonly { readonly kind: RelationKind; readonly shape: string; readonly isFilled: boolean }[] = [
  { kind: 'reports_to', shape: 'M 1 1 L 9 5 L 1 9', isFilled: false },
  { kind: 'blocked', shape: 'M 9 0 L 9 10', isFilled: false },
  { kind: 'sided_with', shape: 'M 2 5 A 3.5 3.5 0 1 1 9 5 A 3.5 3.5 0 1 1 2 5', isFilled: true },
  { kind: 'escalated_to', shape: 'M 1 1 L 9 5 L 1 9 Z', isFilled: true },
  { kind: 'overruled', shape: 'M 1 1 L 5 5 L 1 9 M 5 1 L 9 5 L 5 9', isFilled: false },
]

/** How each kind of line ends; drawn once for the whole map. */
export function LineEnds() {
  return (
    <svg className={styles['ends']} aria-hidden>
      <defs>
        {ends.map(({ kind, shape, isFilled }) => (
          <marker key={kind} id={`line-end-${kind}`} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto">
            <path d={shape} className={styles['end']} data-kind={kind} data-filled={isFilled} />
          </marker>
        ))}
      </defs>
    </svg>
  )
}
