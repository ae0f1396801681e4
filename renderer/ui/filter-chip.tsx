import { UnstyledButton } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import styles from './filter-chip.module.css'

interface FilterChipProps {
  readonly name: string
  readonly count: number
  readonly icon: Icon
  readonly isOn: boolean
  readonly onToggle: () => void
  /** The custom property that holds its colour. */
  readonly colour?: string
  readonly title?: string
}

/** Shows only what is of one sort; several together show what is of any of them. */
export function FilterChip({ name, count, icon: Sign, isOn, onToggle, colour, title }: FilterChipProps) {
  return (
    <UnstyledButton className={styles['chip']} aria-pressed={isOn} onClick={onToggle} title={title} style={colour === undefined ? undefined : { '--mark': colour }}>
      <Sign size={15} aria-hidden className={styles['icon']} />
      {name} <span className={styles['count']}>{count}</span>
    </UnstyledButton>
  )
}
