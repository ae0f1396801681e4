import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './lane.module.css'

interface LaneProps {
  readonly name: string
  readonly icon: Icon
  /** `quiet` for what stands back, `ember` for what is wrong. */
  readonly tone?: 'quiet' | 'ember'
  /** In pixels. */
  readonly height: number
  readonly children: ReactNode
}

/** One row of the axis; its name stays in sight. */
export function Lane({ name, icon: Sign, tone, height, children }: LaneProps) {
  return (
    <div role="group" aria-label={name} className={styles['lane']} data-tone={tone} style={{ height }}>
      <div className={styles['name']}>
        <Sign size={15} aria-hidden /> {name}
      </div>
      {children}
    </div>
  )
}
