import { z } from 'zod'
import { contextFactSchema, contextPersonSchema } from '../../shared/scoring/context.ts'
import { scoreAnswer } from '../../shared/scoring/score-answer.ts'
import { answerLines } from './jsonl.ts'

const recordSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  facts: z.array(contextFactSchema).default([]),
  people: z.array(contextPersonSchema).default([]),
})

/** `score --jsonl`: one scored answer a line; `start` and `end` count UTF-16 units. */
export async function score(input: NodeJS.ReadableStream): Promise<void> {
  await answerLines(input, recordSchema, ({ id, text, facts, people }) => {
    const scored = scoreAnswer(text, { facts, people })
    return {
      id,
      granularity: scored.granularity,
      conviction: scored.conviction,
      base: scored.base,
      signals: scored.signals,
      contributions: scored.contributions,
      probes: scored.probes.map((probe) => probe.kind),
      contradictions: scored.contradictions.map(({ quote, against }) => ({ quote, against })),
      rubric: scored.rubric,
      isTooShort: scored.isTooShort,
    }
  })
}
