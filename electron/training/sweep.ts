import { clauseKinds } from '../../shared/scoring/clause-kinds.ts'
import { entityKinds } from '../../shared/scoring/entity-kinds.ts'
import { readText, type ReaderWeights } from '../../shared/scoring/reader.ts'
import { accusing, compare, noAgreement, ratesOf, type Agreement, type Rates } from './agreement.ts'
import { spansOf, type AnnotatedAnswer } from './corpus.ts'

/** Steps from the biases of names, numbers and softeners that stand in train-reader.ts: one reader labels them all, so they are moved together. */
const entitySteps = [-0.6, -0.3, 0, 0.3, 0.6]
/** How readily a span begins, and goes on, as tried for statements: each kind has a reader of its own. */
const begins = Array.from({ length: 14 }, (_, at) => -0.3 + at * 0.3)
const stays = [-0.25, 0, 0.25, 0.5]

/** The least precision of a kind that accuses. */
const surely = 0.9

/**
 * Prints how well the answers would be read with other biases, by kind: the ground on which `entityBias`, `clauseBias` and `clauseStay` were set by
 * hand. `*` marks for statements the setting whose neighbourhood reads best, for a single peak among so few spans is chance; kinds that accuse must
 * reach a precision of 0.9 there.
 */
export function reportSweep(answers: readonly AnnotatedAnswer[], weights: ReaderWeights, print: (line: string) => void): void {
  const annotated = answers.map(spansOf)
  const agreementWith = (changed: ReaderWeights): Agreement => {
    const agreement = noAgreement()
    answers.forEach(({ text }, index) => {
      const { entities, clauses } = readText(text, changed)
      compare(agreement, [...entities, ...clauses], annotated[index] ?? [])
    })
    return agreement
  }
  const shifted = entitySteps.map((step) => agreementWith({ ...weights, entityBias: weights.entityBias.map((bias) => bias + step) }))
  print(`F1 (precision) with the bias changed by ${entitySteps.join(', ')}`)
  for (const kind of entityKinds) print(`${kind}: ${shifted.map((agreement) => shortly(ratesOf(agreement[kind]))).join(' ')}`)

  const read = stays.map((stay) => begins.map((begin) => agreementWith({ ...weights, clauseBias: clauseKinds.map(() => begin), clauseStay: clauseKinds.map(() => stay) })))
  print(`F1 (precision) with the bias ${begins.map((begin) => begin.toFixed(1)).join(', ')}`)
  for (const kind of clauseKinds) {
    const rates = read.map((row) => row.map((agreement) => ratesOf(agreement[kind])))
    const best = bestOf(rates, accusing.includes(kind) ? surely : 0)
    rates.forEach((row, stay) => {
      print(`${kind} ${String(stays[stay])}: ${row.map((one, begin) => shortly(one) + (best?.stay === stay && best.begin === begin ? '*' : '')).join(' ')}`)
    })
  }
}

const shortly = ({ f1, precision }: Rates): string => `${f1.toFixed(3)} (${precision.toFixed(2)})`

/** The place whose F1, counted three times, is highest in the mean with those beside it. */
function bestOf(rates: readonly (readonly Rates[])[], least: number): { stay: number; begin: number } | undefined {
  let best: { stay: number; begin: number; mean: number } | undefined
  rates.forEach((row, stay) => {
    row.forEach((one, begin) => {
      if (one.precision < least) return
      const around = [row[begin - 1], row[begin + 1], rates[stay - 1]?.[begin], rates[stay + 1]?.[begin]].flatMap((other) => (other === undefined ? [] : [other.f1]))
      const mean = (3 * one.f1 + around.reduce((sum, f1) => sum + f1, 0)) / (3 + around.length)
      if (best === undefined || mean > best.mean) best = { stay, begin, mean }
    })
  })
  return best
}
