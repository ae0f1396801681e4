import type { ProbeCall, ProbeKind } from './probe.ts'
import type { Signal, SignalKind } from './signal.ts'

const whys: Readonly<Record<ProbeKind, string>> = {
  exact_number: 'An amount is left without a number.',
  name_names: 'Somebody acts without a name.',
  your_role: 'It is not said what you did yourself.',
  why_not_escalate_sooner: 'It is not said when the problem was raised.',
  counterfactual: 'It is not said what would have happened otherwise.',
  personal_cost: 'It is not said what this cost you.',
  defend_decision: 'The decision could be challenged.',
  tradeoff: 'It is not said what was given up.',
  who_disagreed: 'Nobody disagreed.',
  what_broke: 'Nothing went wrong.',
  recovery: 'Others cleaned up.',
  challenge_data: 'A figure stands without its source.',
  mandate: 'It is not said whose job it was.',
  learning: 'Nothing was learnt.',
  consistency: 'Something disagrees with the story.',
}

/** The probes that an answer calls for, the most pressing first. */
export function callProbes(signals: readonly Signal[]): ProbeCall[] {
  const first = (...kinds: SignalKind[]): number | null => {
    const index = signals.findIndex((signal) => kinds.includes(signal.kind))
    return index < 0 ? null : index
  }
  const probes: ProbeCall[] = []
  const add = (kind: ProbeKind, signal: number | null): void => {
    probes.push({ kind, signal, why: whys[kind] })
  }
  const weak = first('diluted_agency', 'agentless', 'job_description')
  if (weak !== null) add('your_role', weak)
  else add('challenge_data', first('metric'))
  if (first('counterfactual') === null) add('counterfactual', null)
  if (first('personal_cost') === null) add('personal_cost', null)
  add('defend_decision', first('deference', 'hedge', 'decisive_act'))
  return probes
}
