import { cardSize, type Place } from '../ui/map-layout.ts'
import type { Relation } from '../../shared/relation.ts'

export interface LinePath {
  /** SVG path data. */
  readonly path: string
  /** Where its words stand. */
  readonly label: Place
}

/** Room between a card and the end of a line. */
const clearance = 5

/** How far lines of the same two people lie from one another. */
const spread = 46

/** How far to the side each line bends, so that several between the same two people can be told apart; positive is left of the way there. */
export function bendsOf(relations: readonly Pick<Relation, 'id' | 'fromId' | 'toId'>[]): Map<string, number> {
  const pairs = Map.groupBy(relations, ({ fromId, toId }) => [fromId ?? '', toId ?? ''].sort().join(' '))
  const bends = new Map<string, number>()
  for (const lines of pairs.values()) {
    for (const [index, { id, fromId, toId }] of lines.entries()) {
      const side = (index - (lines.length - 1) / 2) * spread
      // The same side of the pair whichever way the line goes.
      bends.set(id, (fromId ?? '') < (toId ?? '') ? side : -side)
    }
  }
  return bends
}

/** A line from the edge of one card to the edge of another; `from` and `to` are the cards' middles. */
export function linePath(from: Place, to: Place, bend: number): LinePath {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = { x: middle.x + (dy / length) * bend * 2, y: middle.y - (dx / length) * bend * 2 }
  const start = edgeOf(from, control)
  const end = edgeOf(to, control)
  // The middle of a quadratic curve lies halfway between its control and the middle of its ends.
  const label = { x: (start.x + end.x) / 4 + control.x / 2, y: (start.y + end.y) / 4 + control.y / 2 }
  const at = ({ x, y }: Place) => `${round(x)} ${round(y)}`
  return { path: `M ${at(start)} Q ${at(control)} ${at(end)}`, label }
}

/** Where the way from a card's middle to a point leaves the card. */
function edgeOf(middle: Place, towards: Place): Place {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  const scale = Math.min((cardSize.width / 2 + clearance) / (Math.abs(dx) || Number.MIN_VALUE), (cardSize.height / 2 + clearance) / (Math.abs(dy) || Number.MIN_VALUE))
  return Number.isFinite(scale) && scale < 1 ? { x: middle.x + dx * scale, y: middle.y + dy * scale } : middle
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
