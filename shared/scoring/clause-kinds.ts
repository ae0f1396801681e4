import type { SignalKind } from './signal.ts'

/** Kinds that are a statement long and may lie over one another: one reader for each. */
export const clauseKinds: readonly SignalKind[] = [
  'counterfactual', 'personal_cost', 'tradeoff', 'decisive_act', 'mandate_gap', 'overrule', 'blame_absorbed', 'stand',
  'deference', 'diluted_agency', 'agentless', 'blame_shift', 'job_description',
]
