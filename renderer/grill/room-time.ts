import type { RoomView } from './room-view.ts'

/** What the room's clocks show, in ms. */
export interface RoomTime {
  readonly remainingMs: number
  /** 0-1 of the session's length. */
  readonly part: number
  /** Length of the answer so far; null before it begins. */
  readonly answerMs: number | null
}

/** The clocks at a moment (ms since the start, pauses included): all of them stand still in a pause. */
export function roomTime(view: Pick<RoomView, 'minutes' | 'pause' | 'pausedMs' | 'pausedInAnswerMs' | 'question'>, nowMs: number): RoomTime {
  const wholeMs = view.minutes * 60_000
  const untilMs = view.pause === null ? nowMs : Math.min(nowMs, view.pause.fromMs)
  const remainingMs = Math.max(0, wholeMs - Math.max(0, untilMs - view.pausedMs))
  const beganMs = view.question?.beganMs ?? null
  return {
    remainingMs,
    part: wholeMs === 0 ? 0 : remainingMs / wholeMs,
    answerMs: beganMs === null ? null : Math.max(0, untilMs - beganMs - view.pausedInAnswerMs),
  }
}

/** What stands in the ring: whole minutes, rounded up so that the last one is "1", and a clock in the last two. */
export function ringWords(remainingMs: number): { readonly figure: string; readonly unit: string } {
  if (remainingMs > 120_000) {
    const minutes = Math.ceil(remainingMs / 60_000)
    return { figure: String(minutes), unit: minutes === 1 ? 'minute' : 'minutes' }
  }
  const seconds = Math.ceil(remainingMs / 1000)
  return { figure: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`, unit: 'left' }
}
