import { kindTraits, type Signal } from '../../shared/scoring/signal.ts'
import { kindWords } from '../ui/signal-words.ts'
import styles from './signal-strip.module.css'

/** A signal with the stretch of sound that it was said in. */
export interface PlacedSignal {
  readonly index: number
  readonly signal: Signal
  readonly t0Ms: number
  readonly t1Ms: number
}

interface SignalStripProps {
  readonly signals: readonly PlacedSignal[]
  readonly durationMs: number
  readonly lit: number | null
  readonly onSignal: (signal: number) => void
}

/**
 * Where in the sound the signals lie, under the waveform: a line for each score. For the mouse alone: the keyboard
 * and screen readers have the same signals in the sums, and J and K.
 */
export function SignalStrip({ signals, durationMs, lit, onSignal }: SignalStripProps) {
  return (
    <div className={styles['strip']} aria-hidden>
      {signals.map(({ index, signal, t0Ms, t1Ms }) => {
        const { dimension, isPositive } = kindTraits[signal.kind]
        return (
          <span
            key={index}
            className={[styles['mark'], styles[dimension], isPositive ? '' : styles['negative'], lit === index ? styles['lit'] : ''].join(' ')}
            style={{ left: `${(t0Ms / durationMs) * 100}%`, width: `${(Math.max(t1Ms - t0Ms, 1) / durationMs) * 100}%` }}
            title={`${kindWords[signal.kind].name}: “${signal.quote}”`}
            onClick={() => onSignal(index)}
          />
        )
      })}
    </div>
  )
}
