import { availableParallelism } from 'node:os'
import { expect, test } from 'vitest'
import { createLiveThreads, createThreadChoice, usualThreads } from './engine-threads.ts'

const unmeasured = null

test('usually one core is left to the rest of the machine, and four threads are the most', () => {
  expect(usualThreads()).toBe(Math.min(4, Math.max(1, availableParallelism() - 1)))
})

test('a first run of which nothing was measured gets the usual threads', () => {
  expect(createLiveThreads().begin()).toBe(usualThreads())
})

test('all cores are given where the machine was measured to be idle, and taken back where it was not', () => {
  const choice = createThreadChoice(1, 2)
  expect([0.1, 0.5, 0.6, 1.9, 0].map(choice.choose)).toEqual([2, 2, 1, 1, 2])
})

/** Runs without a rest between them; `tookMs` says how long each takes. */
function follow(count: number, tookMs: (threads: number) => number, choice = createThreadChoice(1, 2)): number[] {
  return Array.from({ length: count }, () => {
    const threads = choice.choose(unmeasured)
    choice.took(tookMs(threads))
    return threads
  })
}

test('while runs follow on one another, the quicker number is found by trying, and the other tried again now and then', () => {
  const quiet = (threads: number) => (threads === 2 ? 1100 : 1900)
  expect(follow(12, quiet)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 2])
  const shared = (threads: number) => (threads === 2 ? 9000 : 3000)
  expect(follow(14, shared)).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1])
})

test('all cores of a machine that becomes busy are given up once a run shows it', () => {
  const choice = createThreadChoice(1, 2)
  expect(choice.choose(0.1)).toBe(2)
  choice.took(1000)
  expect(follow(2, () => 1100, choice)).toEqual([2, 2])
  expect(follow(3, (threads) => (threads === 2 ? 5000 : 2500), choice)).toEqual([2, 1, 1])
})

test('a rest between two runs is measured anew, whatever they took before', () => {
  const choice = createThreadChoice(1, 2)
  expect(follow(3, (threads) => (threads === 2 ? 9000 : 3000), choice)).toEqual([1, 2, 1])
  expect(choice.choose(0.2)).toBe(2)
  choice.took(1000)
  expect(choice.choose(unmeasured)).toBe(2)
})
