import { IconLine, IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react'
import { dateWords } from '../../shared/calendar-date.ts'
import { isNamed } from '../../shared/named.ts'
import type { Relation } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { RowList } from '../ui/row-list.tsx'
import { seniorityNames } from '../ui/stance-words.ts'
import styles from './people-list.module.css'
import { placeWords } from './person-words.ts'
import { StanceMark } from './stance-mark.tsx'
import stanceStyles from './stance.module.css'

interface PeopleListProps {
  readonly people: readonly HeardStakeholder[]
  readonly relations: readonly Relation[]
  readonly openId: string | null
  readonly onOpen: (id: string, byKey: boolean) => void
  readonly onRemove: (person: HeardStakeholder) => void
  readonly isFiltered: boolean
}

/** The same people as on the map, as a list. */
export function PeopleList({ people, relations, openId, onOpen, onRemove, isFiltered }: PeopleListProps) {
  if (people.length === 0) return <p className={styles['none']}>{isFiltered ? 'Nobody matches. Clear the search or the stances above.' : 'Nobody yet.'}</p>
  return (
    <RowList label="People of the story" rows={people} idOf={({ id }) => id} rowHeight={68} openId={openId} onOpen={({ id }, byKey) => onOpen(id, byKey)} onRemove={onRemove}>
      {(person) => <Row person={person} lines={relations.filter(({ fromId, toId }) => fromId === person.id || toId === person.id).length} />}
    </RowList>
  )
}

function Row({ person, lines }: { readonly person: HeardStakeholder; readonly lines: number }) {
  const isAloud = person.saidInTakes > 0
  const Aloud = isAloud ? IconMicrophone : IconMicrophoneOff
  return (
    <div className={`${styles['row']} ${stanceStyles['edge']}`} data-stance={person.stance ?? 'none'}>
      <div className={styles['who']}>
        <span className={styles['name']}>{person.name}</span>
        {!isNamed(person.name) && <span className={styles['quiet']}>Unnamed</span>}
        <span className={styles['place']}>{[placeWords(person), person.seniority === null ? '' : seniorityNames[person.seniority]].filter((part) => part !== '').join(' · ')}</span>
      </div>
      <StanceMark stance={person.stance} />
      <span className={styles['quiet']}>{person.date === null ? '' : dateWords(person.date)}</span>
      <div className={styles['marks']}>
        <span title={`${lines} ${lines === 1 ? 'line' : 'lines'} to others`}>
          <IconLine size={14} aria-hidden /> {lines}
          <span className="for-readers"> {lines === 1 ? 'line' : 'lines'}.</span>
        </span>
        <span title={isAloud ? `Said aloud in ${person.saidInTakes} takes` : 'Never said aloud in any take'}>
          <Aloud size={14} aria-hidden /> {isAloud ? person.saidInTakes : ''}
          <span className="for-readers">{isAloud ? ' times said aloud' : 'Never said aloud'}</span>
        </span>
      </div>
      <div className={`words ${styles['said']}`}>{person.said.trim() === '' ? '' : `“${person.said.trim()}”`}</div>
    </div>
  )
}
