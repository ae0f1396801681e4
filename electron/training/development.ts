import { clauseKinds } from '../../shared/scoring/clause-kinds.ts'
import { entityKinds } from '../../shared/scoring/entity-kinds.ts'
import { readText, readTokens, type FoundSpan, type ReaderWeights } from '../../shared/scoring/reader.ts'
import { signalKinds, type SignalKind } from '../../shared/scoring/signal.ts'
import { tokenise } from '../../shared/text/tokens.ts'
import { compare, noAgreement, ratesOf, sumOf, type Agreement } from './agreement.ts'
import { spansOf, type AnnotatedAnswer, type Span } from './corpus.ts'
import { flatten } from './train-reader.ts'

function read(text: string, weights: ReaderWeights, isFlat: boolean): FoundSpan[] {
  const { entities, clauses } = isFlat ? readTokens(flatten(tokenise(text)), weights) : readText(text, weights)
  return [...entities, ...clauses]
}

/**
 * Prints how the weights read the given answers, which they were not learnt from, as told and without capitals and punctuation. Returns what was
 * missed (`- kind`) and wrongly found (`+ kind`), each in its place.
 */
export function reportDevelopment(answers: readonly AnnotatedAnswer[], weights: ReaderWeights, print: (line: string) => void): Map<string, string[]> {
  const told = noAgreement()
  const flat = noAgreement()
  const wrong = new Map<string, string[]>()
  const note = (sign: string, { id, text }: AnnotatedAnswer, { kind, start, end }: Span): void => {
    const line = `${id} ${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 40)}`
    wrong.set(`${sign} ${kind}`, [...(wrong.get(`${sign} ${kind}`) ?? []), line])
  }
  for (const answer of answers) {
    const { missed, wrong: extra } = compare(told, read(answer.text, weights, false), spansOf(answer))
    for (const span of missed) note('-', answer, span)
    for (const span of extra) note('+', answer, span)
    compare(flat, read(answer.text, weights, true), spansOf(answer))
  }
  print('| kind | precision | recall | F1 | annotated | F1 without capitals and punctuation |')
  print('| --- | --- | --- | --- | --- | --- |')
  for (const kind of signalKinds) {
    const rates = ratesOf(told[kind])
    print(`| ${kind} | ${rates.precision.toFixed(3)} | ${rates.recall.toFixed(3)} | ${rates.f1.toFixed(3)} | ${String(told[kind].annotated)} | ${ratesOf(flat[kind]).f1.toFixed(3)} |`)
  }
  const line = (name: string, agreement: Agreement): void => {
    const rates = ratesOf(sumOf(agreement))
    print(`${name}: precision ${rates.precision.toFixed(4)}, recall ${rates.recall.toFixed(4)}, micro-F1 ${rates.f1.toFixed(4)}`)
  }
  line('all kinds', told)
  line('entities', only(told, entityKinds))
  line('statements', only(told, clauseKinds))
  line('without capitals and punctuation', flat)
  return wrong
}

function only(agreement: Agreement, kinds: readonly SignalKind[]): Agreement {
  const part = noAgreement()
  for (const kind of kinds) part[kind] = agreement[kind]
  return part
}
