/** What the window's two clocks say: the steady one, which may stand still while the machine sleeps, and the time of day. */
export interface Clocks {
  readonly steadyMs: number
  readonly wallMs: number
}

/** Longer between two looks than a busy window ever takes: the machine slept, or the window was put to sleep. */
export const gapMs = 5_000

export interface Look {
  /** Ms since the session's start; never runs backwards. */
  readonly nowMs: number
  /** When the window fell asleep, where it did since the last look; null otherwise. */
  readonly asleepSinceMs: number | null
}

/**
 * A session's own clock, from `startMs` on. It goes by the steady clock; the time of day counts only where it says that the machine slept, so
 * that a corrected time of day moves nothing.
 */
export function createSessionClock(startMs: number, first: Clocks): (clocks: Clocks) => Look {
  let last = first
  let nowMs = startMs
  return (clocks) => {
    const steady = Math.max(0, clocks.steadyMs - last.steadyMs)
    const wall = clocks.wallMs - last.wallMs
    const step = wall - steady > gapMs ? wall : steady
    const before = nowMs
    last = clocks
    nowMs += step
    return { nowMs: Math.round(nowMs), asleepSinceMs: step > gapMs ? Math.round(before) : null }
  }
}

export function readClocks(): Clocks {
  return { steadyMs: performance.now(), wallMs: Date.now() }
}
