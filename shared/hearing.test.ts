import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearStory, pillars } from './hearing.ts'
import { storyParts, type StoryPart } from './story.ts'
import { sampleDossier, writtenSample } from './testing/sample.ts'

const silent: Record<StoryPart, string> = { situation: '', task: '', action: '', result: '', learning: '' }

test('of an empty story every pillar is missing, each with a question', () => {
  const { missing, weak, signals } = hearStory(silent)
  expect(missing.map(({ pillar }) => pillar)).toEqual(pillars)
  expect([weak, signals]).toEqual([[], []])
})

test('the sample has every pillar, its weak draft is pressed sentence by sentence', () => {
  expect(hearStory(sampleDossier.story).missing).toEqual([])
  const { weak, missing } = hearStory({ ...silent, action: writtenSample.draft ?? '' })
  expect(missing.length).toBeGreaterThan(2)
  expect(weak.length).toBeGreaterThan(3)
  for (const { question, weakQuote, quote } of weak) {
    expect(question).toMatch(/\?$/)
    expect(quote).toContain(weakQuote)
  }
})

test('every span lies in the part that it names', () => {
  const text = fc.constantFrom('', '  We decided to wait. ', '\n\nSome stakeholders pushed back, I guess.\n', 'I told Marta no on 14 March. It cost $410K.', '<i>It was escalated.</i>', 'Refunds fell significantly. 😀')
  fc.assert(
    fc.property(fc.tuple(text, text, text, text, text), (texts) => {
      const story = { ...silent, ...Object.fromEntries(storyParts.map((part, index) => [part, texts[index] ?? ''])) }
      const { signals, weak } = hearStory(story)
      for (const { part, start, end, quote } of [...signals, ...weak]) expect(story[part].slice(start, end)).toBe(quote)
    }),
    { numRuns: 40 },
  )
})
