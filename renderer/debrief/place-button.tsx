import { UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Place } from '../../shared/debrief/debrief-schema.ts'
import styles from './place-button.module.css'

interface PlaceButtonProps {
  readonly place: Place
  readonly isLit?: boolean
  readonly onPlace: (place: Place) => void
  readonly children: ReactNode
}

/** What rests on words that were said: pressing it lights them in the exchange and plays them. */
export function PlaceButton({ place, isLit = false, onPlace, children }: PlaceButtonProps) {
  return (
    <UnstyledButton className={styles['place']} aria-pressed={isLit} title="See and hear it in the exchange" onClick={() => onPlace(place)}>
      {children}
    </UnstyledButton>
  )
}
