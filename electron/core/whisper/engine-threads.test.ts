import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { createSpareCores, usualThreads } from './engine-threads.ts'

test('usually one core is left to the rest of the machine, and four threads are the most', () => {
  expect(usualThreads()).toBe(Math.min(4, Math.max(1, availableParallelism() - 1)))
})

test('all cores are given only where it was measured that they are idle', () => {
  const spareCores = createSpareCores()
  spareCores.rest()
  // Nothing was measured yet.
  expect(spareCores.threads()).toBe(usualThreads())
})
