/** Translates places in a take's sound, which holds nothing of its pauses, into the session's time. All in ms. */
export interface TakeTime {
  readonly at: (soundMs: number) => number
  readonly pause: (nowMs: number) => void
  readonly resume: (nowMs: number) => void
}

/** `startMs` is where on the session's time the sound begins. */
export function takeTime(startMs: number): TakeTime {
  const pauses: { readonly atSoundMs: number; readonly fromMs: number; toMs: number | null }[] = []
  const pausedMs = (untilSoundMs: number) => pauses.reduce((sum, { atSoundMs, fromMs, toMs }) => sum + (toMs !== null && atSoundMs <= untilSoundMs ? toMs - fromMs : 0), 0)
  return {
    at: (soundMs) => Math.max(0, Math.round(startMs + soundMs + pausedMs(soundMs))),
    pause: (nowMs) => {
      if (pauses.at(-1)?.toMs === null) return
      pauses.push({ atSoundMs: nowMs - startMs - pausedMs(Infinity), fromMs: nowMs, toMs: null })
    },
    resume: (nowMs) => {
      const open = pauses.at(-1)
      if (open && open.toMs === null) open.toMs = nowMs
    },
  }
}
