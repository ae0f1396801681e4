import { UnstyledButton } from '@mantine/core'
import { kindTraits, signalKinds, type Signal, type SignalKind } from '../../shared/scoring/signal.ts'
import { kindWords } from '../ui/signal-words.ts'
import styles from './kind-filter.module.css'

interface KindFilterProps {
  readonly signals: readonly Signal[]
  readonly hidden: ReadonlySet<SignalKind>
  readonly onChange: (hidden: ReadonlySet<SignalKind>) => void
}

/** What the marks in the text mean, and which of them are shown. */
export function KindFilter({ signals, hidden, onChange }: KindFilterProps) {
  const kinds = signalKinds.filter((kind) => signals.some((signal) => signal.kind === kind))
  if (kinds.length === 0) return null
  const toggle = (kind: SignalKind) => {
    const next = new Set(hidden)
    if (!next.delete(kind)) next.add(kind)
    onChange(next)
  }
  return (
    <div role="group" aria-label="Kinds of signals shown" className={styles['filter']}>
      {kinds.map((kind) => {
        const { name, icon: Sign } = kindWords[kind]
        const { dimension, isPositive } = kindTraits[kind]
        return (
          <UnstyledButton key={kind} className={styles['kind']} aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)}>
            <Sign size={15} aria-hidden className={styles[isPositive ? dimension : 'negative']} />
            <span className={`${styles['name']} ${styles[dimension]} ${isPositive ? '' : styles['negative']}`}>{name}</span>{' '}
            <span className={styles['count']}>{signals.filter((signal) => signal.kind === kind).length}</span>
          </UnstyledButton>
        )
      })}
    </div>
  )
}
