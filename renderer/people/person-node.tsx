import { Handle, Position, type Node, type NodeProps } from '@xyflow/react'
import { IconMicrophoneOff, IconUserQuestion } from '@tabler/icons-react'
import { memo } from 'react'
import { isNamed } from '../../shared/named.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import styles from './person-node.module.css'
import { placeWords } from './person-words.ts'
import { StanceMark } from './stance-mark.tsx'
import stanceStyles from './stance.module.css'

export type PersonNode = Node<{ readonly person: HeardStakeholder; readonly isOpen: boolean }, 'person'>
export type YouNode = Node<Record<never, never>, 'you'>
export type MapNode = PersonNode | YouNode

/** Somebody's card on the map. Drawn anew only where the person changes. */
export const PersonCard = memo(function PersonCard({ data: { person, isOpen } }: NodeProps<PersonNode>) {
  const place = placeWords(person)
  return (
    <div className={`${styles['card']} ${stanceStyles['edge']}`} data-stance={person.stance ?? 'none'} data-open={isOpen}>
      <LineAnchors />
      <div className={styles['top']}>
        <StanceMark stance={person.stance} />
        <span className={styles['marks']}>
          {!isNamed(person.name) && (
            <span title="Unnamed: an interviewer will ask who">
              <IconUserQuestion size={15} aria-hidden />
            </span>
          )}
          {person.saidInTakes === 0 && (
            <span title="Never said aloud in any take">
              <IconMicrophoneOff size={15} aria-hidden />
            </span>
          )}
        </span>
      </div>
      <div className={styles['name']}>{person.name}</div>
      {place !== '' && <div className={styles['place']}>{place}</div>}
      {person.said.trim() !== '' && <div className={`words ${styles['said']}`}>“{person.said.trim()}”</div>}
    </div>
  )
})

/** The teller, in the middle. */
export const YouCard = memo(function YouCard() {
  return (
    <div className={styles['you']}>
      <LineAnchors />
      <span className={styles['youName']}>You</span>
    </div>
  )
})

// Lines find the edges of cards by themselves; the library draws none to a card without these.
function LineAnchors() {
  return (
    <>
      <Handle type="source" position={Position.Top} isConnectable={false} className={styles['anchor']} />
      <Handle type="target" position={Position.Top} isConnectable={false} className={styles['anchor']} />
    </>
  )
}
