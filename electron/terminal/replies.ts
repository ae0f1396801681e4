import { z } from 'zod'
import { judgeReply } from '../../shared/scoring/replies/judge-reply.ts'
import { answerLines } from './jsonl.ts'

const recordSchema = z.object({
  id: z.union([z.string(), z.number()]),
  claim: z.string(),
  challenge: z.string(),
  reply: z.string(),
})

/** `replies --jsonl`: each reply to a challenge with its label, and why in one sentence. */
export async function replies(input: NodeJS.ReadableStream): Promise<void> {
  await answerLines(input, recordSchema, ({ id, ...reply }) => {
    const { label, why } = judgeReply(reply)
    return { id, label, why }
  })
}
