import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { probeKindSchema } from '../../shared/scoring/probe.ts'
import { signalKindSchema, type SignalKind } from '../../shared/scoring/signal.ts'

const annotationSchema = z.object({ kind: signalKindSchema, quote: z.string().min(1), nth: z.int().positive().optional() })

/** One annotated answer, as `resources/corpus/README.md` describes it. */
export const annotatedAnswerSchema = z.object({
  id: z.string(),
  question: z.string(),
  text: z.string(),
  style: z.enum(['written', 'spoken']),
  tier: z.enum(['weak', 'mid', 'strong', 'stuffed']),
  pair: z.string().nullish(),
  signals: z.array(annotationSchema),
  probes: z.array(probeKindSchema),
})
export type AnnotatedAnswer = z.infer<typeof annotatedAnswerSchema>

/** A span in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly kind: SignalKind
  readonly start: number
  readonly end: number
}

/** Reads one file of JSON lines; a line that is no annotated answer stops with its number. */
export function readAnswers(path: string): AnnotatedAnswer[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const parsed = annotatedAnswerSchema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`${path}:${String(index + 1)}: ${z.prettifyError(parsed.error)}`)
      return [parsed.data]
    })
}

/** All annotated answers of a folder: the given ones, and our own with the stuffed ones last, in the order of their files' names. */
export function readCorpus(folder: string): { given: AnnotatedAnswer[]; own: AnnotatedAnswer[] } {
  const named = (pattern: RegExp): AnnotatedAnswer[] =>
    readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort()
      .flatMap((name) => readAnswers(join(folder, name)))
  const optional = (name: string): AnnotatedAnswer[] => (existsSync(join(folder, name)) ? readAnswers(join(folder, name)) : [])
  return { given: optional('answers.jsonl'), own: [...named(/^own-\d+\.jsonl$/), ...optional('own-stuffed.jsonl')] }
}

/** Where the annotations stand in the text: the first occurrence of the quote unless `nth` says otherwise. */
export function spansOf(answer: AnnotatedAnswer): Span[] {
  return answer.signals.flatMap(({ kind, quote, nth }) => {
    let start = answer.text.indexOf(quote)
    for (let count = 1; count < (nth ?? 1) && start >= 0; count++) start = answer.text.indexOf(quote, start + 1)
    return start < 0 ? [] : [{ kind, start, end: start + quote.length }]
  })
}

/** The author's mark in an answer's id: `d`, `a`, `b`, `c`, `own1` … */
export const authorOf = (id: string): string => id.slice(0, id.indexOf('-'))
