import { probeKinds, type ProbeCall, type ProbeKind } from './probe.ts'
import weights from './probe-weights.json' with { type: 'json' }
import type { Contradiction } from './score.ts'
import { signalKinds, type Signal, type SignalKind } from './signal.ts'

/** What calls for a probe: a span of one of these kinds, or else, where `missing` says so, that there is none. */
interface Call {
  readonly spans: readonly SignalKind[]
  readonly because: string
  /** Said when no such span stands in the answer; absent: then the probe is not called. */
  readonly missing?: string
  /** With one of these in the answer there is nothing missing. */
  readonly filledBy?: readonly SignalKind[]
}

const calls: Readonly<Record<ProbeKind, Call>> = {
  exact_number: { spans: ['vague_quantity'], because: 'this could have been a number', missing: 'There is no figure in the answer.', filledBy: ['metric'] },
  name_names: { spans: ['vague_person'], because: 'somebody acts here without a name', missing: 'Nobody is named in the answer.', filledBy: ['person'] },
  your_role: {
    spans: ['diluted_agency', 'agentless', 'job_description'],
    because: 'it is open who did this, and what you did',
    missing: 'No act of your own is told.',
    filledBy: ['decisive_act', 'overrule'],
  },
  why_not_escalate_sooner: {
    spans: ['vague_time', 'deference', 'date'],
    because: 'it is open who was told, and when',
    missing: 'It is not said who was told of the problem, and when.',
  },
  counterfactual: { spans: [], because: '', missing: 'Nothing says what would have happened otherwise.', filledBy: ['counterfactual'] },
  personal_cost: { spans: [], because: '', missing: 'Nothing says what it cost you.', filledBy: ['personal_cost'] },
  defend_decision: { spans: ['deference', 'hedge', 'decisive_act', 'overrule', 'stand'], because: 'this can be challenged', missing: 'No decision is defended.' },
  tradeoff: { spans: [], because: '', missing: 'Nothing says what was knowingly given up.', filledBy: ['tradeoff'] },
  who_disagreed: { spans: [], because: '', missing: 'Nobody disagrees in this answer.', filledBy: ['overrule'] },
  what_broke: { spans: ['agentless'], because: 'something went wrong here', missing: 'Nothing goes wrong in this answer.', filledBy: ['blame_absorbed', 'blame_shift'] },
  recovery: { spans: ['blame_shift', 'agentless', 'blame_absorbed'], because: 'it is open how this was put right, and by whom' },
  challenge_data: { spans: ['metric'], because: 'it stands without its source or baseline' },
  mandate: { spans: ['mandate_gap', 'decisive_act'], because: 'it is open where your authority ended', missing: 'It is not said whose job it was.' },
  learning: { spans: ['blame_absorbed', 'blame_shift'], because: 'it is open what you do differently since', missing: 'Nothing says what you learnt.' },
  consistency: { spans: [], because: '' },
}

/** How likely a good interviewer is to raise each probe, from which signals stand in the answer: a logistic score, learnt from the corpus. */
function likelihoods(signals: readonly Signal[]): number[] {
  const features = probeFeatures(signals.map(({ kind }) => kind))
  return weights.map((row) => row.reduce((sum, weight, index) => sum + weight * (features[index] ?? 0), 0))
}

/** For each kind whether it is there at all, and whether two or three are; before them a constant. */
export function probeFeatures(kinds: readonly SignalKind[]): number[] {
  const features = [1]
  for (const kind of signalKinds) {
    const count = kinds.filter((one) => one === kind).length
    features.push(Math.min(count, 1), Math.min(Math.max(count - 1, 0), 2) / 2)
  }
  return features
}

/** The probes that an answer calls for, the most pressing first, each tied to a span or to what is missing. */
export function callProbes(signals: readonly Signal[], contradictions: readonly Contradiction[] = []): ProbeCall[] {
  const rank = likelihoods(signals)
  const ranked = probeKinds
    .map((kind, index) => ({ kind, likelihood: rank[index] ?? 0, index }))
    .sort((a, b) => b.likelihood - a.likelihood || a.index - b.index)
  const probes: ProbeCall[] = []
  const against = contradictions[0]
  if (against !== undefined) {
    const signal = signals.findIndex(({ start, end }) => start < against.end && end > against.start)
    probes.push({ kind: 'consistency', signal: signal < 0 ? null : signal, why: `“${against.quote}” disagrees with “${against.against}” in your story.` })
  }
  for (const { kind } of ranked) {
    const call = callOf(kind, signals)
    if (call !== undefined) probes.push(call)
  }
  return probes
}

function callOf(kind: ProbeKind, signals: readonly Signal[]): ProbeCall | undefined {
  const { spans, because, missing, filledBy } = calls[kind]
  for (const wanted of spans) {
    const signal = signals.findIndex((one) => one.kind === wanted)
    const quote = signals[signal]?.quote
    if (quote !== undefined) return { kind, signal, why: `“${quote}”: ${because}.` }
  }
  if (missing === undefined || filledBy?.some((filler) => signals.some((one) => one.kind === filler)) === true) return undefined
  return { kind, signal: null, why: missing }
}
