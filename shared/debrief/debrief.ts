import { contextOf } from '../interview/brief.ts'
import { askableTurningPoints } from '../interview/candidates.ts'
import type { TriggerKind } from '../interview/deck/cut-ins.ts'
import type { QuestionKind } from '../interview/question.ts'
import { answerText, type Pause, type Session, type Silence, type Turn } from '../interview/session-state.ts'
import { isSaid, readSpoken } from '../named.ts'
import { judgeReply, type ReplyLabel } from '../scoring/replies/judge-reply.ts'
import { scoreAnswer } from '../scoring/score-answer.ts'
import type { Contradiction, Score } from '../scoring/score.ts'
import { scoreSession } from '../scoring/session-score.ts'
import { contentOf, isTold } from '../told.ts'
import { neverSaid, type Unsaid } from './never-said.ts'
import { writeNote, type Note } from './note.ts'
import { chooseRetakes, type Retake } from './retakes.ts'

/** A place in an answer: UTF-16 units of the answer's text, `end` exclusive; `quote` is the text between. */
export interface Place {
  readonly turn: number
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** One exchange, as the debrief shows it. */
export interface DebriefTurn {
  readonly index: number
  readonly askedMs: number
  readonly endedMs: number
  readonly question: string
  readonly kind: QuestionKind
  readonly source: string
  readonly answer: string
  readonly words: Turn['words']
  readonly label: ReplyLabel | null
  /** One plain sentence on the label; null with it. */
  readonly why: string | null
  /** What the reply added to or took from the session's conviction. */
  readonly points: number
  readonly isDodged: boolean
  readonly score: Score
  readonly cut: { readonly trigger: TriggerKind; readonly line: string; readonly place: Place } | null
  readonly silences: readonly Silence[]
}

export interface Debrief {
  readonly rubric: string
  readonly minutes: number
  readonly durationMs: number
  readonly endReason: Session['endReason']
  readonly pauses: readonly Pause[]
  readonly granularity: number
  readonly conviction: number
  readonly convictionBase: number
  readonly vote: 'inclined' | 'not inclined'
  readonly note: Note
  readonly turns: readonly DebriefTurn[]
  /** Both scores of everything said up to the end of each turn. */
  readonly overTime: readonly { readonly turn: number; readonly tMs: number; readonly granularity: number; readonly conviction: number }[]
  readonly challenges: Readonly<Record<ReplyLabel, number>>
  readonly contradictions: readonly { readonly place: Place; readonly against: string; readonly ledger: string }[]
  readonly people: readonly { readonly name: string; readonly stance: string; readonly place: Place | null }[]
  readonly turningPoints: readonly { readonly decided: string; readonly state: 'unspoken' | 'spoken' | 'held' }[]
  readonly neverSaid: readonly Unsaid[]
  readonly retakes: readonly Retake[]
}

/** Reads a whole session. Pure: the same session gives the same debrief, byte for byte. */
export function debriefOf(session: Session): Debrief {
  const context = contextOf(session.story)
  const answered = session.turns.filter((turn) => turn.reading !== null && turn.words.length > 0)
  const whole = scoreSession(answered.map(toScored), context)
  const turns = answered.map((turn, index): DebriefTurn => {
    const answer = answerText(turn)
    const cut = turn.cut
    const judged = whole.turns[index]
    return {
      index, answer,
      askedMs: turn.askedMs, endedMs: turn.endedMs ?? session.nowMs, question: turn.asked.text, kind: turn.asked.kind, source: turn.asked.source, words: turn.words,
      label: turn.asked.isChallenge ? (turn.reading?.label ?? null) : null,
      why: whyOf(turn, answer),
      points: judged?.points ?? 0,
      isDodged: turn.reading?.isDodged ?? false,
      score: scoreAnswer(answer, context),
      cut: cut === null ? null : { trigger: cut.trigger.kind, line: cut.line, place: placeOf(index, answer, cut.trigger.start, cut.trigger.end) },
      silences: turn.silences,
    }
  })
  const challenges = { held: 0, revised: 0, folded: 0, deferred: 0, dodged: 0 }
  for (const { label } of turns) if (label !== null) challenges[label] += 1
  const contradictions = turns.flatMap((turn) => turn.score.contradictions.map((found) => toContradiction(found, turn, session)))
  const missing = neverSaid(session, turns)
  return {
    rubric: turns[0]?.score.rubric ?? '', minutes: session.settings.minutes, durationMs: session.endedMs ?? session.nowMs, endReason: session.endReason, pauses: session.pauses,
    granularity: whole.granularity, conviction: whole.conviction, convictionBase: whole.convictionBase, vote: whole.vote,
    note: writeNote(turns, contradictions, whole.vote),
    turns,
    overTime: turns.map(({ endedMs }, index) => {
      const { granularity, conviction } = scoreSession(answered.slice(0, index + 1).map(toScored), context)
      return { turn: index, tMs: endedMs, granularity, conviction }
    }),
    challenges, contradictions,
    people: session.story.people.map(({ name, stance }) => ({ name, stance, place: firstMention(name, turns) })),
    turningPoints: askableTurningPoints(session.story).map(({ decided }, at) => ({ decided, state: stateOf(decided, at, session, turns) })),
    neverSaid: missing,
    retakes: chooseRetakes(session, turns),
  }
}

function toScored(turn: Turn) {
  return { question: turn.asked.text, answer: answerText(turn), isChallenge: turn.asked.isChallenge, ...(turn.reading === null || turn.reading.claim === '' ? {} : { claim: turn.reading.claim }) }
}

function whyOf(turn: Turn, answer: string): string | null {
  if (!turn.asked.isChallenge || turn.reading === null) return null
  return judgeReply({ claim: turn.reading.claim, challenge: turn.asked.text, reply: answer }).why
}

export function placeOf(turn: number, answer: string, start: number, end: number): Place {
  return { turn, start, end, quote: answer.slice(start, end) }
}

function toContradiction({ start, end, against }: Contradiction, turn: DebriefTurn, session: Session) {
  const fact = contextOf(session.story).facts.find(({ label }) => label === against)
  const person = session.story.people.find(({ name }) => name === against)
  const ledger = fact ? `${fact.label}: ${fact.value} ${fact.unit}`.trim() : person ? [person.name, person.role, person.team, person.stance].filter((part) => part !== '').join(', ') : against
  return { place: placeOf(turn.index, turn.answer, start, end), against, ledger }
}

/** Where somebody was first called by name, or by a part of it. */
function firstMention(name: string, turns: readonly DebriefTurn[]): Place | null {
  for (const turn of turns) {
    if (!isSaid(name, readSpoken(turn.answer))) continue
    const lower = turn.answer.toLowerCase()
    const parts = [name, ...name.split(/\s+/u)].filter((part) => part.length > 1)
    for (const part of parts) {
      const start = lower.indexOf(part.toLowerCase())
      if (start >= 0) return placeOf(turn.index, turn.answer, start, start + part.length)
    }
  }
  return null
}

function stateOf(decided: string, at: number, session: Session, turns: readonly DebriefTurn[]): 'unspoken' | 'spoken' | 'held' {
  const isHeld = session.turns.some(({ asked, reading }) => asked.covers.includes(`turning_point:${at + 1}`) && (reading?.label === 'held' || reading?.label === 'revised'))
  if (isHeld) return 'held'
  const content = contentOf(decided)
  return turns.some(({ answer }) => isTold(content, contentOf(answer))) ? 'spoken' : 'unspoken'
}
