import type { TriggerKind } from '../../shared/interview/deck/cut-ins.ts'
import { hintsOf } from '../../shared/interview/hints.ts'
import type { QuestionKind } from '../../shared/interview/question.ts'
import type { Mode } from '../../shared/interview/session-event.ts'
import { answerText, type Phase, type Session } from '../../shared/interview/session-state.ts'

/** Where the last answer was stopped: its words up to there, with the ones that it was stopped for. */
export interface ShownCut {
  readonly kind: TriggerKind
  readonly line: string
  readonly answer: string
  /** Span of the words in `answer` (UTF-16, `end` exclusive). */
  readonly start: number
  readonly end: number
}

export interface ShownQuestion {
  readonly text: string
  readonly kind: QuestionKind
  /** Place in the session, from 0. */
  readonly index: number
  readonly askedMs: number
  /** When the answer began; null: not yet. */
  readonly beganMs: number | null
}

/** A session as far as the room shows it. Times are ms since the start, pauses included. */
export interface RoomView {
  readonly phase: Phase
  readonly mode: Mode
  readonly minutes: number
  readonly question: ShownQuestion | null
  /** The answer so far. */
  readonly answer: string
  /** Set where the question interrupted the answer before it. */
  readonly cut: ShownCut | null
  readonly isPatient: boolean
  readonly hasWarned: boolean
  /** The pause that lasts. */
  readonly pause: { readonly reason: 'paused' | 'interrupted'; readonly fromMs: number } | null
  /** Pauses that are over, in ms. */
  readonly pausedMs: number
  /** … and of those the part since the answer began. */
  readonly pausedInAnswerMs: number
  readonly nowMs: number
  readonly endReason: Session['endReason']
  /** Study mode: what this answer still lacks, and the hint that may be asked for. */
  readonly study: { readonly missing: readonly string[]; readonly hint: string | null }
}

export function viewOf(session: Session): RoomView {
  const turn = session.turns.at(-1)
  const open = session.pauses.at(-1)
  const beganMs = turn?.beganMs ?? null
  return {
    phase: session.phase,
    mode: session.settings.mode,
    minutes: session.settings.minutes,
    question: turn ? { text: turn.asked.text, kind: turn.asked.kind, index: session.turns.length - 1, askedMs: turn.askedMs, beganMs } : null,
    answer: turn ? answerText(turn) : '',
    cut: cutBefore(session),
    isPatient: turn?.hasShownPatience ?? false,
    hasWarned: session.hasWarned,
    pause: open !== undefined && open.toMs === null ? { reason: open.reason, fromMs: open.fromMs } : null,
    pausedMs: session.pausedMs,
    pausedInAnswerMs:
      beganMs === null ? 0 : session.pauses.reduce((sum, { fromMs, toMs }) => sum + (toMs !== null && fromMs >= beganMs ? toMs - fromMs : 0), 0),
    nowMs: session.nowMs,
    endReason: session.endReason,
    study: hintsOf(session),
  }
}

/** While the next question is still being chosen, the answer that was cut is the last one. */
function cutBefore(session: Session): ShownCut | null {
  const turn = session.turns.at(session.phase === 'thinking' ? -1 : -2)
  if (!turn || turn.cut === null) return null
  const { line, trigger } = turn.cut
  return { kind: trigger.kind, line, answer: answerText(turn), start: trigger.start, end: trigger.end }
}
