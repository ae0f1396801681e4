import { cardSize, type Place } from '../ui/map-layout.ts'
import type { Relation } from '../../shared/relation.ts'

export interface LinePath {
  /** SVG path data. */
  readonly path: string
  /** Where its words stand. */
  readonly label: Place
}

/** The teller's circle on the map. */
const circleRadius = 46

/** Room between a card and the end of a line. */
const clearance = 5

/** How far lines of the same two people lie from one another. */
const spread = 56

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

/** What stands at an end of a line: somebody's card, or the teller's circle. */
export type EndShape = 'card' | 'circle'

/** A line from the edge of one card to the edge of another; `from` and `to` are their middles. */
export function linePath(from: Place & { readonly shape?: EndShape }, to: Place & { readonly shape?: EndShape }, bend: number): LinePath {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
  const control = { x: middle.x + (dy / length) * bend * 2, y: middle.y - (dx / length) * bend * 2 }
  const start = edgeOf(from, control)
  const end = edgeOf(to, control)
  // Words of lines side by side stand at different heights, so that they do not lie on one another.
  const label = along(start, control, end, 0.5 - Math.sign(bend) * 0.12)
  const at = ({ x, y }: Place) => `${round(x)} ${round(y)}`
  return { path: `M ${at(start)} Q ${at(control)} ${at(end)}`, label }
}

/** A point of a quadratic curve, `share` of the way. */
function along(start: Place, control: Place, end: Place, share: number): Place {
  const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2]
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y }
}

/** Where the way from a card's middle to a point leaves the card. */
function edgeOf(middle: Place & { readonly shape?: EndShape }, towards: Place): Place {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y]
  if (middle.shape === 'circle') {
    const share = (circleRadius + clearance) / (Math.hypot(dx, dy) || Number.MIN_VALUE)
    return share < 1 ? { x: middle.x + dx * share, y: middle.y + dy * share } : { x: middle.x, y: middle.y }
  }
  const scale = Math.min((cardSize.width / 2 + clearance) / (Math.abs(dx) || Number.MIN_VALUE), (cardSize.height / 2 + clearance) / (Math.abs(dy) || Number.MIN_VALUE))
  return Number.isFinite(scale) && scale < 1 ? { x: middle.x + dx * scale, y: middle.y + dy * scale } : { x: middle.x, y: middle.y }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
