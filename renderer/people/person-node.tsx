import { Handle, Position, useUpdateNodeInternals, type Node, type NodeProps } from '@xyflow/react'
import { IconMicrophoneOff, IconUserQuestion } from '@tabler/icons-react'
import { memo, useEffect, useState, type ReactNode } from 'react'
import { isNamed } from '../../shared/named.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import styles from './person-node.module.css'
import { initialsOf, placeWords } from './person-words.ts'
import { StanceMark } from './stance-mark.tsx'
import stanceStyles from './stance.module.css'

export type PersonNode = Node<{ readonly person: HeardStakeholder; readonly isOpen: boolean }, 'person'>
export type YouNode = Node<Record<never, never>, 'you'>
export type MapNode = PersonNode | YouNode

/** Somebody's card on the map. Drawn anew only where the person changes. */
export const PersonCard = memo(function PersonCard({ data: { person, isOpen } }: NodeProps<PersonNode>) {
  const place = placeWords(person)
  return (
    <Anchored id={person.id} name={person.name} className={`${styles['card']} ${stanceStyles['edge']}`} stance={person.stance ?? 'none'} isOpen={isOpen}>
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
    </Anchored>
  )
})

/** The same card from afar, where only the name can be read. */
export const FarCard = memo(function FarCard({ data: { person, isOpen } }: NodeProps<PersonNode>) {
  return (
    <div className={`${styles['card']} ${styles['far']} ${stanceStyles['edge']}`} data-stance={person.stance ?? 'none'} data-open={isOpen}>
      <div className={styles['name']}>{person.name}</div>
    </div>
  )
})

/** The same card from so far that a name cannot be read any more: where somebody stood, and the first letters of the name. */
export const SpeckCard = memo(function SpeckCard({ data: { person, isOpen } }: NodeProps<PersonNode>) {
  return (
    <div className={`${styles['card']} ${styles['speck']} ${stanceStyles['edge']}`} data-stance={person.stance ?? 'none'} data-open={isOpen} title={person.name}>
      {initialsOf(person.name)}
    </div>
  )
})

/** The teller, in the middle. */
export const YouCard = memo(function YouCard({ id }: NodeProps<YouNode>) {
  return (
    <Anchored id={id} name="you" className={`${styles['you']}`}>
      <span className={styles['youName']}>You</span>
    </Anchored>
  )
})

interface AnchoredProps {
  /** The card's own among the map's. */
  readonly id: string
  readonly name: string
  readonly className: string
  readonly stance?: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** A card from which a line can be drawn to another; the handle for it is there only while the pointer is on the card. */
function Anchored({ id, name, className, stance, isOpen, children }: AnchoredProps) {
  const [isPointed, setIsPointed] = useState(false)
  const tellHandles = useUpdateNodeInternals()
  useEffect(() => {
    if (isPointed) tellHandles(id)
  }, [isPointed, tellHandles, id])
  return (
    <div className={className} data-stance={stance} data-open={isOpen} onPointerEnter={() => setIsPointed(true)} onPointerLeave={() => setIsPointed(false)}>
      {children}
      {isPointed && <Handle type="source" position={Position.Right} className={styles['handle']} title={`Draw a line from ${name} to somebody`} aria-hidden />}
    </div>
  )
}
