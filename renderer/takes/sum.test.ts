import { expect, test } from 'vitest'
import { scoreAnswer } from '../../shared/scoring/score-answer.ts'
import { dimensions } from '../../shared/scoring/signal.ts'
import { sumOf } from './sum.ts'

const texts = [
  'The VP wanted to ship on Friday. I disagreed and explained the risk. I tested the payments flow with 90 customers. Refunds dropped by 40 percent.',
  'You know, it was sort of a team effort. We agreed to ship in two phases. I think we did pretty well with some stakeholders.',
  '',
]

test('every contribution stands in one group, and what is shown adds up to the score', () => {
  for (const text of texts) {
    const score = scoreAnswer(text)
    const groups = dimensions.map((dimension) => {
      const sum = sumOf(score, dimension)
      const steps = [...sum.added, ...sum.taken, ...sum.neutral, ...sum.missing]
      expect(steps.reduce((points, step) => points + step.contribution.points, sum.base)).toBe(sum.total)
      return steps.map((step) => step.index)
    })
    expect(groups.flat().sort((a, b) => a - b)).toEqual(score.contributions.map((_, index) => index))
  }
})

test('the weightiest stands first', () => {
  const sum = sumOf(scoreAnswer(texts[0] ?? ''), 'granularity')
  const points = sum.added.map((step) => step.contribution.points)
  expect(points.length).toBeGreaterThan(1)
  expect(points).toEqual([...points].sort((a, b) => b - a))
})
