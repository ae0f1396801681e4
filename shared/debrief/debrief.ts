import { contextOf } from '../interview/brief.ts'
import { askableTurningPoints } from '../interview/candidates.ts'
import { readAnswer } from '../interview/reading.ts'
import { answerText, type Session, type Turn } from '../interview/session-state.ts'
import { isSaid, readSpoken } from '../named.ts'
import type { Contradiction } from '../scoring/score.ts'
import { scoreSession } from '../scoring/session-score.ts'
import { contentOf, isTold } from '../told.ts'
import { isUncertain, placeWords } from '../transcript.ts'
import type { Debrief, DebriefTurn, Place } from './debrief-schema.ts'
import { neverSaid } from './never-said.ts'
import { writeNote } from './note.ts'
import { createReaders } from './readers.ts'
import { chooseRetakes, weakestOf } from './retakes.ts'
import { asHeard, placeOfCut, type ToldWords } from './told-words.ts'

/** A turn that was answered, with the words that count and what they say. */
interface ToldTurn extends Turn {
  /** Place among all questions of the session. */
  readonly at: number
  readonly told: ToldWords
}

/**
 * Reads a whole session. Pure: the same session gives the same debrief, byte for byte. `told` are the final words of turns, by their place in
 * the session: where a take was transcribed they stand in for what was heard in the room, and the answer is read anew.
 */
export function debriefOf(session: Session, told: ReadonlyMap<number, ToldWords> = new Map()): Debrief {
  const steps = debriefSteps(session, told)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** `debriefOf` in steps of at most some tenths of a second each, for whoever has other things to do between them. */
export function* debriefSteps(heard: Session, told: ReadonlyMap<number, ToldWords> = new Map()): Generator<undefined, Debrief, undefined> {
  const readers = createReaders()
  const session = withTold(heard, told, readers)
  yield
  const context = contextOf(session.story)
  const ended = session.turns.map((turn, at): ToldTurn => ({ ...turn, at, told: told.get(at) ?? asHeard(turn) })).filter((turn) => turn.reading !== null && turn.words.length > 0)
  const answered = ended.filter(({ isSetAside }) => !isSetAside)
  const turns: DebriefTurn[] = []
  const whole = scoreSession(answered.map(toScored), context, readers)
  yield
  for (const [index, turn] of answered.entries()) {
    turns.push(toDebriefTurn(turn, index))
    yield
  }
  const overTime: { turn: number; tMs: number; granularity: number; conviction: number }[] = []
  for (const { index, endedMs } of turns) {
    const { granularity, conviction } = scoreSession(answered.slice(0, index + 1).map(toScored), context, readers)
    overTime.push({ turn: index, tMs: endedMs, granularity, conviction })
    yield
  }
  const challenges = { held: 0, revised: 0, folded: 0, deferred: 0, dodged: 0 }
  for (const { label } of turns) if (label !== null) challenges[label] += 1
  const contradictions = turns.flatMap((turn) => turn.score.contradictions.map((found) => toContradiction(found, turn, session)))
  const missing = neverSaid(session, turns)
  return {
    rubric: turns[0]?.score.rubric ?? '', minutes: session.settings.minutes, durationMs: session.endedMs ?? session.nowMs, endReason: session.endReason, pauses: session.pauses,
    granularity: whole.granularity, conviction: whole.conviction, convictionBase: whole.convictionBase, vote: whole.vote,
    note: writeNote(turns, contradictions, whole.vote),
    turns,
    setAside: ended.filter(({ isSetAside }) => isSetAside).map((turn) => ({ turn: turn.at, question: turn.asked.text, answer: answerText(turn) })),
    overTime, challenges, contradictions,
    people: session.story.people.map(({ name, stance }) => ({ name, stance, place: firstMention(name, turns) })),
    turningPoints: askableTurningPoints(session.story).map(({ decided }, at) => ({ decided, state: stateOf(decided, at, answered, turns) })),
    neverSaid: missing,
    retakes: chooseRetakes(session, turns),
    weakest: weakestOf(turns, missing),
  }

  function toDebriefTurn(turn: ToldTurn, index: number): DebriefTurn {
    const answer = answerText(turn)
    const { cut, reading } = turn
    const judged = whole.turns[index]
    return {
      index, turn: turn.at, answer,
      askedMs: turn.askedMs, endedMs: turn.endedMs ?? session.nowMs, question: turn.asked.text, kind: turn.asked.kind, source: turn.asked.source, claim: turn.asked.claim,
      words: turn.told.words, isFinal: turn.told.isFinal,
      label: turn.asked.isChallenge ? (reading?.label ?? null) : null,
      why: turn.asked.isChallenge && reading !== null ? readers.judge({ claim: reading.claim, challenge: turn.asked.text, reply: answer }).why : null,
      points: judged?.points ?? 0,
      isDodged: reading?.isDodged ?? false,
      score: readers.score(answer, { ...context, uncertain: placeWords(turn.told.words).filter(isUncertain) }),
      cut: cut === null ? null : { trigger: cut.trigger.kind, line: cut.line, heard: cut.trigger.quote, place: placeOfCut(index, answer, heard.turns[turn.at] ?? turn, cut.trigger, turn.told) },
      silences: turn.silences, hints: turn.hints,
    }
  }
}

/** The session with the words that count in place of those that were heard in the room, and every answer read again from them. */
function withTold(session: Session, told: ReadonlyMap<number, ToldWords>, readers: ReturnType<typeof createReaders>): Session {
  let claimBefore = ''
  const turns = session.turns.map((turn, at): Turn => {
    const words = told.get(at)?.words
    const read = words === undefined || turn.reading === null ? turn : { ...turn, words }
    const changed = read === turn ? turn : { ...read, reading: readAnswer(read, claimBefore, session.story, readers) }
    claimBefore = changed.reading?.text ?? ''
    return changed
  })
  return { ...session, turns }
}

function toScored(turn: Turn) {
  return { question: turn.asked.text, answer: answerText(turn), isChallenge: turn.asked.isChallenge, ...(turn.reading === null || turn.reading.claim === '' ? {} : { claim: turn.reading.claim }) }
}

function placeOf(turn: number, answer: string, start: number, end: number): Place {
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

function stateOf(decided: string, at: number, answered: readonly Turn[], turns: readonly DebriefTurn[]): 'unspoken' | 'spoken' | 'held' {
  const isHeld = answered.some(({ asked, reading }) => asked.covers.includes(`turning_point:${at + 1}`) && (reading?.label === 'held' || reading?.label === 'revised'))
  if (isHeld) return 'held'
  const content = contentOf(decided)
  return turns.some(({ answer }) => isTold(content, contentOf(answer))) ? 'spoken' : 'unspoken'
}
