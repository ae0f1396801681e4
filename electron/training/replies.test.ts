import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { judgeReply } from '../../shared/scoring/replies/judge-reply.ts'
import { replyLabels } from '../../shared/scoring/replies/reply-labels.ts'

const recordSchema = z.object({ id: z.string(), claim: z.string(), challenge: z.string(), reply: z.string(), label: z.enum(replyLabels) })
const corpus = join(import.meta.dirname, '../../resources/corpus')
const recordsOf = (name: string) => readFileSync(join(corpus, name), 'utf8').trim().split('\n').map((line) => recordSchema.parse(JSON.parse(line)))
const records = recordsOf('replies.jsonl')

function shareRight(all: typeof records): number {
  return all.filter((record) => judgeReply(record).label === record.label).length / all.length
}

test('the weights belong to the features: the corpus that made them is read right, and mostly what they never saw', () => {
  expect(shareRight(recordsOf('own-replies.jsonl'))).toBeGreaterThan(0.95)
  expect(shareRight(records)).toBeGreaterThan(0.82)
})

test('says why in one sentence, with spans that lie in the reply', () => {
  for (const record of records) {
    const { why, spans } = judgeReply(record)
    expect(why).toMatch(/^[A-Z].*[.]$/u)
    for (const span of spans) expect(record.reply.slice(span.start, span.end).trim()).not.toBe('')
  }
})
