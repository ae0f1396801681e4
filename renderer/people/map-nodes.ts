import { Position } from '@xyflow/react'
import type { Relation } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { cardSize, layOutPeople } from '../ui/map-layout.ts'
import { bendsOf } from './line-path.ts'
import type { MapNode } from './person-node.tsx'
import { personSentence } from './person-words.ts'
import { youId, type LineEdge } from './relation-line.tsx'

// Said outright, so that lines to cards out of sight can be drawn without those cards.
const fixed = {
  ...cardSize,
  measured: cardSize,
  handles: (['source', 'target'] as const).map((type) => ({ type, position: Position.Top, x: cardSize.width / 2, y: cardSize.height / 2, width: 1, height: 1 })),
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
    id: youId, type: 'you', position: { x: 0, y: 0 }, data: {}, ...fixed, draggable: false, selectable: false, focusable: false, ariaLabel: 'You',
  }
  return [
    you,
    ...people.map((person): MapNode => {
      const position = places.get(person.id) ?? { x: 0, y: 0 }
      const hidden = !shown.has(person.id)
      const isOpen = person.id === openId
      const ariaLabel = personSentence(person, lines.get(person.id) ?? 0)
      const old = known.get(person.id)
      if (
        old?.type === 'person' && old.data.person === person && old.data.isOpen === isOpen && old.hidden === hidden && old.ariaLabel === ariaLabel &&
        old.position.x === position.x && old.position.y === position.y
      ) return old
      return { ...(old?.type === 'person' ? old : fixed), id: person.id, type: 'person', position, hidden, ariaLabel, data: { person, isOpen } }
    }),
  ]
}

function countLines(relations: readonly Relation[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { fromId, toId } of relations) for (const id of [fromId, toId]) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** The lines of the map. */
export function mapLines(relations: readonly Relation[]): LineEdge[] {
  const bends = bendsOf(relations)
  return relations.map(({ id, fromId, toId, kind }) => ({
    id, type: 'relation', source: fromId ?? youId, target: toId ?? youId, focusable: false, selectable: false,
    data: { kind, isOfYou: fromId === null, bend: bends.get(id) ?? 0 },
  }))
}

