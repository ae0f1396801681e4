import { askableTurningPoints } from '../interview/candidates.ts'
import type { Session } from '../interview/session-state.ts'
import { figureOf } from '../interview/wording.ts'
import { isSaid, readSpoken } from '../named.ts'
import type { SignalKind } from '../scoring/signal.ts'
import { contentOf, isTold } from '../told.ts'
import type { DebriefTurn, Unsaid } from './debrief-schema.ts'

/** The pillars as the debrief names them. */
export const pillarWords = {
  metric: 'a figure that could be checked',
  person: 'somebody by name',
  counterfactual: 'what would have happened otherwise',
  personal_cost: 'what it cost you',
  tradeoff: 'what you gave up',
  blame_absorbed: 'a fault that you took',
} as const

const pillars = ['metric', 'person', 'counterfactual', 'personal_cost', 'tradeoff', 'blame_absorbed'] as const satisfies readonly SignalKind[]

export function neverSaid(session: Session, turns: readonly DebriefTurn[]): Unsaid[] {
  const heard = new Set(turns.flatMap(({ score }) => score.signals.map(({ kind }) => kind)))
  const text = turns.map(({ answer }) => answer).join('\n')
  const spoken = readSpoken(text)
  const words = contentOf(text)
  const confirmed = new Set(turns.flatMap(({ score }) => score.signals.filter(({ status }) => status === 'confirmed').map(({ quote }) => quote)))
  return [
    ...pillars.filter((kind) => !heard.has(kind)).map((kind): Unsaid => ({ kind: 'pillar', what: pillarWords[kind] })),
    ...session.story.people.filter(({ name }) => !isSaid(name, spoken)).map(({ name }): Unsaid => ({ kind: 'person', what: name })),
    ...askableTurningPoints(session.story).filter(({ decided }) => !isTold(contentOf(decided), words)).map(({ decided }): Unsaid => ({ kind: 'turning_point', what: decided })),
    ...session.story.facts
      .filter((fact) => !text.includes(String(fact.value)) && ![...confirmed].some((quote) => quote.includes(String(fact.value))) && !isTold(contentOf(fact.label), words))
      .map((fact): Unsaid => ({ kind: 'fact', what: `${fact.label}: ${figureOf(fact)}` })),
  ]
}
