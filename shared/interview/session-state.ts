import type { ReplyLabel } from '../scoring/replies/reply-labels.ts'
import type { SignalKind } from '../scoring/signal.ts'
import type { InterviewStory } from './brief.ts'
import type { Listening } from './listening.ts'
import type { Asked } from './question.ts'
import type { HeardWord, Settings, Trigger } from './session-event.ts'

/** What an ended answer held, as far as the next question depends on it. */
export interface Reading {
  readonly text: string
  /** What was under dispute, where the question was a challenge. */
  readonly claim: string
  readonly kinds: readonly SignalKind[]
  /** The softest words on an act or view of his or her own; '' where there are none. */
  readonly hedge: string
  /** How a challenge was met; null where the question was none. */
  readonly label: ReplyLabel | null
  /** Where in the text that was heard; '' where it was what the reply leaves out. */
  readonly labelQuote: string
  /** The question was not answered: a challenge dodged, or what it asked for is nowhere in the answer. */
  readonly isDodged: boolean
  /** The decision was given up for nothing. */
  readonly isFolded: boolean
}

export interface Silence {
  readonly fromMs: number
  readonly toMs: number
}

/** One question and its answer. */
export interface Turn {
  readonly asked: Asked
  readonly askedMs: number
  /** When the interviewer's voice was out; null where it was not heard to end. */
  readonly voicedMs: number | null
  readonly words: readonly HeardWord[]
  /** When the first word or sound of the answer came; null: nothing yet. */
  readonly beganMs: number | null
  readonly endedMs: number | null
  /** What the answer was cut for, with the short line; null: it was not. */
  readonly cut: { readonly trigger: Trigger; readonly line: string } | null
  readonly silences: readonly Silence[]
  readonly silentSinceMs: number | null
  readonly hasShownPatience: boolean
  readonly hasNotedSilence: boolean
  /** Hints that were asked for, in study mode. */
  readonly hints: readonly string[]
  /** Given again at once, or put off for that (study mode): it counts for nothing, and its question may come again. */
  readonly isSetAside: boolean
  readonly listening: Listening
  /** Set when the answer ends. */
  readonly reading: Reading | null
}

/**
 * `ready` before the start · `thinking` the interviewer's move · `waiting` a question stands and nobody speaks yet · `answering` ·
 * `standing` paused or interrupted · `ended`.
 */
export type Phase = 'ready' | 'thinking' | 'waiting' | 'answering' | 'standing' | 'ended'

export interface Pause {
  readonly fromMs: number
  readonly toMs: number | null
  readonly reason: 'paused' | 'interrupted'
}

export interface Session {
  readonly phase: Phase
  /** The phase to go back to after a pause. */
  readonly phaseBefore: Phase
  readonly settings: Settings
  readonly story: InterviewStory
  /** The latest time of any event; never runs backwards. */
  readonly nowMs: number
  readonly turns: readonly Turn[]
  readonly pauses: readonly Pause[]
  readonly pausedMs: number
  readonly hasWarned: boolean
  /** The turn whose question is to be asked again at once (study mode); null: none. */
  readonly retrying: number | null
  /** People of the map whose name the candidate has said, in this session. */
  readonly saidNames: readonly string[]
  readonly lastCutMs: number | null
  readonly endedMs: number | null
  readonly endReason: 'last_word' | 'clock' | 'user' | 'answers_over' | null
}

/** Time on the session's own clock, which stands still in pauses (ms from the start). */
export function clockMs(session: Session, nowMs: number): number {
  const open = session.pauses.at(-1)
  const standingMs = open !== undefined && open.toMs === null ? Math.max(0, nowMs - open.fromMs) : 0
  return Math.max(0, Math.max(nowMs, session.nowMs) - session.pausedMs - standingMs)
}

/** What is left on the clock (ms), 0 when it has run out. */
export function remainingMs(session: Session, nowMs: number): number {
  return Math.max(0, Math.round(session.settings.minutes * 60_000) - clockMs(session, nowMs))
}

/** The turns that count: all but those that were set aside. */
export function standingTurns(session: Session): readonly Turn[] {
  return session.turns.some(({ isSetAside }) => isSetAside) ? session.turns.filter(({ isSetAside }) => !isSetAside) : session.turns
}

export function currentTurn(session: Session): Turn | undefined {
  return session.turns.at(-1)
}

/** The text of an answer: its words joined by single spaces. Spans of triggers count in it. */
export function answerText(turn: Pick<Turn, 'words'>): string {
  return turn.words.map(({ text }) => text).join(' ')
}
