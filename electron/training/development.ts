import { clauseKinds } from '../../shared/scoring/clause-kinds.ts'
import { entityKinds } from '../../shared/scoring/entity-kinds.ts'
import { readText, readTokens, type FoundSpan, type ReaderWeights } from '../../shared/scoring/reader.ts'
import { signalKinds, type SignalKind } from '../../shared/scoring/signal.ts'
import { tokenise } from '../../shared/text/tokens.ts'
import { compare, noAgreement, ratesOf, sumOf, type Agreement } from './agreement.ts'
import { spansOf, type AnnotatedAnswer, type Span } from './corpus.ts'
import { flatten } from './train-reader.ts'

const offsets = [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9]

function read(text: string, weights: ReaderWeights, isFlat: boolean): FoundSpan[] {
  const { entities, clauses } = isFlat ? readTokens(flatten(tokenise(text)), weights) : readText(text, weights)
  return [...entities, ...clauses]
}

/**
 * Prints how the weights read the given answers, which they were not learnt from: for each kind also with other biases and without capitals and
 * punctuation. Returns what was missed (`- kind`) and wrongly found (`+ kind`), each in its place.
 */
export function reportDevelopment(answers: readonly AnnotatedAnswer[], weights: ReaderWeights, print: (line: string) => void): Map<string, string[]> {
  const shifted = offsets.map((offset) => ({
    ...weights,
    entityBias: weights.entityBias.map((bias) => bias + offset),
    clauseBias: weights.clauseBias.map((bias) => bias + offset),
  }))
  const counts = offsets.map(() => noAgreement())
  const flat = noAgreement()
  const wrong = new Map<string, string[]>()
  const note = (sign: string, { id, text }: AnnotatedAnswer, { kind, start, end }: Span): void => {
    const line = `${id} ${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`
    wrong.set(`${sign} ${kind}`, [...(wrong.get(`${sign} ${kind}`) ?? []), line])
  }
  // All answers with one set of weights, then with the next: the reader remembers what it read, by its weights.
  shifted.forEach((one, index) => {
    for (const answer of answers) {
      const { missed, wrong: extra } = compare(counts[index] ?? noAgreement(), read(answer.text, one, false), spansOf(answer))
      if (offsets[index] !== 0) continue
      for (const span of missed) note('-', answer, span)
      for (const span of extra) note('+', answer, span)
    }
  })
  for (const answer of answers) compare(flat, read(answer.text, weights, true), spansOf(answer))
  const zero = counts[offsets.indexOf(0)] ?? noAgreement()
  print(`| kind | precision | recall | F1 | annotated | F1 without capitals and punctuation | F1 (precision) by bias ${offsets.join(', ')} |`)
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
  return wrong
}

function only(agreement: Agreement, kinds: readonly SignalKind[]): Agreement {
  const part = noAgreement()
  for (const kind of kinds) part[kind] = agreement[kind]
  return part
}
