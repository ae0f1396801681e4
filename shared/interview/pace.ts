import { mostNames } from './candidates.ts'
import { openNeeds, questionsFor, unsaidPeople } from './needs.ts'
import { remainingMs, type Session } from './session-state.ts'

/** What a question with its answer is taken to need before any has been heard (ms). */
const usualTurnMs = 45_000
const longestTurnMs = 150_000
/** Kept for the last word (ms). */
const lastWordMs = 75_000
const leastLastWordMs = 45_000

/** How long a question with an answer takes with this speaker (ms); one that the clock alone cut took at least so long. */
export function turnMs(session: Session): number {
  const lengths = session.turns.slice(1).filter((turn) => (turn.cut === null || turn.cut.trigger.kind === 'behind_the_clock') && turn.endedMs !== null).map((turn) => (turn.endedMs ?? 0) - turn.askedMs)
  const mean = (lengths.reduce((sum, length) => sum + length, 0) + 2 * usualTurnMs) / (lengths.length + 2)
  return Math.min(longestTurnMs, Math.max(usualTurnMs, mean))
}

/** How many questions the plan still needs, at the least. */
function questionsNeeded(session: Session): number {
  return questionsFor(openNeeds(session), session.story) + Math.ceil(unsaidPeople(session).length / mostNames)
}

/** A question with an answer of a minute, which is what an answer gets when the plan cannot fit otherwise (ms). */
export const shortAnswerMs = 60_000
/** To put a question, and to find a place to stop its answer (ms). */
const askingMs = 17_000
/** Kept back beside that for every question, as long as it costs one cut in five minutes at the most (ms). */
const reserveMs = 8_000
const rareMs = 300_000

/** True where the plan no longer fits, even if all answers to come are short. */
export function isBehind(session: Session, nowMs: number): boolean {
  const lastCut = session.turns.findLast(({ cut }) => cut?.trigger.kind === 'behind_the_clock')?.endedMs ?? null
  const isRare = lastCut === null ? nowMs >= rareMs : nowMs - lastCut >= rareMs
  return remainingMs(session, nowMs) - lastWordMs < questionsNeeded(session) * (shortAnswerMs + askingMs + (isRare ? reserveMs : 0))
}

/** How many questions fit beside those that the plan still needs; negative when the plan is behind. */
export function slackTurns(session: Session, nowMs: number): number {
  return Math.floor((remainingMs(session, nowMs) - lastWordMs) / turnMs(session)) - questionsNeeded(session)
}

/** The last word is asked when no more than this is left on the clock (ms). */
export function lastWordAtMs(session: Session): number {
  // As long as something is owed to the plan, every second counts.
  if (openNeeds(session).length > 0) return leastLastWordMs
  return Math.max(lastWordMs, Math.min(110_000, turnMs(session)))
}
