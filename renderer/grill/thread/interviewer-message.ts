import type { SessionEvent } from '../../../shared/interview/session-event.ts'
import type { Stepped } from './interviewer.ts'

/** What the interviewer's thread is told; it answers each, in order. */
export type ToInterviewer =
  | { readonly kind: 'open'; readonly events: readonly SessionEvent[] }
  | { readonly kind: 'step'; readonly happened: readonly SessionEvent[]; readonly nowMs: number }

export type FromInterviewer = Stepped
