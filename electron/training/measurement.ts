import type { Score } from '../../shared/scoring/score.ts'
import { signalKinds } from '../../shared/scoring/signal.ts'
import { compare, noAgreement, ratesOf, sumOf, type Agreement } from './agreement.ts'
import { authorOf, spansOf, type AnnotatedAnswer } from './corpus.ts'
import { asSpoken } from './spoken.ts'

/** How scores agree with annotated answers, measured as rubric.md says. */
export interface Measurement {
  readonly agreement: Agreement
  readonly byAuthor: ReadonlyMap<string, Agreement>
  readonly pairs: number
  /** Pairs whose strong telling is not 15 points above the weak one in the mean, or below it in either score. */
  readonly wrongPairs: readonly string[]
  readonly probed: number
  readonly wrongProbes: readonly string[]
  /** Median change of each score when the answer is told as speech is transcribed at its plainest. */
  readonly speech: { readonly granularity: number; readonly conviction: number }
  readonly meanByTier: ReadonlyMap<string, { readonly granularity: number; readonly conviction: number; readonly count: number }>
}

/** Scores every answer with `score` and compares. */
export function measure(answers: readonly AnnotatedAnswer[], score: (text: string, answer: AnnotatedAnswer) => Score): Measurement {
  const agreement = noAgreement()
  const byAuthor = new Map<string, Agreement>()
  const pairs = new Map<string, Partial<Record<string, Score>>>()
  const wrongProbes: string[] = []
  const granularity: number[] = []
  const conviction: number[] = []
  const tiers = new Map<string, Score[]>()
  let probed = 0
  answers.forEach((answer, index) => {
    const result = score(answer.text, answer)
    compare(agreement, result.signals, spansOf(answer))
    const author = authorOf(answer.id)
    const theirs = byAuthor.get(author) ?? noAgreement()
    compare(theirs, result.signals, spansOf(answer))
    byAuthor.set(author, theirs)
    tiers.set(answer.tier, [...(tiers.get(answer.tier) ?? []), result])
    if (answer.pair !== null && answer.pair !== undefined) pairs.set(answer.pair, { ...pairs.get(answer.pair), [answer.tier]: result })
    if (answer.probes.length > 0) {
      probed++
      const first = result.probes[0]?.kind
      if (first === undefined || !answer.probes.includes(first)) wrongProbes.push(`${answer.id}: ${first ?? 'none'}`)
    }
    const names = answer.signals.filter(({ kind }) => kind === 'person').map(({ quote }) => quote)
    const spoken = score(asSpoken(answer.text, names, index + 1), answer)
    granularity.push(Math.abs(spoken.granularity - result.granularity))
    conviction.push(Math.abs(spoken.conviction - result.conviction))
  })
  const told = [...pairs].filter(([, { weak, strong }]) => weak !== undefined && strong !== undefined)
  const wrongPairs = told.flatMap(([id, { weak, strong }]) => {
    if (weak === undefined || strong === undefined) return []
    const ahead = (strong.granularity + strong.conviction - weak.granularity - weak.conviction) / 2
    const isRight = ahead >= 15 && strong.granularity >= weak.granularity && strong.conviction >= weak.conviction
    return isRight ? [] : [`${id}: weak ${both(weak)}, strong ${both(strong)}`]
  })
  return {
    agreement,
    byAuthor,
    pairs: told.length,
    wrongPairs,
    probed,
    wrongProbes,
    speech: { granularity: median(granularity), conviction: median(conviction) },
    meanByTier: new Map(
      [...tiers].map(([tier, scores]) => [
        tier,
        { granularity: mean(scores.map((one) => one.granularity)), conviction: mean(scores.map((one) => one.conviction)), count: scores.length },
      ]),
    ),
  }
}

const both = ({ granularity, conviction }: Score): string => `${String(granularity)}/${String(conviction)}`
const mean = (values: readonly number[]): number => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The measurement as a Markdown table and a few lines below it. */
export function tableOf(measurement: Measurement): string[] {
  const { agreement } = measurement
  const row = (name: string, counts: { hits: number; predicted: number; annotated: number }): string => {
    const rates = ratesOf(counts)
    return `| ${name} | ${rates.precision.toFixed(3)} | ${rates.recall.toFixed(3)} | ${rates.f1.toFixed(3)} | ${String(counts.annotated)} |`
  }
  return [
    '| kind | precision | recall | F1 | annotated |',
    '| --- | --- | --- | --- | --- |',
    ...signalKinds.map((kind) => row(kind, agreement[kind])),
    row('**all (micro)**', sumOf(agreement)),
    '',
    `- Micro-F1 by author: ${[...measurement.byAuthor].map(([author, theirs]) => `${author} ${ratesOf(sumOf(theirs)).f1.toFixed(3)}`).join(', ')}`,
    `- Ranking: ${String(measurement.pairs - measurement.wrongPairs.length)} of ${String(measurement.pairs)} pairs right${listed(measurement.wrongPairs)}`,
    `- First probe: ${String(measurement.probed - measurement.wrongProbes.length)} of ${String(measurement.probed)} right (${percent(measurement.probed - measurement.wrongProbes.length, measurement.probed)})`,
    `- Speech: median change ${String(measurement.speech.granularity)} points of granularity, ${String(measurement.speech.conviction)} of conviction`,
    `- Mean scores (granularity/conviction): ${[...measurement.meanByTier].map(([tier, one]) => `${tier} ${String(one.granularity)}/${String(one.conviction)}`).join(', ')}`,
  ]
}

export const percent = (part: number, whole: number): string => (whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)}%`)
export const listed = (items: readonly string[]): string => (items.length === 0 ? '' : `; not: ${items.slice(0, 12).join('; ')}`)
