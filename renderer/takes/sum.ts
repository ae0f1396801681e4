import type { Contribution, Score } from '../../shared/scoring/score.ts'
import type { Dimension } from '../../shared/scoring/signal.ts'

/** A contribution with its place in the score's list. */
export interface Step {
  readonly index: number
  readonly contribution: Contribution
}

/** One score's sum, in the order in which it is read: where it starts, what added, what took away, what is missing. */
export interface Sum {
  readonly base: number
  readonly added: readonly Step[]
  readonly taken: readonly Step[]
  /** Signals that count no further: said before, or unclear in the recording. */
  readonly neutral: readonly Step[]
  /** Pillars without any signal; most have no points of their own. */
  readonly missing: readonly Step[]
  readonly total: number
}

/** Groups a score's contributions of one dimension; `base` and all points are exactly `total`. */
export function sumOf(score: Score, dimension: Dimension): Sum {
  const steps = score.contributions
    .map((contribution, index) => ({ index, contribution }))
    .filter((step) => step.contribution.dimension === dimension)
  const byWeight = [...steps].sort((a, b) => Math.abs(b.contribution.points) - Math.abs(a.contribution.points) || a.index - b.index)
  const onSignal = byWeight.filter((step) => step.contribution.signal !== null)
  return {
    base: score.base[dimension],
    added: onSignal.filter((step) => step.contribution.points > 0),
    taken: onSignal.filter((step) => step.contribution.points < 0),
    neutral: onSignal.filter((step) => step.contribution.points === 0),
    missing: byWeight.filter((step) => step.contribution.signal === null),
    total: score[dimension],
  }
}
