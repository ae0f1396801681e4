import { expect, test } from 'vitest'
import { countKinds } from './kind-counts.ts'

test('what speaks for a story comes first, in the order of the rubric', () => {
  const kinds = (['hedge', 'person', 'vague_person', 'metric', 'person', 'stand'] as const).map((kind) => ({ kind }))
  expect(countKinds(kinds)).toEqual([
    { kind: 'metric', count: 1 },
    { kind: 'person', count: 2 },
    { kind: 'stand', count: 1 },
    { kind: 'vague_person', count: 1 },
    { kind: 'hedge', count: 1 },
  ])
  expect(countKinds([])).toEqual([])
})
