import { callProbes } from './call-probes.ts'
import type { ScoringContext } from './context.ts'
import { findSignals } from './find-signals.ts'
import { base, scoreSignals } from './score-signals.ts'
import type { Score } from './score.ts'

/** Changes with every change of what a text scores, so that stored scores know which rubric made them. */
export const rubricVersion = '1'

/** Fewer words than this cannot be judged. */
const fewestWords = 12

/**
 * Reads one answer (20-400 words, typed or transcribed) and scores it. Pure and deterministic:
 * the same text and context give the same result, byte for byte, whatever the clock, locale or machine.
 */
export function scoreAnswer(text: string, context: ScoringContext = {}): Score {
  const signals = findSignals(text, context)
  const { scores, contributions } = scoreSignals(signals)
  return {
    rubric: rubricVersion,
    isTooShort: text.split(/\s+/, fewestWords + 1).filter((word) => word !== '').length < fewestWords,
    ...scores,
    base,
    signals,
    contributions,
    probes: callProbes(signals),
    contradictions: [],
  }
}
