import { describe, expect, test } from 'vitest'
import { hearStory } from '../hearing.ts'
import { stretchEnds } from '../text/stretches.ts'
import { tokenise } from '../text/tokens.ts'
import { chunksOf } from './entity-features.ts'
import { judgeReply } from './replies/judge-reply.ts'
import { scoreAnswer } from './score-answer.ts'
import { cutSegments, longest } from './segments.ts'
import { isChallenge } from './session-challenge.ts'

const story = { facts: [{ label: 'refund cost', value: 1_380_000, unit: 'USD' }, { label: 'launch date', value: '2025-03-14', unit: 'date' }], people: [{ name: 'Ottilie Brandt', role: 'VP of Payments', stance: 'resisted' }] }

// Runs of everything that a pattern of the scorer repeats, each ended by what makes the pattern fail: with a quadratic pattern one of these would
// take minutes, and the test would be stopped. What makes words and numbers is read in full, so it may be shorter.
const lengthOf = (part: string): number => (/[\p{L}\p{N}%$]/u.test(part) ? 40_000 : 200_000)
const runs: readonly (readonly [part: string, end: string])[] = [
  [' ', 'x'], ['\n', 'x'], ['.', 'x'], ['. ', 'x'], ['?!', 'x'], [',', 'x'], ['"', 'x'], ['’', 'x'], ["'s", 'x'], ['-', 'x'], ['—', 'x'], ['$', 'x'], ['%', 'x'], ['1', 'x'], ['1.', 'x'], ['1,', 'x'], ['1:11', 'x'], ['A.', 'x'],
  ['A', '1'], ['é', '1'], ['🙂', 'x'], ['\ud800', 'x'], ['\u0000', 'x'], ['ق', '1'], ['x', '!'], ['e.g.', 'x'], ['Dr. ', 'x'],
]

describe('a long run of characters of one kind', () => {
  test.each(runs)('%j is read to its end', (part, end) => {
    const text = `I told Marta no. ${part.repeat(Math.ceil(lengthOf(part) / part.length))}${end} I signed it myself.`
    expect(scoreAnswer(text, story).signals.every((signal) => text.slice(signal.start, signal.end) === signal.quote)).toBe(true)
    expect(judgeReply({ claim: text.slice(0, 50), challenge: 'Why not sooner?', reply: text }).label).toBeTypeOf('string')
    expect(isChallenge(text)).toBeTypeOf('boolean')
    expect(hearStory({ situation: text, task: '', action: '', result: '', learning: '' }).missing).toBeInstanceOf(Array)
  }, 120_000)
})

describe('the work grows with the length and no faster', () => {
  const words = ['I', 'froze', 'the', 'rollout', 'and', 'marta', 'said', 'no', 'because', 'twenty', 'sellers', 'wrote', '1,000', 'um', 'قررت', '🙂']

  test('for nothing is read in stretches longer than a bound, punctuation or not', () => {
    for (const count of [100, 1_000, 20_000]) {
      const tokens = tokenise(Array.from({ length: count }, (_, index) => words[(index * index + index) % words.length]).join(' '))
      const chunks = chunksOf(tokens)
      const segments = cutSegments(tokens)
      expect(Math.max(...chunks.map(({ from, to }) => to - from))).toBeLessThanOrEqual(80)
      expect(Math.max(...segments.map(({ from, to }) => to - from))).toBeLessThanOrEqual(longest)
      // Each word is read once: in one chunk and one segment.
      for (const parts of [chunks, segments]) expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(tokens.length)
      expect(tokens.length).toBeLessThanOrEqual(count * 2)
    }
  })

  test('for a changed sentence leaves the others as they were', () => {
    const sentences = Array.from({ length: 300 }, (_, index) => `On day ${String(index)} I told him no.`)
    const partsOf = (text: string): string[] => stretchEnds(text).map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end))
    const before = new Set(partsOf(sentences.join(' ')))
    const after = partsOf(sentences.with(150, 'I changed my mind.').join(' '))
    expect(after.filter((part) => !before.has(part))).toEqual([' I changed my mind.'])
  })
})
