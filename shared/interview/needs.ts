import type { InterviewStory } from './brief.ts'
import { askableTurningPoints, candidatesOf, overruledPeople } from './candidates.ts'
import { standingTurns, type Session } from './session-state.ts'

/** The stages of a session after the free run, in order. */
export const stages = ['dig', 'challenge', 'cross_check', 'leader', 'cost_and_learning'] as const
export type Stage = (typeof stages)[number]

/** What a session must come by, in the order in which it is sought. */
export interface Need {
  readonly key: string
  readonly stage: Stage
}

const required = new WeakMap<InterviewStory, readonly Need[]>()

/** All that an interviewer must come by with this story, whatever is answered. */
export function needsOf(story: InterviewStory): readonly Need[] {
  const known = required.get(story)
  if (known) return known
  const need = (stage: Stage, ...keys: string[]): Need[] => keys.map((key) => ({ key, stage }))
  const all = [
    ...need('dig', 'pillar:metrics', 'pillar:people'),
    ...need('challenge', ...overruledPeople(story).map(({ name }) => `overruled:${name}`), ...askableTurningPoints(story).map((_, index) => `turning_point:${index + 1}`), 'data'),
    ...need('cross_check', 'escalation', 'cross_check'),
    ...need('leader', 'leader'),
    ...need('cost_and_learning', 'pillar:counterfactual', 'pillar:personal_cost', 'learning'),
  ]
  const reachable = new Set(candidatesOf(story).flatMap(({ covers }) => covers))
  const needs = all.filter(({ key }) => reachable.has(key))
  required.set(story, needs)
  return needs
}

/** People on the map whom nobody has said, in this session or any take, and who were not asked about. */
export function unsaidPeople(session: Session): string[] {
  const asked = new Set(standingTurns(session).flatMap((turn) => turn.asked.covers))
  const said = new Set([...session.saidNames, ...session.story.earlier.said])
  return session.story.people.map(({ name }) => name).filter((name) => !said.has(name) && !asked.has(`unsaid:${name}`))
}

/** Needs that no question has come by yet. */
export function openNeeds(session: Session): readonly Need[] {
  const covered = new Set(standingTurns(session).flatMap((turn) => turn.asked.covers))
  return needsOf(session.story).filter(({ key }) => !covered.has(key))
}

const coverSets = new WeakMap<InterviewStory, readonly (readonly string[])[]>()

/** About how many questions it takes to come by `open`: each time the one that covers most. */
export function questionsFor(open: readonly Need[], story: InterviewStory): number {
  let sets = coverSets.get(story)
  if (!sets) {
    sets = [...new Set(candidatesOf(story).map(({ covers }) => [...covers].sort().join('\n')))].map((set) => set.split('\n'))
    coverSets.set(story, sets)
  }
  const left = new Set(open.map(({ key }) => key))
  let count = 0
  while (left.size > 0) {
    let best: readonly string[] = []
    let most = 0
    for (const set of sets) {
      const here = set.reduce((sum, key) => sum + (left.has(key) ? 1 : 0), 0)
      if (here > most) [best, most] = [set, here]
    }
    if (most === 0) break
    for (const key of best) left.delete(key)
    count += 1
  }
  return count
}
