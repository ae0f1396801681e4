import type { Debrief } from '../../shared/debrief/debrief-schema.ts'

/** A place on the session's own clock, which stands still in pauses (ms): what was shown in the room. */
export function onClock(tMs: number, pauses: Debrief['pauses']): number {
  const paused = pauses.reduce((sum, { fromMs, toMs }) => sum + Math.max(0, Math.min(tMs, toMs ?? tMs) - Math.min(tMs, fromMs)), 0)
  return Math.max(0, tMs - paused)
}
