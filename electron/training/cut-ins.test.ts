import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import sample from '../../resources/sample-story.json' with { type: 'json' }
import { firstCut, firstCutOnPhrases, spoken } from '../../shared/interview/fixtures/play.ts'
import { thinStory } from '../../shared/interview/fixtures/stories.ts'
import { storyOf } from '../../shared/interview/simulation.ts'

const corpus = new URL('../../resources/corpus/', import.meta.url)
const answerSchema = z.looseObject({ id: z.string(), tier: z.string().optional(), text: z.string().optional() })

/** Every strong answer of the corpus: what an annotator found nothing in that a cut-in would be right on. */
function strongAnswers(): { readonly id: string; readonly text: string }[] {
  return readdirSync(corpus)
    .filter((name) => /^(?:answers|own-\d+)\.jsonl$/u.test(name))
    .flatMap((name) => readFileSync(new URL(name, corpus), 'utf8').trim().split('\n'))
    .map((line) => answerSchema.parse(JSON.parse(line)))
    .flatMap(({ id, tier, text }) => (tier === 'strong' && text !== undefined ? [{ id, text }] : []))
}

test('under high pressure, hours of strong answers are cut in on wrongly at most once in five minutes', () => {
  const wrong: string[] = []
  let spokenMs = 0
  for (const { id, text } of strongAnswers()) {
    // In a session of an hour, so that the clock cuts nothing: what is cut here is cut on content.
    const found = firstCut(text, thinStory, 5, 'high', 1_500_000, 60)
    spokenMs += spoken(text).words.length * 400
    if (found !== null) wrong.push(`${id} ${found.cut.trigger.kind} “${found.cut.trigger.quote}”`)
  }
  expect(spokenMs).toBeGreaterThan(3 * 3_600_000)
  expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(spokenMs / 300_000)
}, 300_000)

test('the same holds where their words come phrase by phrase and are held against a story that is not theirs, inside no silence', () => {
  const story = storyOf(sample)
  const wrong: string[] = []
  let spokenMs = 0
  for (const { id, text } of strongAnswers()) {
    const found = firstCutOnPhrases(text, story, { seed: 5, delayMs: 1_000, pauseMs: 600, pressure: 'high', startMs: 1_500_000, minutes: 60 })
    spokenMs += spoken(text).words.length * 400
    if (found !== null) wrong.push(`${id} ${found.cut.trigger.kind} “${found.cut.trigger.quote}”`)
    expect(found?.isSilent ?? false, id).toBe(false)
  }
  expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(spokenMs / 300_000)
}, 300_000)
