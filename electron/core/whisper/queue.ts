import type { Core } from '../core.ts'

/** Transcribes one take at a time; its jobs lie in the database and so survive a restart. */
export interface TranscriptionQueue {
  /** Takes up what an earlier run of the app left. To be called once, after recordings were recovered. */
  readonly start: () => void
  /** Queues a take, or queues it again after it failed, was cancelled or was done. */
  readonly enqueue: (takeId: string) => void
  /** Ends the take's job, waiting or running; without one nothing happens. */
  readonly cancel: (takeId: string) => void
  /** Ends the take's job and forgets it, because the take is about to be removed. */
  readonly drop: (takeId: string) => void
  /** What runs now, with the engine's process id. */
  readonly running: () => { readonly takeId: string; readonly pid: number } | null
  /** Stops the engine; the job that ran is taken up at the next start. Call it before the database is closed. */
  readonly close: () => Promise<void>
}

export function createTranscriptionQueue(core: Core): TranscriptionQueue {
  void core
  return { start: () => {}, enqueue: () => {}, cancel: () => {}, drop: () => {}, running: () => null, close: async () => {} }
}
