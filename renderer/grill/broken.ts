import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import type { Interruption } from '../recorder/recording.ts'

/** Why a room could not stay open. */
export type Broken = { readonly kind: 'microphone_gone' } | { readonly kind: 'failed'; readonly failure: Failure }

export function brokenBy(interruption: Interruption): Broken {
  return interruption.kind === 'microphone_gone' ? interruption : brokenAt(interruption.error)
}

export function brokenAt(error: unknown): Broken {
  return { kind: 'failed', failure: failureOf(error) }
}

/** True where it was the microphone: another one, or typing, helps. */
export function isDeaf(broken: Broken | null): boolean {
  return broken !== null && (broken.kind === 'microphone_gone' || broken.failure.code.startsWith('microphone_'))
}
