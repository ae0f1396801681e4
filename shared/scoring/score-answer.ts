import { findContradictions, type Consistency, type SpanStatus } from '../consistency/find-contradictions.ts'
import { tokenise } from '../text/tokens.ts'
import { callProbes } from './call-probes.ts'
import type { ScoringContext } from './context.ts'
import { findSignals } from './find-signals.ts'
import type { ReaderWeights } from './reader.ts'
import { base, scoreSignals } from './score-signals.ts'
import type { Score } from './score.ts'
import { shippedWeights } from './shipped-weights.ts'
import type { Signal, SignalKind, SignalStatus } from './signal.ts'

/** Changes with every change of what a text scores, so that stored scores know which rubric made them. */
export const rubricVersion = '4'

/** Fewer words than this cannot be judged. */
const fewestWords = 12

/**
 * Reads one answer (20-400 words, typed or transcribed) and scores it. Pure and deterministic:
 * the same text and context give the same result, byte for byte, whatever the clock, locale or machine.
 */
export function scoreAnswer(text: string, context: ScoringContext = {}): Score {
  return scoreWith(shippedWeights(), text, context)
}

/** The same with other weights than the shipped ones: training measures itself so on authors it has not seen. */
export function scoreWith(weights: ReaderWeights, text: string, context: ScoringContext = {}): Score {
  const { contradictions, statuses } = hasStory(context) ? findContradictions(text, context) : nothingKnown
  const found = findSignals(text, context, weights)
  const signals = statuses.length === 0 ? found : found.map((signal) => withStatus(signal, statuses))
  const { scores, contributions } = scoreSignals(signals)
  return {
    rubric: rubricVersion,
    isTooShort: isTooShort(text),
    ...scores,
    base,
    signals,
    contributions,
    probes: callProbes(signals, contradictions),
    contradictions: [...contradictions],
  }
}

const nothingKnown: Consistency = { contradictions: [], statuses: [] }

/** Kinds that the story's facts and people can confirm or contradict. */
const comparable: ReadonlySet<SignalKind> = new Set(['metric', 'date', 'person', 'role'])

const hasStory = ({ facts, people }: ScoringContext): boolean => (facts?.length ?? 0) + (people?.length ?? 0) > 0

function withStatus(signal: Signal, statuses: readonly SpanStatus[]): Signal {
  const status = comparable.has(signal.kind) ? statusOf(signal, statuses) : undefined
  return status === undefined ? signal : { ...signal, status }
}

const severity: readonly SignalStatus[] = ['contradicted', 'confirmed', 'unknown']

/** What the story says of a signal: the gravest of what it says of the numbers, dates and names in it. */
function statusOf({ start, end }: Signal, statuses: readonly SpanStatus[]): SignalStatus | undefined {
  const own = new Set(statuses.filter((one) => one.start < end && one.end > start).map(({ status }) => status))
  return severity.find((status) => own.has(status))
}

/** Counts words only as far as it must. */
function isTooShort(text: string): boolean {
  let words = 0
  for (const token of tokenise(text.slice(0, longestOpening))) {
    // A unit written inside a number has no width and is no word of its own.
    if (token.end > token.start && ++words >= fewestWords) return false
  }
  return true
}

/** Characters in which the fewest words must stand. */
const longestOpening = 400
