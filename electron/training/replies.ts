import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { featuresOf, type ReplyInput } from '../../shared/scoring/replies/features.ts'
import { replyLabels as labels } from '../../shared/scoring/replies/reply-labels.ts'
import { predict, train, type Example, type Model } from './reply-model.ts'

/**
 * Makes `shared/scoring/replies/weights.json` from our own annotated replies of the corpus: a multinomial logistic regression over
 * `featuresOf`, full batches in a fixed order, so that the same corpus gives the same weights, byte for byte.
 * Usage: node electron/training/replies.ts [--evaluate[=AUTHOR]] [--show] [FOLDER..]   (default: resources/corpus)
 * `--evaluate` writes nothing: it leaves out each author in turn (an author is a file, and the letters of the ids in it), or only those
 * whose name begins with AUTHOR, and says how their replies are read, as written and as a recogniser would
 * write them; `--show` names the mistakes.
 */
const recordSchema = z.object({ id: z.string(), claim: z.string(), challenge: z.string(), reply: z.string(), label: z.enum(labels) })
const sessionSchema = z.object({ id: z.string(), turns: z.array(z.object({ question: z.string(), answer: z.string(), label: z.enum(labels).nullish() })) })

function authorOf(file: string, id: string): string {
  return `${basename(file, '.jsonl')} ${id.replace(/-?\d.*$/u, '')}`
}

/** The given replies are never learnt from: they say what the weights are worth. */
const isOwn = ({ author }: Example): boolean => author.startsWith('own-')

function valuesOf(input: ReplyInput): Example['features'] {
  return featuresOf(input).map(({ name, value }) => [name, value] as const)
}

/** A reply as a recogniser may write it. */
function heardOf(reply: string): string {
  return reply.toLowerCase().replaceAll(/[.!;:](?=\s|$)/gu, '')
}

function readExamples(folders: readonly string[]): readonly Example[] {
  const examples: Example[] = []
  const seen = new Set<string>()
  for (const folder of folders)
    for (const file of readdirSync(folder).toSorted()) {
      if (!file.endsWith('.jsonl')) continue
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
        if (line.trim() === '') continue
        const parsed: unknown = JSON.parse(line)
        const record = recordSchema.safeParse(parsed)
        const session = sessionSchema.safeParse(parsed)
        const found = record.success ? [record.data] : session.success ? fromSession(session.data) : []
        for (const { id, label, ...input } of found) {
          if (seen.has(id)) continue
          seen.add(id)
          examples.push({ id, author: authorOf(file, id), label: labels.indexOf(label), features: valuesOf(input), heard: valuesOf({ ...input, reply: heardOf(input.reply) }) })
        }
      }
    }
  return examples
}

function fromSession(session: z.infer<typeof sessionSchema>): z.infer<typeof recordSchema>[] {
  const claim = session.turns[0]?.answer ?? ''
  return session.turns.flatMap((turn, index) => (turn.label ? [{ id: `${session.id}-turn${String(index)}`, claim, challenge: turn.question, reply: turn.answer, label: turn.label }] : []))
}

function report(title: string, pairs: readonly (readonly [Example, number])[]): void {
  const parts: string[] = []
  let total = 0
  labels.forEach((label, index) => {
    const hit = pairs.filter(([example, said]) => example.label === index && said === index).length
    const gold = pairs.filter(([example]) => example.label === index).length
    const said = pairs.filter(([, guess]) => guess === index).length
    const f1 = gold + said === 0 ? 0 : (2 * hit) / (gold + said)
    total += f1
    parts.push(`${label} ${f1.toFixed(2)}`)
  })
  console.log(`${title.padEnd(34)} n ${String(pairs.length).padStart(3)}  macro-F1 ${(total / labels.length).toFixed(3)}  ${parts.join('  ')}`)
}

function evaluate(examples: readonly Example[], only: string): void {
  const authors = [...new Set(examples.map((example) => example.author))].filter((author) => author.startsWith(only)).toSorted()
  for (const author of authors) {
    const model = train(examples.filter((example) => example.author !== author))
    const own = examples.filter((example) => example.author === author)
    const pairs = own.map((example) => [example, predict(model, example.features)] as const)
    report(`without ${author}`, pairs)
    report('  the same as heard', own.map((example) => [example, predict(model, example.heard)] as const))
    if (process.argv.includes('--show')) for (const [example, said] of pairs) if (said !== example.label) console.log(`   ${example.id} is ${labels[example.label] ?? ''}, read as ${labels[said] ?? ''}`)
  }
}

/** Weights in hundredths; a feature that moves no label by more than `least` of them is left out. */
const least = 4

function write(model: Model, path: string): void {
  const size = labels.length
  const features: Record<string, number[]> = {}
  for (const [name, index] of model.names) {
    const row = [...model.weights.slice(index * size, index * size + size)].map((weight) => Math.round(weight * 100))
    if (row.some((weight) => Math.abs(weight) >= least)) features[name] = row
  }
  writeFileSync(path, `${JSON.stringify({ labels, bias: [...model.bias].map((value) => Math.round(value * 100)), features })}\n`)
  console.log(`${path}: ${String(Object.keys(features).length)} features`)
}

const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const corpus = folders.length > 0 ? folders : [join(import.meta.dirname, '../../resources/corpus')]
const examples = readExamples(corpus)
const evaluation = process.argv.find((argument) => argument === '--evaluate' || argument.startsWith('--evaluate='))
if (evaluation !== undefined) evaluate(examples, evaluation.slice('--evaluate='.length))
else {
  const [given, own] = [examples.filter((example) => !isOwn(example)), examples.filter(isOwn)]
  const model = train(own)
  write(model, join(import.meta.dirname, '../../shared/scoring/replies/weights.json'))
  report('the given ones', given.map((example) => [example, predict(model, example.features)] as const))
  report('  the same as heard', given.map((example) => [example, predict(model, example.heard)] as const))
}
