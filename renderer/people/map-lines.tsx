import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { Relation, RelationKind } from '../../shared/relation.ts'
import type { Place } from '../ui/map-layout.ts'
import { relationWords } from '../ui/relation-words.ts'
import { bendsOf, linePath } from './line-path.ts'
import styles from './map-lines.module.css'
import { middleOf, youId } from './map-nodes.ts'
import type { Nearness } from './nearness.ts'
import type { MapNode } from './person-node.tsx'

interface MapLinesProps {
  readonly relations: readonly Relation[]
  /** The cards where they stand now. */
  readonly nodes: readonly MapNode[]
  readonly nearness: Nearness
}

interface MapLine extends LineProps {
  readonly id: string
  /** True while a card at one of its ends is being moved. */
  readonly isMoving: boolean
}

/**
 * All lines of the map, below its cards. Not the library's own edges: each of those watches the whole map, so that some hundreds take longer to
 * appear than the people do. From afar all of one kind are a single drawing, but for those that move.
 */
export function MapLines({ relations, nodes, nearness }: MapLinesProps) {
  const bends = useMemo(() => bendsOf(relations), [relations])
  const lines = linesBetween(relations, nodes, bends)
  const isNear = nearness === 'near'
  return (
    <ViewportPortal>
      <svg className={styles['lines']} data-nearness={nearness} aria-hidden>
        {!isNear && <StillLines lines={lines.filter(({ isMoving }) => !isMoving)} />}
        {lines.filter(({ isMoving }) => isNear || isMoving).map((line) => (
          <Line key={line.id} {...line} hasEnd={isNear} />
        ))}
      </svg>
      {isNear && lines.map((line) => <LineWords key={line.id} {...line} />)}
    </ViewportPortal>
  )
}

function linesBetween(relations: readonly Relation[], nodes: readonly MapNode[], bends: ReadonlyMap<string, number>): MapLine[] {
  const shown = new Map<string, Place & { readonly isMoving: boolean }>()
  for (const { id, position, hidden, dragging } of nodes) if (hidden !== true) shown.set(id, { ...middleOf(position), isMoving: dragging === true })
  return relations.flatMap(({ id, fromId, toId, kind }) => {
    const [from, to] = [shown.get(fromId ?? youId), shown.get(toId ?? youId)]
    if (!from || !to) return []
    return [{ id, kind, isFromYou: fromId === null, isToYou: toId === null, fromX: from.x, fromY: from.y, toX: to.x, toY: to.y, bend: bends.get(id) ?? 0, isMoving: from.isMoving || to.isMoving }]
  })
}

/** Lines that stay where they are: one element a kind, since hundreds take longer to put in place than to draw. */
function StillLines({ lines }: { readonly lines: readonly MapLine[] }) {
  const byKind = Map.groupBy(lines, ({ kind }) => kind)
  return [...byKind].map(([kind, ofKind]) => <path key={kind} d={ofKind.map((line) => pathOf(line).path).join('')} className={styles['line']} data-kind={kind} />)
}

interface LineProps {
  readonly kind: RelationKind
  readonly isFromYou: boolean
  readonly isToYou: boolean
  // One by one, so that a line is drawn anew only where one of its ends moves.
  readonly fromX: number
  readonly fromY: number
  readonly toX: number
  readonly toY: number
  readonly bend: number
}

function pathOf({ isFromYou, isToYou, fromX, fromY, toX, toY, bend }: LineProps) {
  return linePath({ x: fromX, y: fromY, shape: isFromYou ? 'circle' : 'card' }, { x: toX, y: toY, shape: isToYou ? 'circle' : 'card' }, bend)
}

/** The end of a line is a drawing of its own: hundreds of them take longer than everything else, and from afar nobody can see them. */
const Line = memo(function Line({ hasEnd, ...props }: LineProps & { readonly hasEnd: boolean }) {
  return <path d={pathOf(props).path} className={styles['line']} data-kind={props.kind} {...(hasEnd ? { markerEnd: `url(#line-end-${props.kind})` } : {})} />
})

const LineWords = memo(function LineWords(props: LineProps) {
  const { label } = pathOf(props)
  const { of, ofYou } = relationWords[props.kind]
  return (
    <div className={styles['label']} data-kind={props.kind} style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}>
      {props.isFromYou ? ofYou : of}
    </div>
  )
})

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
