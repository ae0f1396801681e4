import { UnstyledButton } from '@mantine/core'
import { useRef } from 'react'
import type { LiveSignal } from '../../shared/hearing.ts'
import { kindTraits, type SignalKind } from '../../shared/scoring/signal.ts'
import { kindWords } from '../ui/signal-words.ts'
import { goToWords } from './go-to-words.ts'
import { countKinds } from './kind-counts.ts'
import styles from './heard-kinds.module.css'

interface HeardKindsProps {
  readonly signals: readonly LiveSignal[]
  readonly lit: SignalKind | null
  readonly onLight: (kind: SignalKind | null) => void
}

/** Every kind of signal that is heard, with how often. Pointing at one lights its words up; pressing it goes from one to the next. */
export function HeardKinds({ signals, lit, onLight }: HeardKindsProps) {
  const next = useRef(new Map<SignalKind, number>())
  const walk = (kind: SignalKind) => {
    const own = signals.filter((signal) => signal.kind === kind)
    const at = (next.current.get(kind) ?? 0) % Math.max(1, own.length)
    next.current.set(kind, at + 1)
    const signal = own[at]
    if (signal) goToWords(signal)
  }
  const kinds = countKinds(signals)
  if (kinds.length === 0) return <p className="quiet">Nothing that could be checked or owned yet.</p>
  return (
    <ul className={styles['kinds']} aria-label="Heard in your words">
      {kinds.map(({ kind, count }) => {
        const { name, icon: Sign } = kindWords[kind]
        const { dimension, isPositive } = kindTraits[kind]
        const look = [styles['kind'], styles[isPositive ? dimension : 'negative'], lit === kind ? styles['lit'] : ''].join(' ')
        return (
          <li key={kind}>
            <UnstyledButton
              className={look}
              title="Go to the next one in your text"
              onClick={() => walk(kind)}
              onPointerEnter={() => onLight(kind)}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(kind)}
              onBlur={() => onLight(null)}
            >
              <Sign size={14} aria-hidden /> {name} <span className="figures">{count}</span>
            </UnstyledButton>
          </li>
        )
      })}
    </ul>
  )
}
