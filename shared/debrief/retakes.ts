import type { Session } from '../interview/session-state.ts'
import type { DebriefTurn } from './debrief.ts'

/** An answer to give again now. */
export interface Retake {
  readonly turn: number
  readonly question: string
  /** Why this one, in a sentence. */
  readonly why: string
}

const most = 3

/** The three answers that most want another go: what was given up or not answered first, then what was cut, then the lowest scores. */
export function chooseRetakes(session: Session, turns: readonly DebriefTurn[]): Retake[] {
  const ranked = turns
    .filter(({ kind }) => kind !== 'last_word')
    .map((turn) => ({ turn, weight: weightOf(turn) }))
    .sort((a, b) => b.weight - a.weight || a.turn.index - b.turn.index)
  const chosen: Retake[] = []
  for (const { turn } of ranked) {
    if (chosen.length === most) break
    const question = fullQuestion(turn, session)
    if (!chosen.some((retake) => retake.question === question)) chosen.push({ turn: turn.index, question, why: whyOf(turn) })
  }
  return chosen
}

function weightOf({ label, cut, isDodged, score }: DebriefTurn): number {
  const lost = label === 'folded' ? 300 : label === 'deferred' ? 260 : label === 'dodged' ? 220 : isDodged ? 120 : 0
  return lost + (cut === null ? 0 : 100) + (200 - score.granularity - score.conviction) / 2
}

function whyOf({ label, cut, isDodged, score }: DebriefTurn): string {
  if (label === 'folded') return 'You gave the position up, and nothing in the challenge was new.'
  if (label === 'deferred') return 'You handed the decision to somebody else.'
  if (label === 'dodged' || isDodged) return 'The question was not answered.'
  if (cut !== null) return `You were cut at “${cut.place.quote}”.`
  return score.granularity <= score.conviction ? 'There was little in it that a listener could check.' : 'There was little in it that you owned.'
}

/** A question that came back short is asked again in full. */
function fullQuestion(turn: DebriefTurn, session: Session): string {
  const asked = session.turns.find((one) => one.askedMs === turn.askedMs && one.asked.text === turn.question)?.asked
  const original = asked?.source === 'returned' && asked.returnsTo !== null ? session.turns[asked.returnsTo] : undefined
  return original?.asked.text ?? turn.question
}
