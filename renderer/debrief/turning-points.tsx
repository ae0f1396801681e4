import { IconCircle, IconCircleCheck, IconMicrophone, type Icon } from '@tabler/icons-react'
import type { Debrief } from '../../shared/debrief/debrief-schema.ts'
import { Panel } from '../ui/panel.tsx'
import styles from './side-list.module.css'

type State = Debrief['turningPoints'][number]['state']

const stateWords: Readonly<Record<State, { readonly name: string; readonly icon: Icon }>> = {
  unspoken: { name: 'not told', icon: IconCircle },
  spoken: { name: 'told', icon: IconMicrophone },
  held: { name: 'held under challenge', icon: IconCircleCheck },
}

/** What became of the story's turning points. */
export function TurningPoints({ turningPoints }: { readonly turningPoints: Debrief['turningPoints'] }) {
  if (turningPoints.length === 0) return null
  return (
    <Panel title="Turning points">
      <ul className={styles['list']}>
        {turningPoints.map(({ decided, state }) => {
          const { name, icon: Sign } = stateWords[state]
          return (
            <li key={decided} className={styles['row']}>
              <Sign size={16} aria-hidden className={styles['sign']} />
              <span>
                <span className={`words ${styles['told']}`} title={decided}>
                  {decided}
                </span>{' '}
                <span className="quiet">{name}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
