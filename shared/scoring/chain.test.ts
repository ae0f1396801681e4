import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestLabels, insideProbabilities } from './chain.ts'

const forbidden = -1e4

/** Whole numbers, so that sums are exact; a further label follows the first or a further one of its own kind alone. */
const chainOf = (labels: number) =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      scores: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: count * (labels - 1), maxLength: count * (labels - 1) }),
      bias: fc.integer({ min: -3, max: 3 }),
      transitions: fc
        .array(fc.integer({ min: -5, max: 5 }), { minLength: labels * labels, maxLength: labels * labels })
        .map((steps) => steps.map((step, pair) => (isStep(Math.floor(pair / labels), pair % labels) ? step : forbidden))),
    }),
  )

const isStep = (before: number, after: number): boolean => after === 0 || after % 2 === 1 || before === after || before === after - 1

function allPaths(count: number, labels: number): number[][] {
  if (count === 0) return [[]]
  return allPaths(count - 1, labels).flatMap((path) => Array.from({ length: labels }, (_, label) => [...path, label]))
}

/** What a path is worth: its scores, its steps, and the bias at each beginning; -Infinity where it takes a step that is forbidden. */
function worth(path: readonly number[], labels: number, { scores, bias, transitions }: { readonly scores: readonly number[]; readonly bias: number; readonly transitions: readonly number[] }): number {
  return path.reduce((sum, label, place) => {
    const before = path[place - 1]
    if (!isStep(before ?? 0, label)) return -Infinity
    const step = before === undefined ? 0 : (transitions[before * labels + label] ?? 0)
    return sum + step + (label === 0 ? 0 : (scores[place * (labels - 1) + label - 1] ?? 0)) + (label % 2 === 1 ? bias : 0)
  }, 0)
}

test.each([3, 5])('of all sequences of %i labels the best is found', (labels) => {
  fc.assert(
    fc.property(chainOf(labels), (chain) => {
      const found = bestLabels(Float32Array.from(chain.scores), chain.count, labels, Float32Array.from(chain.transitions), () => chain.bias)
      const most = Math.max(...allPaths(chain.count, labels).map((path) => worth(path, labels, chain)))
      expect(worth([...found], labels, chain)).toBe(most)
    }),
    { numRuns: 300 },
  )
})

test('a probability is the share of all sequences that lead through it', () => {
  fc.assert(
    fc.property(chainOf(3), (chain) => {
      const found = insideProbabilities(Float32Array.from(chain.scores), chain.count, 2, 0, Float32Array.from(chain.transitions), 0)
      const paths = allPaths(chain.count, 3).map((path) => ({ path, weight: Math.exp(worth(path, 3, { ...chain, bias: 0 })) }))
      const all = paths.reduce((sum, { weight }) => sum + weight, 0)
      for (let place = 0; place < chain.count; place++) {
        const inside = paths.filter(({ path }) => path[place] !== 0).reduce((sum, { weight }) => sum + weight, 0)
        expect(found[place]).toBeCloseTo(inside / all, 9)
      }
    }),
    { numRuns: 300 },
  )
})
