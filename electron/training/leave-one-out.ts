import { clauseKinds } from '../../shared/scoring/clause-kinds.ts'
import { entityKinds } from '../../shared/scoring/entity-kinds.ts'
import { readText, readTokens, type FoundSpan, type ReaderWeights } from '../../shared/scoring/reader.ts'
import { scoreWith } from '../../shared/scoring/score-answer.ts'
import { signalKinds, type SignalKind } from '../../shared/scoring/signal.ts'
import { tokenise } from '../../shared/text/tokens.ts'
import { compare, noAgreement, ratesOf, sumOf, type Agreement } from './agreement.ts'
import { authorOf, spansOf, type AnnotatedAnswer, type Span } from './corpus.ts'
import { measure, tableOf } from './measurement.ts'
import { clauseBias, entityBias, flatten, trainReader } from './train-reader.ts'

/** Kinds that accuse: they must be right nine times in ten before they may be said often. */
export const accusingKinds: readonly SignalKind[] = ['blame_shift', 'deference', 'agentless']

export interface Held {
  readonly answer: AnnotatedAnswer
  readonly weights: ReaderWeights
}

/** Trains once for each given author on all the others and our own examples; yields what each unseen answer is to be read with. */
export function leaveAuthorsOut(
  given: readonly AnnotatedAnswer[],
  own: readonly AnnotatedAnswer[],
  log: (line: string) => void,
  authors: readonly string[] = [...new Set(given.map(({ id }) => authorOf(id)))],
  keep?: { readonly load: (author: string) => ReaderWeights | undefined; readonly save: (author: string, weights: ReaderWeights) => void },
): Held[] {
  return authors.flatMap((author) => {
    log(`without ${author}`)
    const weights = keep?.load(author) ?? trainReader([...given.filter(({ id }) => authorOf(id) !== author), ...own], log)
    keep?.save(author, weights)
    return given.filter(({ id }) => authorOf(id) === author).map((answer) => ({ answer, weights }))
  })
}

function read(text: string, weights: ReaderWeights, isFlat: boolean): FoundSpan[] {
  const { entities, clauses } = isFlat ? readTokens(flatten(tokenise(text)), weights) : readText(text, weights)
  return [...entities, ...clauses]
}

const offsets = [-0.6, -0.3, 0, 0.3, 0.6]

/** Prints the agreement on unseen authors as a table, and for each kind how it would be with another bias. */
export function report(held: readonly Held[], print: (line: string) => void): { wrong: Map<string, string[]> } {
  const shifted = (weights: ReaderWeights, offset: number): ReaderWeights => ({
    ...weights,
    entityBias: entityBias.map((bias) => bias + offset),
    clauseBias: clauseBias.map((bias) => bias + offset),
  })
  const wrong = new Map<string, string[]>()
  const note = (sign: string, { id, text }: AnnotatedAnswer, span: Span): void => {
    const key = `${sign} ${span.kind}`
    const line = `${id} ${text.slice(Math.max(0, span.start - 30), span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end, span.end + 30)}`
    wrong.set(key, [...(wrong.get(key) ?? []), line])
  }
  const counts = offsets.map((offset) => {
    const agreement = noAgreement()
    for (const { answer, weights } of held) {
      const { missed, wrong: extra } = compare(agreement, read(answer.text, shifted(weights, offset), false), spansOf(answer))
      if (offset !== 0) continue
      for (const span of missed) note('-', answer, span)
      for (const span of extra) note('+', answer, span)
    }
    return agreement
  })
  const flat = noAgreement()
  for (const { answer, weights } of held) compare(flat, read(answer.text, shifted(weights, 0), true), spansOf(answer))
  const zero = counts[offsets.indexOf(0)]
  if (zero === undefined) return { wrong }
  print('| kind | precision | recall | F1 | annotated | F1 without capitals and punctuation | F1 (precision) by bias ' + offsets.join(', ') + ' |')
  print('| --- | --- | --- | --- | --- | --- | --- |')
  for (const kind of signalKinds) {
    const rates = ratesOf(zero[kind])
    const biases = counts.map((agreement) => `${ratesOf(agreement[kind]).f1.toFixed(3)} (${ratesOf(agreement[kind]).precision.toFixed(2)})`).join(' ')
    print(`| ${kind} | ${rates.precision.toFixed(3)} | ${rates.recall.toFixed(3)} | ${rates.f1.toFixed(3)} | ${String(zero[kind].annotated)} | ${ratesOf(flat[kind]).f1.toFixed(3)} | ${biases} |`)
  }
  const line = (name: string, agreement: Agreement): void => {
    const rates = ratesOf(sumOf(agreement))
    print(`${name}: precision ${rates.precision.toFixed(4)}, recall ${rates.recall.toFixed(4)}, micro-F1 ${rates.f1.toFixed(4)}`)
  }
  line('all kinds', zero)
  line('entities', only(zero, entityKinds))
  line('statements', only(zero, clauseKinds))
  line('without capitals and punctuation', flat)
  const weightsOf = new Map(held.map(({ answer, weights }) => [answer.id, weights]))
  const measured = measure(
    held.map(({ answer }) => answer),
    (text, { id }) => {
      const weights = weightsOf.get(id)
      if (weights === undefined) throw new Error(`No weights for ${id}.`)
      return scoreWith(weights, text)
    },
  )
  for (const row of tableOf(measured)) print(row)
  for (const probe of measured.wrongProbes) print(`  wrong first probe: ${probe}`)
  return { wrong }
}

function only(agreement: Agreement, kinds: readonly SignalKind[]): Agreement {
  const part = noAgreement()
  for (const kind of kinds) part[kind] = agreement[kind]
  return part
}
