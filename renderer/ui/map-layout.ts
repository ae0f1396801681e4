import type { Stakeholder } from '../../shared/stakeholder.ts'
import { stances } from '../../shared/stakeholder.ts'

/** Where a card's middle lies, the teller being at 0, 0. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** A card of the map, in its own units (pixels at a zoom of 1). */
export const cardSize = { width: 208, height: 96 } as const

/** The first ring is an ellipse, since cards are wider than high; each ring lies so far outside the one before that no two cards touch. */
const firstRing = { x: 380, y: 200 } as const
const between = { x: 300, y: 140 } as const

/** How many cards the ring of an index holds without touching: the length of the ring in cards, with room between. */
export function ringCapacity(ring: number): number {
  const radius = Math.min((firstRing.x + ring * between.x) / cardSize.width, (firstRing.y + ring * between.y) / cardSize.height)
  return Math.floor((2 * Math.PI * radius) / Math.SQRT2)
}

/** How many cards go on each ring: all but the outermost are full, and a few people alone are one ring. */
function ringSizes(count: number): number[] {
  const sizes: number[] = []
  for (let left = count; left > 0; left -= sizes.at(-1) ?? left) sizes.push(Math.min(left, ringCapacity(sizes.length)))
  return sizes
}

/** Where the first card of each ring stands: upper left, so that whoever resisted is met first. */
const start = (-3 * Math.PI) / 4

/**
 * Where everybody stands: who was dragged, there; the others on rings around the teller, side by side with those of the same stance. The same
 * people always stand in the same places, and dragging one moves nobody else.
 */
export function layOutPeople(people: readonly Pick<Stakeholder, 'id' | 'stance' | 'place'>[]): Map<string, Place> {
  const rankOf = (stance: Stakeholder['stance']) => (stance === null ? stances.length : stances.indexOf(stance))
  const sorted = people.toSorted((a, b) => rankOf(a.stance) - rankOf(b.stance))
  const sizes = ringSizes(sorted.length)
  const filled = sizes.map(() => 0)
  const places = new Map<string, Place>()
  for (const [index, { id, place }] of sorted.entries()) {
    const ring = emptiest(sizes, filled, (index + 1) / sorted.length)
    const size = sizes[ring] ?? 1
    const slot = filled[ring] ?? 0
    filled[ring] = slot + 1
    const angle = start + (slot / size) * 2 * Math.PI
    places.set(id, place ?? { x: Math.round((firstRing.x + ring * between.x) * Math.cos(angle)), y: Math.round((firstRing.y + ring * between.y) * Math.sin(angle)) })
  }
  return places
}

/** The ring that lags furthest behind when everybody up to a share of all has been placed: so one stance spreads over all rings in one direction. */
function emptiest(sizes: readonly number[], filled: readonly number[], share: number): number {
  let best = 0
  let most = -Infinity
  for (const [ring, size] of sizes.entries()) {
    const used = filled[ring] ?? 0
    const lag = share * size - used
    if (used < size && lag > most) {
      best = ring
      most = lag
    }
  }
  return best
}
