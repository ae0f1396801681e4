import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import type { HeardTurningPoint } from '../../shared/turning-point.ts'
import { knownDateWords } from '../ui/date-entry.tsx'
import { RowList } from '../ui/row-list.tsx'
import { pointKindWords, pointStateWords, pointTitle } from './point-words.ts'
import styles from './points-list.module.css'

interface PointsListProps {
  readonly points: readonly HeardTurningPoint[]
  readonly people: readonly HeardStakeholder[]
  readonly keyIds: ReadonlySet<string>
  readonly openId: string | null
  readonly onOpen: (id: string, byKey: boolean) => void
  readonly onRemove: (point: HeardTurningPoint) => void
}

/** The same turning points as on the axis, in time, those without a date last. */
export function PointsList({ points, people, keyIds, openId, onOpen, onRemove }: PointsListProps) {
  return (
    <div className={styles['list']}>
      <RowList label="Turning points" rows={points} idOf={({ id }) => id} rowHeight={72} openId={openId} onOpen={({ id }, byKey) => onOpen(id, byKey)} onRemove={onRemove}>
        {(point) => <Row point={point} people={people} isKey={keyIds.has(point.id)} />}
      </RowList>
    </div>
  )
}

function Row({ point, people, isKey }: { readonly point: HeardTurningPoint; readonly people: readonly HeardStakeholder[]; readonly isKey: boolean }) {
  const kind = pointKindWords[point.kind]
  const state = pointStateWords[point.state]
  const names = point.stakeholderIds.flatMap((id) => people.find((person) => person.id === id)?.name ?? [])
  return (
    <div className={styles['row']} data-key={isKey}>
      <span className={styles['when']}>{point.date === null ? 'No date' : knownDateWords(point)}</span>
      <span className={`words ${styles['title']}`}>{pointTitle(point)}</span>
      <span className={styles['state']}>
        <state.icon size={14} aria-hidden /> {state.name}
      </span>
      <span className={styles['more']}>
        <span className={styles['kind']}>
          <kind.icon size={14} aria-hidden /> {kind.name}
        </span>
        {point.decided.trim() !== '' && <span className={styles['cut']}>{point.decided.trim()}</span>}
        {names.length > 0 && <span>{names.join(', ')}</span>}
      </span>
    </div>
  )
}
