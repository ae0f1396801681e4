/** What a score means, as the rubric words it. */
export type Band = 'no signal' | 'mixed' | 'raises the bar'

/** Where the bands of the rubric begin: below 40 no signal, 40-69 mixed, from 70 it raises the bar. */
const mixedFrom = 40
const raisesFrom = 70

/** The band of a score (0-100). */
export function bandOf(score: number): Band {
  if (score < mixedFrom) return 'no signal'
  return score < raisesFrom ? 'mixed' : 'raises the bar'
}
