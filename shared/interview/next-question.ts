import { findCrossings, statementsOf } from '../consistency/cross-statements.ts'
import type { Statement } from '../consistency/statement.ts'
import { candidatesOf, crossCandidates, mostNames, unsaidCandidates, type Candidate } from './candidates.ts'
import { cutIns } from './deck/cut-ins.ts'
import { lastWords, leadIns, openers } from './deck/deck.ts'
import { follows, lateReturns, presses, returns } from './deck/returns.ts'
import type { InterviewStory } from './brief.ts'
import { openNeeds, stages, unsaidPeople, type Need } from './needs.ts'
import { slackTurns } from './pace.ts'
import { isChallenging, type Asked, type QuestionKind } from './question.ts'
import { randomAt } from './random.ts'
import { remainingMs, standingTurns, type Reading, type Session, type Turn } from './session-state.ts'
import type { Trigger } from './session-event.ts'
import { quotable, wordingKey } from './wording.ts'

const earlierKeys = new WeakMap<InterviewStory, ReadonlySet<string>>()

/** Wordings that may not be used again: those of this session and of earlier ones. */
function usedKeys(session: Session): { now: ReadonlySet<string>; earlier: ReadonlySet<string> } {
  let earlier = earlierKeys.get(session.story)
  if (!earlier) {
    earlier = new Set(session.story.earlier.asked.map(wordingKey))
    earlierKeys.set(session.story, earlier)
  }
  return { now: new Set(standingTurns(session).map((turn) => wordingKey(turn.asked.text))), earlier }
}

/** `text`, or `text` behind a lead-in where an earlier session asked it in the same words; undefined where all of that was used. */
function unusedWording(text: string, session: Session, place: number): string | undefined {
  const { now, earlier } = usedKeys(session)
  const isFree = (wording: string): boolean => !now.has(wordingKey(wording)) && !earlier.has(wordingKey(wording))
  if (isFree(text)) return text
  // Twice in one session it would be heard as the same question, whatever stands before it.
  if ([...now].some((key) => key.endsWith(wordingKey(text)))) return undefined
  const from = Math.floor(randomAt(session.settings.seed, place) * leadIns.length)
  for (let step = 0; step < leadIns.length; step++) {
    const wording = `${leadIns[(from + step) % leadIns.length] ?? ''} ${text}`
    if (isFree(wording)) return wording
  }
  return undefined
}

/** One of `texts` that was not used, by the seed's choice; one with a lead-in when all were. */
function pickWording(texts: readonly string[], session: Session, place: number): string | undefined {
  const from = Math.floor(randomAt(session.settings.seed, place) * texts.length)
  const inOrder = texts.map((_, index) => texts[(from + index) % texts.length] ?? '')
  const wordings = inOrder.map((text) => ({ text, wording: unusedWording(text, session, place) }))
  return (wordings.find(({ text, wording }) => wording === text) ?? wordings.find(({ wording }) => wording !== undefined))?.wording
}

const plain = { level: 1, covers: [], isChallenge: false, claim: '', quote: '', returnsTo: null } as const

export function openerOf(session: Session): Asked {
  return { ...plain, text: pickWording(openers, session, 1) ?? openers[0], kind: 'opener', source: 'plan', covers: ['opener'] }
}

export function lastWordOf(session: Session): Asked {
  return { ...plain, text: pickWording(lastWords, session, 2) ?? lastWords[0], kind: 'last_word', source: 'last_word', covers: ['last_word'] }
}

/** The probe that follows a cut-in; undefined where every wording with this quote was used, or none is shorter than the question it brings back. */
export function probeOf(trigger: Trigger, session: Session, shorterThan: number): { text: string; kind: Asked['kind'] } | undefined {
  const { probe, questions } = cutIns[trigger.kind]
  if (probe === null) return undefined
  const filled = questions.map((text) => text.replaceAll('{quote}', () => quotable(trigger.quote)).replaceAll('{ledger}', () => trigger.ledger)).filter((text) => text.length < shorterThan)
  const text = filled.length === 0 ? undefined : pickWording(filled, session, 700 + session.turns.length)
  return text === undefined || text.length >= shorterThan ? undefined : { text, kind: probe }
}

export function coversOfKind(kind: QuestionKind): string[] {
  switch (kind) {
    case 'exact_number': return ['pillar:metrics']
    case 'name_names': return ['pillar:people']
    case 'consistency': return ['cross_check']
    default: return []
  }
}

/** What the interviewer asks now that an answer has ended. Always something: the deck outlasts any session. */
export function nextQuestion(session: Session, nowMs: number): Asked {
  const last = session.turns.at(-1)
  const slack = slackTurns(session, nowMs)
  if (last !== undefined && last.reading !== null) {
    const follow = (slack >= (last.asked.isChallenge ? 1 : 3) ? returned(last, session.turns.length - 1, session) : undefined) ?? (slack >= 1 ? pressed(last, session) : undefined) ?? (slack >= 2 ? crossed(last, session) : undefined) ?? (slack >= 2 ? owed(session) : undefined) ?? (slack >= 2 ? quoted(last, session, nowMs) : undefined)
    if (follow) return follow
  }
  return planned(session, nowMs, slack) ?? { ...plain, text: lastWordOf(session).text, kind: 'last_word', source: 'last_word', covers: ['last_word'] }
}

function isProbe(kind: QuestionKind): kind is Candidate['kind'] {
  return kind !== 'opener' && kind !== 'last_word'
}

/** A dodged question comes back once, shorter. */
function returned(turn: Turn, index: number, session: Session): Asked | undefined {
  const { asked, reading } = turn
  if (!reading?.isDodged || asked.returnsTo !== null || !isProbe(asked.kind)) return undefined
  if (session.turns.some((other) => other.asked.returnsTo === index)) return undefined
  const { now, earlier } = usedKeys(session)
  const shorts = (index === session.turns.length - 1 ? returns : lateReturns)[asked.kind].filter((text) => text.length < asked.text.length && !now.has(wordingKey(text)))
  const short = shorts.filter((text) => !earlier.has(wordingKey(text)))
  const from = Math.floor(randomAt(session.settings.seed, 300 + index) * short.length)
  const text = short[from] ?? shorts.map((one) => unusedWording(one, session, 300 + index)).find((one) => one !== undefined && one.length < asked.text.length)
  if (text === undefined) return undefined
  return { ...asked, text, source: 'returned', covers: [], quote: '', returnsTo: index }
}

/** A question that was dodged a while ago and has not come back. */
function owed(session: Session): Asked | undefined {
  const lastKind = session.turns.at(-1)?.asked.kind
  for (const [index, turn] of session.turns.entries()) {
    if (turn.asked.kind === lastKind || index === session.turns.length - 1 || turn.isSetAside) continue
    const asked = returned(turn, index, session)
    // Far from its question a short form alone would not be understood.
    if (asked && index >= session.turns.length - 3) return asked
  }
  return undefined
}

/** A decision that was given up for nothing is pressed once more. */
function pressed(last: Turn, session: Session): Asked | undefined {
  const { asked, reading } = last
  if (!reading?.isFolded || !asked.isChallenge || asked.source === 'pressed') return undefined
  const quote = reading.labelQuote.split(/\s+/u).length < 3 ? firstWords(reading.text) : reading.labelQuote
  if (quote.split(/\s+/u).length < 2 || quote.split(/\s+/u).length > 14) return undefined
  const fit = presses.filter(({ kind }) => kind !== asked.kind)
  const text = pickWording(fit.map((press) => press.text.replaceAll('{quote}', () => quotable(quote))), session, 400 + session.turns.length)
  const press = fit.find((one) => text?.endsWith(one.text.replaceAll('{quote}', () => quotable(quote))) === true)
  if (text === undefined || !press) return undefined
  return { text, kind: press.kind, source: 'pressed', level: 3, covers: [], isChallenge: true, claim: asked.claim, quote, returnsTo: null }
}

function firstWords(text: string): string {
  return (/^[^.!?]*/u.exec(text)?.[0] ?? '').trim().replace(/[,;:]$/u, '')
}

const statements = new WeakMap<Reading, readonly Statement[]>()

function statementsIn(reading: Reading | null): readonly Statement[] {
  if (reading === null) return []
  const known = statements.get(reading)
  if (known) return known
  const made = statementsOf(reading.text)
  statements.set(reading, made)
  return made
}

/** More than this would be a quarrel about numbers. */
const mostCrossings = 2

/** The answer says a number otherwise than an earlier answer did, in this session or in a take before it. */
function crossed(last: Turn, session: Session): Asked | undefined {
  if (last.asked.kind === 'consistency' || last.reading === null) return undefined
  const before = standingTurns(session).slice(0, -1)
  const asked = new Set(session.turns.filter((turn) => turn.asked.source === 'quoted' && turn.asked.kind === 'consistency').map((turn) => turn.asked.claim))
  if (asked.size >= mostCrossings) return undefined
  const said = [...session.story.earlier.told, ...before.flatMap(({ reading }) => statementsIn(reading))]
  const crossing = findCrossings(said, last.reading.text).find(({ earlier, now }) => !asked.has(earlier) && earlier !== now)
  if (!crossing) return undefined
  const cards = crossCandidates(crossing.earlier, crossing.now)
  const text = pickWording(cards.map((card) => card.text), session, 600 + session.turns.length)
  const card = cards.find((one) => text?.endsWith(one.text) === true)
  return text === undefined || !card ? undefined : { ...askedOf(card, text), source: 'quoted', quote: crossing.now }
}

/** Weak words at the end of the answer that were not cut in on, or a softener on a challenged decision. */
function quoted(last: Turn, session: Session, nowMs: number): Asked | undefined {
  const { asked, reading } = last
  const pending = last.cut === null ? last.listening.pending.find(({ strength, trigger }) => strength >= 2 && nowMs - trigger.heardMs < 6_000 && cutIns[trigger.kind].probe !== asked.kind) : undefined
  if (pending) {
    const probe = probeOf(pending.trigger, session, Infinity)
    if (probe) return { ...plain, ...probe, source: 'quoted', level: 2, covers: coversOfKind(probe.kind), isChallenge: isChallenging(probe.kind), claim: pending.trigger.quote, quote: pending.trigger.quote }
  }
  if (!asked.isChallenge || asked.kind === 'defend_decision' || reading === null || reading.hedge === '' || reading.label === 'held') return undefined
  const text = pickWording((follows.defend_decision ?? []).map((one) => one.replaceAll('{quote}', () => quotable(reading.hedge))), session, 500 + session.turns.length)
  if (text === undefined) return undefined
  return { text, kind: 'defend_decision', source: 'quoted', level: 2, covers: [], isChallenge: true, claim: asked.claim, quote: reading.hedge, returnsTo: null }
}

/** The slots that weigh most, in order, and what asks for them: what the rubric's pillars rest on. */
const weights = [
  ['metric', 'exact_number'], ['decisive_act', 'your_role'], ['person', 'name_names'], ['counterfactual', 'counterfactual'], ['personal_cost', 'personal_cost'], ['tradeoff', 'tradeoff'],
] as const

/** Kinds to dig for first: last session's weakest, then the weightiest that the free run left empty. */
function digKinds(session: Session): string[] {
  const held = session.turns[0]?.reading?.kinds ?? []
  const empty = weights.filter(([signal]) => !held.includes(signal)).map(([, kind]) => kind)
  const weakest = session.story.earlier.weakest.slice(0, 3)
  const asked = new Set(standingTurns(session).map((turn) => turn.asked.kind))
  return [...new Set<Candidate['kind']>([...weakest, ...(weakest.length === 0 ? empty.slice(0, 1) : [])])].filter((kind) => !asked.has(kind))
}

function planned(session: Session, nowMs: number, slack: number): Asked | undefined {
  const last = session.turns.at(-1)
  const open = openNeeds(session)
  const openKeys = new Set(open.map(({ key }) => key))
  const unsaid = unsaidPeople(session)
  const isAskingForUnsaid = unsaid.length > 0 && isTimeForUnsaid(session, nowMs, open)
  const dig = digKinds(session)[0]
  const stage = stages.find((one) => open.some((need) => need.stage === one))
  const stageKeys = new Set(open.filter((need) => need.stage === stage).map(({ key }) => key))
  const want = wantedLevel(session)
  const counts = new Map<string, number>()
  for (const turn of standingTurns(session)) counts.set(turn.asked.kind, (counts.get(turn.asked.kind) ?? 0) + 1)
  const unsaidKeys = new Set(unsaid.map((name) => `unsaid:${name}`))
  const pool = [...candidatesOf(session.story), ...(isAskingForUnsaid ? unsaidCandidates(unsaid.slice(0, mostNames)) : [])]
  const place = 1_000 + session.turns.length * 4_096
  const ranked = pool
    .map((candidate, index) => ({ candidate, index, points: pointsOf(candidate) + randomAt(session.settings.seed, place + index) * 6 }))
    .filter(({ candidate }) => candidate.kind !== last?.asked.kind)
    .sort((a, b) => b.points - a.points)
  for (const { candidate, index } of ranked) {
    const text = unusedWording(candidate.text, session, place + index)
    // A new wording is better than an old one behind a lead-in, as long as it comes by as much.
    if (text === undefined) continue
    if (text !== candidate.text) {
      const other = ranked.find((one) => one.candidate.text !== candidate.text && gain(one.candidate) >= gain(candidate) && unusedWording(one.candidate.text, session, place) === one.candidate.text)
      if (other) return askedOf(other.candidate, other.candidate.text)
    }
    return askedOf(candidate, text)
  }
  return undefined

  function gain(candidate: Candidate): number {
    return candidate.covers.filter((key) => openKeys.has(key) || (isAskingForUnsaid && unsaidKeys.has(key))).length
  }

  function stageAt(key: string): number {
    return stages.indexOf(open.find((need) => need.key === key)?.stage ?? 'dig')
  }

  function pointsOf(candidate: Candidate): number {
    let points = 0
    for (const key of candidate.covers) {
      if (stageKeys.has(key)) points += 100
      else if (openKeys.has(key)) points += slack < 2 ? 90 - 8 * stageAt(key) : 25
      else if (unsaidKeys.has(key)) points += isAskingForUnsaid ? 20 : 8
    }
    if (isAskingForUnsaid && candidate.kind === 'name_names' && candidate.covers.some((key) => unsaidKeys.has(key))) points += 100
    if (candidate.kind === dig) points += 1_000
    if (candidate.covers.includes('leader')) points += openKeys.has('leader') ? 0 : -200
    points += 5 * Math.min(2, candidate.slots)
    points -= 12 * (counts.get(candidate.kind) ?? 0)
    points -= 7 * Math.abs(candidate.level - want)
    return points
  }
}

function askedOf(candidate: Candidate, text: string): Asked {
  return { text, kind: candidate.kind, source: 'plan', level: candidate.level, covers: [...candidate.covers], isChallenge: candidate.isChallenge, claim: candidate.claim, quote: '', returnsTo: null }
}

/** People on the map get their chance to be said; then they are asked about. */
function isTimeForUnsaid(session: Session, nowMs: number, open: readonly Need[]): boolean {
  const whole = session.settings.minutes * 60_000
  return remainingMs(session, nowMs) < whole * 0.6 || open.every(({ stage }) => stage !== 'dig' && stage !== 'challenge')
}

/** Held: harder. Early: softer. */
function wantedLevel(session: Session): number {
  const labelled = session.turns.filter((turn) => turn.reading !== null && turn.reading.label !== null)
  const last = labelled.at(-1)?.reading?.label
  if (last === 'held') return 3
  if (last === undefined || last === null) return session.turns.length < 3 ? 1 : 2
  return 2
}
