import type { Token } from '../text/token.ts'
import { bestLabels, insideProbabilities } from './chain.ts'
import { clauseFeatures } from './clause-features.ts'
import { clauseKinds } from './clause-kinds.ts'
import { entityFeatures } from './entity-features.ts'
import { entityKinds } from './entity-kinds.ts'
import { mix2 } from './hash.ts'
import { cutSegments, type Segment } from './segments.ts'
import type { SignalKind } from './signal.ts'
import { scoresOf, type WeightTable } from './weight-table.ts'

/** All that was learnt from the corpus. */
export interface ReaderWeights {
  readonly entities: WeightTable
  /** Square, row by the label before. */
  readonly entityTransitions: Float32Array
  /** What is added to a kind's score, so that it is neither said too often nor too seldom. */
  readonly entityBias: readonly number[]
  /** Rows hold the first reading (two labels for each kind), then the second. */
  readonly clauses: WeightTable
  /** What the second reading makes of the first: of the same statement, its neighbours and the whole answer. */
  readonly context: WeightTable
  readonly firstTransitions: Float32Array
  readonly secondTransitions: Float32Array
  readonly clauseBias: readonly number[]
}

/** A span in UTF-16 code units, `end` exclusive. */
export interface FoundSpan {
  readonly kind: SignalKind
  readonly start: number
  readonly end: number
}

const entityLabels = 1 + entityKinds.length * 2
const chains = clauseKinds.length

/** Labels each token with the kind it belongs to: 0 none, 1 + 2k a first token of kind k, 2 + 2k a further one. */
export function readEntities(tokens: readonly Token[], weights: ReaderWeights): Uint8Array {
  return labelTokens(tokens, weights.entities, weights.entityTransitions, weights.entityBias)
}

/** The same, given its weights one by one. */
export function labelTokens(tokens: readonly Token[], table: WeightTable, transitions: Float32Array, biases: readonly number[]): Uint8Array {
  const scores = scoresOf(table, entityFeatures(tokens))
  return bestLabels(scores, tokens.length, entityLabels, transitions, (label) => biases[(label - 1) >> 1] ?? 0)
}

/** Spans of labelled tokens. */
export function entitySpans(tokens: readonly Token[], labels: Uint8Array): FoundSpan[] {
  const spans: FoundSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const label = labels[at] ?? 0
    if (label % 2 === 0) continue
    const kind = entityKinds[(label - 1) >> 1]
    let to = at
    while (labels[to + 1] === label + 1) to++
    const start = tokens[at]?.start ?? 0
    const end = tokens[to]?.end ?? 0
    if (kind !== undefined && end > start) spans.push({ kind, start, end })
  }
  return spans
}

/** Reads the statements of a text twice: by themselves, then in the light of what was first read around them. */
export function readClauses(tokens: readonly Token[], entities: Uint8Array, weights: ReaderWeights): FoundSpan[] {
  const segments = cutSegments(tokens)
  const count = segments.length
  const features = clauseFeatures(tokens, segments, entities)
  const scores = scoresOf(weights.clauses, features)
  const inside = clauseKinds.map((_, chain) => insideProbabilities(scores, count, chains * 4, 0, weights.firstTransitions, chain))
  const further = scoresOf(weights.context, contextFeatures(inside, count))
  const spans: FoundSpan[] = []
  for (let chain = 0; chain < chains; chain++) {
    const kind = clauseKinds[chain]
    if (kind === undefined) continue
    const own = new Float32Array(count * 2)
    for (let place = 0; place < count; place++) {
      for (let label = 0; label < 2; label++) {
        const column = chain * 2 + label
        own[place * 2 + label] = (scores[place * chains * 4 + chains * 2 + column] ?? 0) + (further[place * chains * 2 + column] ?? 0)
      }
    }
    const bias = weights.clauseBias[chain] ?? 0
    const labels = bestLabels(own, count, 3, weights.secondTransitions.subarray(chain * 9, chain * 9 + 9), () => bias)
    spans.push(...clauseSpans(tokens, segments, labels, kind))
  }
  return spans
}

function clauseSpans(tokens: readonly Token[], segments: readonly Segment[], labels: Uint8Array, kind: SignalKind): FoundSpan[] {
  const spans: FoundSpan[] = []
  for (let at = 0; at < segments.length; at++) {
    if (labels[at] === 0) continue
    const first = at
    while (labels[at + 1] === 2) at++
    const from = segments[first]
    const to = segments[at]
    if (from === undefined || to === undefined) continue
    const start = tokens[firstWord(tokens, from)]?.start ?? 0
    const end = tokens[to.to - 1]?.end ?? 0
    if (end > start) spans.push({ kind, start, end })
  }
  return spans
}

const linkWords = new Set(['and', 'but', 'so', 'well', 'then', 'because'])

/** The first word of a statement after "and", "but" and the like. */
function firstWord(tokens: readonly Token[], { from, to }: Segment): number {
  let at = from
  while (at + 1 < to && linkWords.has(tokens[at]?.norm ?? '')) at++
  return at
}

const binOf = (probability: number): number => (probability < 0.08 ? 0 : probability < 0.25 ? 1 : probability < 0.5 ? 2 : probability < 0.75 ? 3 : 4)
const levelOf = (sum: number): number => (sum < 0.2 ? 0 : sum < 0.6 ? 1 : sum < 1.3 ? 2 : sum < 2.5 ? 3 : 4)

/** Features of the second reading: what the first found here, two statements to either side, and in the rest of the answer. */
export function contextFeatures(inside: readonly Float64Array[], count: number): number[][] {
  const sums = inside.map((chain) => chain.reduce((sum, value) => sum + value, 0))
  let strong = 0
  let weak = 0
  sums.forEach((sum, chain) => {
    if (chain < firstWeak) strong += sum
    else weak += sum
  })
  const tone = mix2(211, Math.round((6 * strong) / (strong + weak + 0.3)), 0)
  const lists: number[][] = []
  for (let place = 0; place < count; place++) {
    const list = [tone]
    inside.forEach((chain, index) => {
      for (let offset = -2; offset <= 2; offset++) {
        const bin = binOf(chain[place + offset] ?? 0)
        if (bin > 0) list.push(mix2(200 + offset, index, bin))
      }
      list.push(mix2(210, index, levelOf((sums[index] ?? 0) - (chain[place] ?? 0))))
    })
    lists.push(list)
  }
  return lists
}

/** Kinds from here on in `clauseKinds` are negative. */
const firstWeak = clauseKinds.indexOf('deference')
