import type { GateKind } from '../../shared/gate.ts'
import type { Route } from './route.ts'

/** What each gate is called on screen, and where it is met. */
export const gateWords: Readonly<Record<GateKind, { readonly name: string; readonly place: Exclude<Route['screen'], 'question' | 'take' | 'room' | 'debrief'>; readonly placeName: string }>> = {
  span: { name: 'Six months or more', place: 'story', placeName: 'Story' },
  cross_function: { name: 'Conflict across functions', place: 'people', placeName: 'People' },
  measured_outcome: { name: 'Measured outcome with baseline', place: 'numbers', placeName: 'Numbers' },
  turning_points: { name: 'Three turning points', place: 'timeline', placeName: 'Timeline' },
  counterfactual: { name: 'Counterfactual with an amount', place: 'story', placeName: 'Story' },
  personal_cost: { name: 'Personal cost', place: 'story', placeName: 'Story' },
  named_parties: { name: 'Every party of the conflict named', place: 'people', placeName: 'People' },
  friction: { name: 'Friction: something broke', place: 'story', placeName: 'Story' },
  senior_level: { name: 'Beyond the job’s own scope', place: 'story', placeName: 'Story' },
}
