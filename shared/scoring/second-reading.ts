import { bestLabels, insideAll } from './chain.ts'
import { clauseKinds } from './clause-kinds.ts'
import type { FeatureLists } from './feature-lists.ts'
import { mix2 } from './hash.ts'
import type { ReaderWeights } from './reader.ts'
import { addRows, sumsFor } from './row-sum.ts'
import { secondFrom, type StatementScores } from './statement.ts'
import { rowOf, type WeightTable } from './weight-table.ts'

const chains = clauseKinds.length
/** Kinds from here on in `clauseKinds` are negative. */
const firstWeak = clauseKinds.indexOf('deference')
/** How far around a statement the second reading looks. */
const reach = 2
const bins = 5
const levels = 5

const binOf = (probability: number): number => (probability < 0.08 ? 0 : probability < 0.25 ? 1 : probability < 0.5 ? 2 : probability < 0.75 ? 3 : 4)
const levelOf = (sum: number): number => (sum < 0.2 ? 0 : sum < 0.6 ? 1 : sum < 1.3 ? 2 : sum < 2.5 ? 3 : 4)

const binFeature = (offset: number, chain: number, bin: number): number => mix2(200 + offset, chain, bin)
/** The longest answers of the corpus have about so many statements. */
const longAnswer = 40

/**
 * What the rest of an answer holds counts as if it were no longer than answers are: in a story of several pages much of everything is
 * told, and what is told once in an answer (what it cost, who was overruled) may be told in each of its parts.
 */
const shareOf = (count: number): number => Math.min(1, longAnswer / count)

const levelFeature = (chain: number, level: number): number => mix2(210, chain, level)

/** How much of what the first reading found is strong. */
function toneFeature(sums: readonly number[]): number {
  let strong = 0
  let weak = 0
  sums.forEach((sum, chain) => {
    if (chain < firstWeak) strong += sum
    else weak += sum
  })
  return mix2(211, Math.round((6 * strong) / (strong + weak + 0.3)), 0)
}

/**
 * Features of the second reading: what the first found here, two statements to either side, and in the rest of the answer.
 * `inside` holds for each kind the probabilities of all statements.
 */
export function contextFeatures(inside: readonly Float64Array[], count: number): FeatureLists {
  const sums = inside.map((chain) => chain.reduce((sum, value) => sum + value, 0))
  const tone = toneFeature(sums)
  const share = shareOf(count)
  const hashes = new Uint32Array(count * (inside.length * (reach * 2 + 2) + 1))
  const ends = new Int32Array(count)
  let n = 0
  for (let place = 0; place < count; place++) {
    hashes[n++] = tone
    for (let index = 0; index < inside.length; index++) {
      const chain = inside[index]
      if (chain === undefined) continue
      for (let offset = -reach; offset <= reach; offset++) {
        const bin = binOf(chain[place + offset] ?? 0)
        if (bin > 0) hashes[n++] = binFeature(offset, index, bin)
      }
      hashes[n++] = levelFeature(index, levelOf(((sums[index] ?? 0) - (chain[place] ?? 0)) * share))
    }
    ends[place] = n
  }
  return { hashes, ends, count }
}

/** What the second reading asks for again and again: the rows of all features that it may see but for the tone, which are few. */
export interface ContextRows {
  /** Where the row begins, by offset, kind and bin; -1 where there is none. */
  readonly bins: Int32Array
  /** By kind and level. */
  readonly levels: Int32Array
  /** The second reading's transitions of each kind. */
  readonly transitions: readonly Float32Array[]
}

const none = new Float32Array(9)

/** Whether a step between two labels, of nine, leads on within a span: from its first statement or a further one to a further one. */
const isGoingOn = (step: number): boolean => step % 3 === 2

export function contextRows({ context: table, secondTransitions, clauseStay }: ReaderWeights): ContextRows {
  const found = {
    transitions: clauseKinds.map((_, chain) => secondTransitions.slice(chain * 9, chain * 9 + 9).map((weight, step) => weight + (isGoingOn(step) ? (clauseStay[chain] ?? 0) : 0))),
    bins: new Int32Array((reach * 2 + 1) * chains * bins),
    levels: new Int32Array(chains * levels),
  }
  for (let chain = 0; chain < chains; chain++) {
    for (let offset = -reach; offset <= reach; offset++) {
      for (let bin = 0; bin < bins; bin++) found.bins[((offset + reach) * chains + chain) * bins + bin] = bin === 0 ? -1 : rowOf(table, binFeature(offset, chain, bin))
    }
    for (let level = 0; level < levels; level++) found.levels[chain * levels + level] = rowOf(table, levelFeature(chain, level))
  }
  return found
}

/** Labels of all statements for each kind: 0 outside, 1 the first of a span, 2 a further one. */
export function labelStatements(read: readonly StatementScores[], weights: ReaderWeights, rows: ContextRows): Uint8Array[] {
  const count = read.length
  const inside = insideAll(read.map(({ numbers }) => numbers), chains, weights.firstTransitions)
  const own = secondScores(read, inside, weights.context, rows)
  return clauseKinds.map((_, chain) => {
    const bias = weights.clauseBias[chain] ?? 0
    return bestLabels(own.subarray(chain * count * 2, (chain + 1) * count * 2), count, 3, rows.transitions[chain] ?? none, () => bias)
  })
}

/** Scores of the second reading: for each kind two labels for each statement. */
function secondScores(read: readonly StatementScores[], inside: Float64Array, table: WeightTable, rows: ContextRows): Float32Array {
  const count = read.length
  const { scale } = table
  const sums = Array.from({ length: chains }, (_, chain) => {
    let sum = 0
    for (let place = 0; place < count; place++) sum += inside[place * chains + chain] ?? 0
    return sum
  })
  const found = new Uint8Array(count * chains)
  for (let at = 0; at < found.length; at++) found[at] = binOf(inside[at] ?? 0)
  const findings = Float64Array.from(read, (_, place) => numberOf(found, place * chains))
  const tone = rowOf(table, toneFeature(sums))
  const share = shareOf(count)
  const own = new Uint8Array(chains)
  const seen = new Float64Array(reach * 2 + 3)
  const scores = new Float32Array(chains * count * 2)
  for (let place = 0; place < count; place++) {
    const statement = read[place]
    if (statement === undefined) continue
    for (let chain = 0; chain < chains; chain++) own[chain] = levelOf(((sums[chain] ?? 0) - (inside[place * chains + chain] ?? 0)) * share)
    seen[0] = tone
    seen[1] = numberOf(own, 0)
    for (let offset = -reach; offset <= reach; offset++) seen[reach + 2 + offset] = findings[place + offset] ?? -1
    const known = statement.context
    const { totals } = known !== undefined && isSame(known.seen, seen) ? known : (statement.context = { seen: seen.slice(), totals: totalsOf(found, place, count, own, tone, table, rows) })
    for (let column = 0; column < chains * 2; column++) {
      scores[(column >> 1) * count * 2 + place * 2 + (column & 1)] = (statement.numbers[secondFrom + column] ?? 0) + Math.fround((totals[column] ?? 0) * scale)
    }
  }
  return scores
}

/** The bins or levels of all kinds from `from` on as one number, which is whole and exact: there are five of each. */
function numberOf(values: Uint8Array, from: number): number {
  let number = 0
  for (let chain = 0; chain < chains; chain++) number = number * bins + (values[from + chain] ?? 0)
  return number
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  for (let at = 0; at < b.length; at++) if (a[at] !== b[at]) return false
  return true
}

const starts = new Int32Array(chains * (reach * 2 + 2) + 1)

/** The sums of the rows for what the first reading found around a statement and, by `own`, its levels, in the rest of the answer. */
function totalsOf(found: Uint8Array, place: number, count: number, own: Uint8Array, tone: number, table: WeightTable, rows: ContextRows): Int32Array {
  let n = 0
  if (tone >= 0) starts[n++] = tone
  for (let chain = 0; chain < chains; chain++) {
    const level = rows.levels[chain * levels + (own[chain] ?? 0)] ?? -1
    if (level >= 0) starts[n++] = level
  }
  const last = Math.min(count - 1, place + reach)
  for (let other = Math.max(0, place - reach); other <= last; other++) {
    for (let chain = 0; chain < chains; chain++) {
      const bin = found[other * chains + chain] ?? 0
      if (bin === 0) continue
      const row = rows.bins[((other - place + reach) * chains + chain) * bins + bin] ?? -1
      if (row >= 0) starts[n++] = row
    }
  }
  const totals = sumsFor(table.width)
  addRows(totals, table.rows, starts, n, table.width)
  return totals
}
