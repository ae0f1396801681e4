import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { Gate } from '../../shared/gate.ts'
import { gateWords } from './gate-words.ts'
import { Link } from './link.tsx'
import type { Route } from './route.ts'
import styles from './gate-list.module.css'

interface GateListProps {
  readonly gates: readonly Gate[]
  /** The screen that it stands on: gates that are met there need no way to it. */
  readonly here: Route['screen']
  /** Met ones without what met them, open ones with one question each: for a glance. */
  readonly isShort?: boolean
}

/** The gates: what meets each, or what is missing, as questions. */
export function GateList({ gates, here, isShort = false }: GateListProps) {
  return (
    <ul className={styles['gates']} aria-label="Gates">
      {gates.map(({ kind, isMet, found, asks }) => {
        const { name, place, placeName } = gateWords[kind]
        const Sign = isMet ? IconCheck : IconCircleDashed
        return (
          <li key={kind} className={isMet ? styles['met'] : styles['open']}>
            <Sign size={17} aria-hidden className={styles['sign']} />
            <div className={styles['what']}>
              <h3 className={styles['name']}>
                {name}
                <span className="for-readers">{isMet ? ': met' : ': not met yet'}</span>
              </h3>
              {isMet && !isShort && found.length > 0 && <p className={`words ${styles['found']}`}>{found.slice(0, 2).join(' · ')}</p>}
              {!isMet && asks.slice(0, isShort ? 1 : 3).map((ask) => <p key={ask}>{ask}</p>)}
              {!isMet && place !== here && (
                <p>
                  <Link to={{ screen: place }}>Answer it in {placeName}</Link>
                </p>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
