import type { Session } from '../interview/session-state.ts'
import { isProbeKind, type ProbeKind } from '../scoring/probe.ts'
import { pillarWords } from './never-said.ts'
import type { DebriefTurn, Retake, Unsaid } from './debrief-schema.ts'

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

/** What asks for a pillar that nobody heard. */
const kindsOfPillars: ReadonlyMap<string, ProbeKind> = new Map([
  [pillarWords.metric, 'exact_number'], [pillarWords.person, 'name_names'], [pillarWords.counterfactual, 'counterfactual'], [pillarWords.personal_cost, 'personal_cost'], [pillarWords.tradeoff, 'tradeoff'],
])

/** No answer that lost less than this is weak. */
const leastWeight = 100
const mostWeakest = 5

/** The kinds of question that were answered worst, the worst first; then those of the pillars that nobody heard. */
export function weakestOf(turns: readonly DebriefTurn[], unsaid: readonly Unsaid[]): ProbeKind[] {
  const lost = turns
    .filter((turn) => weightOf(turn) >= leastWeight)
    .toSorted((a, b) => weightOf(b) - weightOf(a) || a.index - b.index)
    .flatMap(({ kind }) => (isProbeKind(kind) ? [kind] : []))
  const missing = unsaid.flatMap(({ kind, what }) => (kind === 'pillar' ? (kindsOfPillars.get(what) ?? []) : []))
  return [...new Set([...lost, ...missing])].slice(0, mostWeakest)
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
  const asked = session.turns[turn.turn]?.asked
  const original = asked?.source === 'returned' && asked.returnsTo !== null ? session.turns[asked.returnsTo] : undefined
  return original?.asked.text ?? turn.question
}
