import { IconAlertTriangle } from '@tabler/icons-react'
import type { Debrief, Place } from '../../shared/debrief/debrief-schema.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './contradictions.module.css'
import { PlaceButton } from './place-button.tsx'

interface ContradictionsProps {
  readonly contradictions: Debrief['contradictions']
  readonly onPlace: (place: Place) => void
}

/** What was said beside what the story has. */
export function Contradictions({ contradictions, onPlace }: ContradictionsProps) {
  if (contradictions.length === 0) return null
  return (
    <Panel title="Contradictions" aside={<IconAlertTriangle size={17} aria-hidden className={styles['sign']} />}>
      <ul className={styles['list']}>
        {contradictions.map(({ place, ledger }) => (
          <li key={`${place.turn}-${place.start}-${ledger}`}>
            <PlaceButton place={place} onPlace={onPlace}>
              <span className={styles['pair']}>
                <span>
                  <span className={styles['head']}>You said</span>
                  <span className={`words ${styles['said']}`}>“{place.quote}”</span>
                </span>
                <span>
                  <span className={styles['head']}>Your story has</span>
                  <span className={styles['ledger']}>{ledger}</span>
                </span>
              </span>
            </PlaceButton>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
