import { z } from 'zod'
import { contextFactSchema, contextPersonSchema } from '../../shared/scoring/context.ts'
import { scoreSession } from '../../shared/scoring/session-score.ts'
import { answerLines } from './jsonl.ts'

const recordSchema = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.object({ question: z.string(), answer: z.string() })).min(1),
  facts: z.array(contextFactSchema).default([]),
  people: z.array(contextPersonSchema).default([]),
})

/** `session --jsonl`: a whole session's scores and vote, with the label of every reply to a challenge. */
export async function session(input: NodeJS.ReadableStream): Promise<void> {
  await answerLines(input, recordSchema, ({ id, turns, facts, people }) => {
    const scored = scoreSession(turns, { facts, people })
    return { id, granularity: scored.granularity, conviction: scored.conviction, vote: scored.vote, turns: scored.turns }
  })
}
