import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { findContradictions } from '../shared/consistency/find-contradictions.ts'
import { contextFactSchema, contextPersonSchema } from '../shared/scoring/context.ts'
import { judgeReply } from '../shared/scoring/replies/judge-reply.ts'
import { replyLabels, type ReplyLabel } from '../shared/scoring/replies/reply-labels.ts'
import { scoreAnswer } from '../shared/scoring/score-answer.ts'
import { scoreSession } from '../shared/scoring/session-score.ts'
import { ratesOf } from './training/agreement.ts'
import { readAnswers } from './training/corpus.ts'
import { listed, measure, percent, tableOf } from './training/measurement.ts'

// `npm run measure [folder]`: how the scorer agrees with a folder of annotated files. Without a folder: the corpus beside the
// repository where there is one, else the repository's own copy.
const beside = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const own = fileURLToPath(new URL('../resources/corpus', import.meta.url))
const folder = process.argv[2] ?? (existsSync(beside) ? beside : own)

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const path = (name: string): string | undefined => {
  const whole = join(folder, name)
  return existsSync(whole) ? whole : undefined
}

function records<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))
}

const replySchema = z.object({ id: z.string(), claim: z.string(), challenge: z.string(), reply: z.string(), label: z.enum(replyLabels) })

function measureReplies(file: string): void {
  const replies = records(file, replySchema)
  const judged = replies.map((record) => ({ right: record.label, said: judgeReply(record).label }))
  const f1Of = (label: ReplyLabel): number =>
    ratesOf({
      hits: judged.filter(({ right, said }) => right === label && said === label).length,
      predicted: judged.filter(({ said }) => said === label).length,
      annotated: judged.filter(({ right }) => right === label).length,
    }).f1
  const macro = replyLabels.reduce((sum, label) => sum + f1Of(label), 0) / replyLabels.length
  print(`- Replies: macro-F1 ${macro.toFixed(3)} over ${String(replies.length)} (${replyLabels.map((label) => `${label} ${f1Of(label).toFixed(3)}`).join(', ')})`)
}

const contradictionsSchema = z.object({
  id: z.string(),
  facts: z.array(contextFactSchema),
  people: z.array(contextPersonSchema),
  text: z.string(),
  contradictions: z.array(z.object({ quote: z.string(), against: z.string() })),
})

function measureContradictions(file: string): void {
  const counts = { hits: 0, predicted: 0, annotated: 0 }
  const all = records(file, contradictionsSchema)
  for (const { text, facts, people, contradictions } of all) {
    const found = findContradictions(text, { facts, people }).contradictions
    counts.predicted += found.length
    counts.annotated += contradictions.length
    const open = new Set(found)
    for (const { quote, against } of contradictions) {
      const start = text.indexOf(quote)
      const match = [...open].find((one) => one.against === against && one.start < start + quote.length && one.end > start)
      if (match === undefined) continue
      open.delete(match)
      counts.hits++
    }
  }
  const rates = ratesOf(counts)
  print(`- Contradictions: precision ${rates.precision.toFixed(3)}, recall ${rates.recall.toFixed(3)}, F1 ${rates.f1.toFixed(3)} over ${String(all.length)} texts`)
}

const sessionSchema = z.object({ id: z.string(), tier: z.enum(['weak', 'strong']), turns: z.array(z.object({ question: z.string(), answer: z.string() })) })

function measureSessions(file: string): void {
  const sessions = records(file, sessionSchema)
  const wrong = sessions.filter(({ tier, turns }) => (scoreSession(turns).vote === 'inclined') !== (tier === 'strong')).map(({ id }) => id)
  print(`- Sessions: ${String(sessions.length - wrong.length)} of ${String(sessions.length)} votes right${listed(wrong)}`)
}

function measureStuffed(file: string): void {
  const wrong = readAnswers(file).flatMap(({ id, text }) => {
    const { granularity, conviction } = scoreAnswer(text)
    return granularity < 60 && conviction < 40 ? [] : [`${id}: ${String(granularity)}/${String(conviction)}`]
  })
  const count = readAnswers(file).length
  print(`- Stuffed: ${String(count - wrong.length)} of ${String(count)} inside their bounds (granularity below 60, conviction below 40)${listed(wrong)}`)
}

const files = { answers: path('answers.jsonl'), stuffed: path('stuffed.jsonl'), replies: path('replies.jsonl'), contradictions: path('contradictions.jsonl'), sessions: path('sessions.jsonl') }
if (Object.values(files).every((file) => file === undefined)) {
  process.stderr.write(`There is no corpus in ${folder}: expected answers.jsonl, stuffed.jsonl, replies.jsonl, contradictions.jsonl or sessions.jsonl.\n`)
  process.exitCode = 1
}
if (files.answers !== undefined) {
  const measured = measure(readAnswers(files.answers), (text) => scoreAnswer(text))
  for (const line of tableOf(measured)) print(line)
  if (measured.wrongProbes.length > 0) print(`  (${percent(measured.wrongProbes.length, measured.probed)} wrong: ${measured.wrongProbes.slice(0, 12).join('; ')})`)
}
if (files.stuffed !== undefined) measureStuffed(files.stuffed)
if (files.replies !== undefined) measureReplies(files.replies)
if (files.contradictions !== undefined) measureContradictions(files.contradictions)
if (files.sessions !== undefined) measureSessions(files.sessions)
