import { cutIns, type TriggerKind } from './deck/cut-ins.ts'
import { patienceLine } from './deck/deck.ts'
import { textBetween } from './hearing/disagreement.ts'
import { lapseMs, type Pending } from './listening.ts'
import { coversOfKind, lastWordOf, nextQuestion, openerOf, probeOf } from './next-question.ts'
import { isBehind, lastWordAtMs, shortAnswerMs, slackTurns } from './pace.ts'
import { isChallenging } from './question.ts'
import { randomAt } from './random.ts'
import type { Pressure, SessionEvent, Trigger } from './session-event.ts'
import { clockMs, remainingMs, type Session, type Turn } from './session-state.ts'

/** The free run at the beginning is not cut before this (issue 6: at most four minutes). */
export const freeRunMs = 240_000
/** No cut-in earlier than this in an answer. */
export const earliestCutMs = 12_000
/** Time without a decision of one's own that is too much background. */
export const noDecisionMs = 45_000
/** After a question this much silence is thinking; then "Take your time", once. */
export const patienceMs = 5_000
/** A silence that is noted; it costs nothing. */
export const longSilenceMs = 15_000
export const warningMs = 120_000
/** The last answer may finish, within reason. */
const overrunMs = 180_000
/** With this little left the last word would be lost (ms). */
const lastCallMs = 20_000
const silentEndMs = 20_000
/** A word of a question that is read or spoken: 150 words a minute. */
const readingMs = 400

/** How close together cut-ins may be (ms), and how blatant the reason must be, at the beginning and at the end of a session. */
const tempers: Readonly<Record<Pressure, { readonly gapMs: readonly [number, number]; readonly strength: readonly [number, number] }>> = {
  low: { gapMs: [75_000, 45_000], strength: [3, 3] },
  standard: { gapMs: [25_000, 25_000], strength: [2, 1.4] },
  high: { gapMs: [25_000, 25_000], strength: [1.6, 1] },
}

/**
 * What the interviewer does at `nowMs` (ms since the start, as in the events): the events to append, in order, often none. Ask after every event
 * and about four times a second. Pure: the same session and time give the same events.
 */
export function decide(session: Session, nowMs: number): SessionEvent[] {
  const tMs = Math.max(session.nowMs, Math.round(nowMs))
  if (session.phase === 'ready' || session.phase === 'ended' || session.phase === 'standing') return []
  const leftMs = remainingMs(session, tMs)
  const warning: SessionEvent[] = !session.hasWarned && leftMs <= warningMs ? [{ type: 'warned', tMs, remainingMs: leftMs }] : []
  switch (session.phase) {
    case 'thinking':
      return [...warning, move(session, tMs, leftMs)]
    case 'waiting':
      return [...warning, ...wait(session, tMs, leftMs)]
    case 'answering':
      return [...warning, ...hearOut(session, tMs, leftMs)]
  }
}

function move(session: Session, tMs: number, leftMs: number): SessionEvent {
  const last = session.turns.at(-1)
  if (last === undefined) return { type: 'asked', tMs, ...openerOf(session) }
  const again = session.retrying === null ? undefined : session.turns[session.retrying]
  if (again !== undefined && leftMs > 0) return { type: 'asked', tMs, ...again.asked, source: 'retried' }
  if (last.asked.kind === 'last_word') return { type: 'ended', tMs, reason: 'last_word' }
  if (leftMs === 0) return { type: 'ended', tMs, reason: 'clock' }
  return { type: 'asked', tMs, ...(leftMs <= lastWordAtMs(session) ? lastWordOf(session) : nextQuestion(session, tMs)) }
}

function wait(session: Session, tMs: number, leftMs: number): SessionEvent[] {
  const turn = session.turns.at(-1)
  if (!turn) return []
  // Until the voice is heard to end, the question takes as long as it takes to read it.
  const silenceMs = tMs - Math.max(turn.voicedMs ?? turn.askedMs + turn.asked.text.split(' ').length * readingMs, lastResumeMs(session))
  if (leftMs === 0 && silenceMs >= silentEndMs) return [{ type: 'ended', tMs, reason: 'clock' }]
  if (!turn.hasShownPatience && silenceMs >= patienceMs) return [{ type: 'patience_shown', tMs, text: patienceLine }]
  if (!turn.hasNotedSilence && silenceMs >= longSilenceMs) return [{ type: 'silence_noted', tMs, silenceMs }]
  return []
}

function lastResumeMs(session: Session): number {
  return session.pauses.at(-1)?.toMs ?? 0
}

function hearOut(session: Session, tMs: number, leftMs: number): SessionEvent[] {
  const turn = session.turns.at(-1)
  if (turn === undefined || turn.beganMs === null) return []
  if (turn.silentSinceMs !== null) {
    const silenceMs = tMs - turn.silentSinceMs
    return !turn.hasNotedSilence && silenceMs >= longSilenceMs ? [{ type: 'silence_noted', tMs, silenceMs }] : []
  }
  if (leftMs === 0) {
    const overMs = clockMs(session, tMs) - session.settings.minutes * 60_000
    return overMs >= overrunMs ? [{ type: 'ended', tMs, reason: 'clock' }] : []
  }
  return cutIn(session, turn, turn.beganMs, tMs)
}

function cutIn(session: Session, turn: Turn, beganMs: number, tMs: number): SessionEvent[] {
  const { kind } = turn.asked
  const pausedMs = session.pauses.reduce((sum, pause) => sum + (pause.toMs !== null && pause.fromMs >= beganMs ? pause.toMs - pause.fromMs : 0), 0)
  const spokenMs = tMs - beganMs - pausedMs
  if (kind === 'last_word' || spokenMs < earliestCutMs) return []
  if (kind === 'opener') return spokenMs >= freeRunMs ? events(session, turn, recentWords(turn, 'free_run_over'), tMs) : []
  const { gapMs, strength } = tempers[session.settings.pressure]
  const part = Math.min(1, clockMs(session, tMs) / (session.settings.minutes * 60_000))
  const along = ([first, last]: readonly [number, number]): number => first + (last - first) * part
  if (session.lastCutMs !== null && tMs - session.lastCutMs < along(gapMs)) return []
  const ripe = turn.listening.pending
    .filter((pending) => pending.strength >= along(strength) && isRipe(pending, turn, tMs) && mayProbe(pending.trigger.kind, turn))
    .sort((a, b) => b.strength - a.strength || a.trigger.start - b.trigger.start)
  const best = ripe[0]?.trigger ?? (isWithoutDecision(turn, spokenMs) && mayProbe('no_decision', turn) ? recentWords(turn, 'no_decision') : undefined)
  if (!best) {
    // Not on content, and the last resort: with answers this long the session would not come by everything. Looked at now and then only.
    const { recent, count } = turn.listening
    const isPlace = recent.at(-1)?.endsSentence === true || count % 16 === 0
    const isLong = spokenMs >= shortAnswerMs || (spokenMs >= shortAnswerMs / 2 && remainingMs(session, tMs) < lastCallMs)
    return isLong && isPlace && isBehind(session, tMs) ? events(session, turn, recentWords(turn, 'behind_the_clock'), tMs) : []
  }
  // A cut-in brings a question of its own, and the plan must still fit.
  if (slackTurns(session, tMs) < 1) return []
  return events(session, turn, best, tMs)
}

/** Words that may mend a trigger are waited for, but never past the moment at which it lapses. */
const settleWords: Readonly<Record<TriggerKind, number>> = {
  vague_quantity: 4, unnamed_actor: 4, hidden_actor: 3, we_decisions: 2, passed_over_failure: 3, no_decision: 0, contradiction: 0, free_run_over: 0, behind_the_clock: 0,
}
const settleMs = 1_700

function isRipe({ trigger, atWord, isTentative }: Pending, { listening }: Turn, tMs: number): boolean {
  const waitedMs = tMs - trigger.heardMs
  if (waitedMs > lapseMs) return false
  if (isTentative === true) return waitedMs >= settleMs
  return waitedMs >= settleMs || listening.count - atWord >= settleWords[trigger.kind]
}

/** Never two of one kind in a row, unless what was asked for is still missing: then the probe brings the question back, once. */
function mayProbe(kind: TriggerKind, turn: Turn): boolean {
  const { probe } = cutIns[kind]
  if (probe !== turn.asked.kind) return true
  return turn.asked.returnsTo === null && !isAnswered(turn)
}

function isAnswered({ asked, listening }: Turn): boolean {
  switch (asked.kind) {
    case 'exact_number': return listening.quantities.length > 0
    case 'name_names': return listening.names > 0
    case 'your_role':
    case 'recovery': return listening.acts > 0
    default: return true
  }
}

const withoutDecisions = new Set<string>(['personal_cost', 'learning', 'counterfactual'])

function isWithoutDecision(turn: Turn, spokenMs: number): boolean {
  return spokenMs >= noDecisionMs && turn.listening.acts === 0 && turn.listening.count >= 40 && !withoutDecisions.has(turn.asked.kind)
}

/** The last few words, to say where the speaker was stopped. */
function recentWords(turn: Turn, kind: TriggerKind): Trigger | undefined {
  const { recent } = turn.listening
  const to = recent.at(-1)
  const sentence = recent.filter((word) => word.sentence === to?.sentence).slice(-5)
  const from = (sentence.length >= 3 ? sentence : recent.slice(-4))[0]
  if (!from || !to || to.end <= from.start) return undefined
  return { kind, start: from.start, end: to.end, quote: textBetween(recent, from, to), heardMs: to.heardMs, ledger: '' }
}

function events(session: Session, turn: Turn, trigger: Trigger | undefined, tMs: number): SessionEvent[] {
  if (!trigger) return []
  const { probe, lines } = cutIns[trigger.kind]
  if (probe === null) return [{ type: 'cut_in', tMs, trigger, probe, line: lineOf(lines, trigger, session) }]
  const isReturn = probe === turn.asked.kind
  const question = probeOf(trigger, session, isReturn ? turn.asked.text.length : Infinity)
  if (!question) return []
  return [
    { type: 'cut_in', tMs, trigger, probe, line: lineOf(lines, trigger, session) },
    {
      type: 'asked', tMs, text: question.text, kind: question.kind, source: 'cut_in', level: 2, covers: coversOfKind(question.kind), isChallenge: isChallenging(question.kind),
      claim: trigger.quote, quote: trigger.quote, returnsTo: isReturn ? session.turns.length - 1 : null,
    },
  ]
}

/** A line that was not used in this session; when all were, the quote itself, as a question. */
function lineOf(lines: readonly string[], trigger: Trigger, session: Session): string {
  const used = new Set(session.turns.map((turn) => turn.cut?.line))
  const left = lines.filter((line) => !used.has(line))
  const line = left[Math.floor(randomAt(session.settings.seed, 900 + session.turns.length) * left.length)]
  return line ?? `“${trigger.quote}”?`
}
