import { UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { keyTurningPoints, turningPointStates, type HeardTurningPoint, type KeyTurningPointKind } from '../../shared/turning-point.ts'
import { knownDateWords } from '../ui/date-entry.tsx'
import styles from './key-points.module.css'
import { pointKindWords, pointStateWords, pointTitle } from './point-words.ts'

interface KeyPointsProps {
  readonly points: readonly HeardTurningPoint[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  readonly onAdd: (kind: KeyTurningPointKind) => void
}

/** The three turning points that matter, and how far each has come: from empty to held under challenge. */
export function KeyPoints({ points, openId, onOpen, onAdd }: KeyPointsProps) {
  return (
    <section aria-label="The three that matter" className={styles['three']}>
      {keyTurningPoints(points).map(({ kind, point }) => {
        const { name, asks, icon: Sign } = pointKindWords[kind]
        const state = point?.state ?? 'empty'
        return (
          <UnstyledButton key={kind} className={styles['card']} data-state={state} aria-pressed={point !== null && point.id === openId} onClick={() => (point ? onOpen(point.id) : onAdd(kind))}>
            <span className={styles['kind']}>
              <span className={styles['name']}>
                <Sign size={16} aria-hidden />
                {name}
              </span>
              {point && <span className={styles['when']}>{knownDateWords(point)}</span>}
            </span>
            <span className={point ? `words ${styles['what']}` : styles['ask']}>{point ? pointTitle(point) : `${asks} Add it.`}</span>
            <Steps state={state} />
          </UnstyledButton>
        )
      })}
    </section>
  )
}

/** How far a turning point has come, as steps: what is reached is filled and ticked. */
function Steps({ state }: { readonly state: HeardTurningPoint['state'] }) {
  const reached = turningPointStates.indexOf(state)
  return (
    <span className={styles['steps']}>
      {turningPointStates.slice(1).map((step, index) => (
        <span key={step} className={styles['step']} data-reached={index < reached}>
          {index < reached && <IconCheck size={12} stroke={2.5} aria-hidden />}
          {pointStateWords[step].name}
          {index >= reached && <span className="for-readers"> not yet</span>}
        </span>
      ))}
    </span>
  )
}
