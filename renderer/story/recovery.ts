import type { LiveSignal } from '../../shared/hearing.ts'
import type { SignalKind } from '../../shared/scoring/signal.ts'

const owning: ReadonlySet<SignalKind> = new Set<SignalKind>(['blame_absorbed', 'decisive_act', 'stand'])
const blurring: ReadonlySet<SignalKind> = new Set<SignalKind>(['diluted_agency', 'agentless', 'blame_shift', 'deference'])

/** Who put right what failed, as far as the words say it. */
export interface Recovery {
  readonly isOwned: boolean
  /** Words in which it is left to others, or to nobody. */
  readonly blurred: readonly LiveSignal[]
}

/** Reads a failure story's end: its recovery is owned where its result or its learning says what the teller did about it. */
export function recoveryOf(signals: readonly LiveSignal[]): Recovery {
  const end = signals.filter(({ part }) => part === 'result' || part === 'learning')
  return { isOwned: end.some(({ kind }) => owning.has(kind)), blurred: end.filter(({ kind }) => blurring.has(kind)) }
}
