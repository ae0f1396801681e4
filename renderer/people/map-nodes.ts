import type { Relation } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { cardSize, layOutPeople, type Place } from '../ui/map-layout.ts'
import type { MapNode } from './person-node.tsx'
import { personSentence } from './person-words.ts'

/** The teller's name among the map's nodes: no id of a person, which is hexadecimal. */
export const youId = 'you'

// Said outright, so that nothing waits until every card has been measured, and a card out of sight is not drawn to be measured.
const fixed = { ...cardSize, measured: cardSize, handles: [] }

// The library places a card by its corner, and a story by its middle. (It could be told so, but learns it only after its first fit.)
function cornerOf({ x, y }: Place): Place {
  return { x: x - cardSize.width / 2, y: y - cardSize.height / 2 }
}

/** The middle of a card whose corner is at a place. */
export function middleOf({ x, y }: Place): Place {
  return { x: x + cardSize.width / 2, y: y + cardSize.height / 2 }
}

/**
 * The cards of the map: the teller and everybody, `shown` telling who is not filtered away. A card that says the same as in `before` stays the very
 * same, so that it is not drawn anew.
 */
export function mapNodes(
  people: readonly HeardStakeholder[],
  relations: readonly Relation[],
  shown: ReadonlySet<string>,
  openId: string | null,
  before: readonly MapNode[],
): MapNode[] {
  const places = layOutPeople(people)
  const known = new Map(before.map((node) => [node.id, node]))
  const lines = countLines(relations)
  const you: MapNode = known.get(youId) ?? {
    id: youId, type: 'you', position: cornerOf({ x: 0, y: 0 }), data: {}, ...fixed, draggable: false, selectable: false, focusable: false, ariaLabel: 'You',
  }
  return [
    you,
    ...people.map((person): MapNode => {
      const position = cornerOf(places.get(person.id) ?? { x: 0, y: 0 })
      const hidden = !shown.has(person.id)
      const isOpen = person.id === openId
      const ariaLabel = personSentence(person, lines.get(person.id) ?? 0)
      const old = known.get(person.id)
      if (
        old?.type === 'person' && old.data.person === person && old.data.isOpen === isOpen && old.hidden === hidden && old.ariaLabel === ariaLabel &&
        old.position.x === position.x && old.position.y === position.y
      ) return old
      const said = { id: person.id, type: 'person', position, hidden, ariaLabel, data: { person, isOpen } } as const
      if (old?.type !== 'person') return { ...fixed, ...said }
      // What was said of its handles at first would now take the place of the one that the pointer made appear.
      const kept = { ...old }
      delete kept.handles
      return { ...kept, ...said }
    }),
  ]
}

function countLines(relations: readonly Relation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { fromId, toId } of relations) for (const id of [fromId, toId]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
