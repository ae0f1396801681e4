import type { Token } from '../text/token.ts'
import { bestLabels, insideProbabilities } from './chain.ts'
import { clauseFeatures, statementsOf, wholeFeatures, type Statements } from './clause-features.ts'
import { clauseKinds } from './clause-kinds.ts'
import { chunkFeatures, chunksOf, traitsOf, type Chunk, type TextTraits } from './entity-features.ts'
import { entityKinds } from './entity-kinds.ts'
import type { FeatureLists } from './feature-lists.ts'
import { mix2 } from './hash.ts'
import { memoryOf } from './reading-memory.ts'
import { cutSegments, isPastVerb, type Segment } from './segments.ts'
import type { SignalKind } from './signal.ts'
import { infoOf } from './word-info.ts'
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
export function readEntities(text: string, tokens: readonly Token[], weights: ReaderWeights): Uint8Array {
  const traits = traitsOf(tokens)
  const labels = new Uint8Array(tokens.length)
  const memory = memoryOf(weights)
  for (const chunk of chunksOf(tokens)) {
    const key = chunkKey(text, tokens, chunk, traits)
    let known = memory.chunks.get(key)
    if (known === undefined) {
      known = labelChunk(tokens, chunk, traits, weights.entities, weights.entityTransitions, weights.entityBias)
      memory.chunks.set(key, known)
    }
    labels.set(known, chunk.from)
  }
  return labels
}

/** The same without a memory, given its weights one by one. */
export function labelTokens(tokens: readonly Token[], table: WeightTable, transitions: Float32Array, biases: readonly number[]): Uint8Array {
  const traits = traitsOf(tokens)
  const labels = new Uint8Array(tokens.length)
  for (const chunk of chunksOf(tokens)) labels.set(labelChunk(tokens, chunk, traits, table, transitions, biases), chunk.from)
  return labels
}

function labelChunk(
  tokens: readonly Token[],
  chunk: Chunk,
  traits: TextTraits,
  table: WeightTable,
  transitions: Float32Array,
  biases: readonly number[],
): Uint8Array {
  const scores = scoresOf(table, chunkFeatures(tokens, chunk, traits))
  return bestLabels(scores, chunk.to - chunk.from, entityLabels, transitions, (label) => biases[(label - 1) >> 1] ?? 0)
}

/** Everything that the labels of a chunk depend on: its text, the gap before it, and what the rest of the text says of its words. */
function chunkKey(text: string, tokens: readonly Token[], { from, to }: Chunk, { isCased, cases }: TextTraits): string {
  let key = (isCased ? 'A' : 'a') + String(tokens[from]?.gap ?? 3)
  for (let at = from; at < to; at++) key += String.fromCharCode(48 + (cases[at] ?? 0))
  return key + text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
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
export function readClauses(text: string, tokens: readonly Token[], entities: Uint8Array, weights: ReaderWeights): FoundSpan[] {
  const statements = statementsOf(tokens, cutSegments(tokens), entities)
  const { segments } = statements
  const count = segments.length
  const scores = clauseScores(text, statements, weights)
  const inside = clauseKinds.map((_, chain) => insideProbabilities(scores, count, chains * 4, 0, weights.firstTransitions, chain))
  const further = scoresOf(weights.context, contextFeatures(inside, count))
  const spans: FoundSpan[] = []
  const own = new Float32Array(count * 2)
  for (let chain = 0; chain < chains; chain++) {
    const kind = clauseKinds[chain]
    if (kind === undefined) continue
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

/** Scores of both readings for each statement; those that depend on it and its neighbours alone are remembered. */
function clauseScores(text: string, statements: Statements, weights: ReaderWeights): Float32Array {
  const { tokens, segments, entities } = statements
  const width = chains * 4
  const scores = scoresOf(weights.clauses, wholeFeatures(statements))
  const memory = memoryOf(weights).statements
  const keys = segments.map((_, index) => statementKey(text, tokens, segments, entities, index))
  const add = (index: number, local: Float32Array): void => {
    for (let label = 0; label < width; label++) scores[index * width + label] = (scores[index * width + label] ?? 0) + (local[label] ?? 0)
  }
  for (let index = 0; index < segments.length; index++) {
    const known = memory.get(keys[index] ?? '')
    if (known !== undefined) {
      add(index, known)
      continue
    }
    // New statements mostly stand together: they are read in one go.
    let end = index + 1
    while (end < segments.length && memory.get(keys[end] ?? '') === undefined) end++
    const fresh = scoresOf(weights.clauses, clauseFeatures(statements, index, end))
    for (let at = index; at < end; at++) {
      const local = fresh.slice((at - index) * width, (at - index + 1) * width)
      memory.set(keys[at] ?? '', local)
      add(at, local)
    }
    index = end - 1
  }
  return scores
}

/** Everything that the scores of a statement depend on but for the answer as a whole: its words, its names and numbers, and its neighbours. */
function statementKey(text: string, tokens: readonly Token[], segments: readonly Segment[], entities: Uint8Array, index: number): string {
  const first = segments[Math.max(0, index - 2)]
  const own = segments[index]
  const last = segments[Math.min(segments.length - 1, index + 2)]
  if (first === undefined || own === undefined || last === undefined) return ''
  const toEnd = Math.min(segments.length - 1 - index, 2)
  let key = `${String(own.from - first.from)} ${String(last.to - own.to)} ${String(own.to - own.from)} ${String(Math.min(index, 2))}${String(toEnd)}${String(tokens[first.from]?.gap ?? 3)}${String(tokens[last.to]?.gap ?? 3)} `
  for (let near = Math.max(0, index - 2); near <= index + 2; near++) key += `${String((segments[near]?.from ?? own.from) - own.from)},`
  for (let at = own.from; at < own.to; at++) key += String.fromCharCode(48 + (entities[at] ?? 0))
  return key + text.slice(tokens[first.from]?.start ?? 0, tokens[last.to - 1]?.end ?? 0)
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
    if (end > start && isSaid(tokens, segments, first, at, kind)) spans.push({ kind, start, end })
  }
  return spans
}

/** Fewest words that say what was decided: "I shipped" and "I decided" alone put nothing at risk. */
const fewestWords = 3

/** Whether a span is told at all: names, dates or numbers strung together without verbs are no statement. */
function isSaid(tokens: readonly Token[], segments: readonly Segment[], first: number, last: number, kind: SignalKind): boolean {
  let words = 0
  let verbless = 0
  for (let index = first; index <= last; index++) {
    const segment = segments[index]
    if (segment === undefined) continue
    words += segment.to - segment.from
    let hasVerb = false
    for (let at = segment.from; at < segment.to && !hasVerb; at++) {
      const norm = tokens[at]?.norm ?? ''
      const info = infoOf(norm)
      hasVerb = info.has('be') || info.has('have') || info.has('modal') || isPastVerb(norm) || norm === "'s" || norm === "'m" || norm === "'re"
    }
    if (!hasVerb) verbless += segment.to - segment.from
  }
  if (kind === 'decisive_act' && words < fewestWords) return false
  return words <= longestListed || verbless * 4 <= words * 3
}

/** Up to so many words a span may do without a verb ("Mine alone", "no regrets there"). */
const longestListed = 15

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
export function contextFeatures(inside: readonly Float64Array[], count: number): FeatureLists {
  const sums = inside.map((chain) => chain.reduce((sum, value) => sum + value, 0))
  let strong = 0
  let weak = 0
  sums.forEach((sum, chain) => {
    if (chain < firstWeak) strong += sum
    else weak += sum
  })
  const tone = mix2(211, Math.round((6 * strong) / (strong + weak + 0.3)), 0)
  const hashes = new Uint32Array(count * (inside.length * 6 + 1))
  const ends = new Int32Array(count)
  let n = 0
  for (let place = 0; place < count; place++) {
    hashes[n++] = tone
    for (let index = 0; index < inside.length; index++) {
      const chain = inside[index]
      if (chain === undefined) continue
      for (let offset = -2; offset <= 2; offset++) {
        const bin = binOf(chain[place + offset] ?? 0)
        if (bin > 0) hashes[n++] = mix2(200 + offset, index, bin)
      }
      hashes[n++] = mix2(210, index, levelOf((sums[index] ?? 0) - (chain[place] ?? 0)))
    }
    ends[place] = n
  }
  return { hashes, ends, count }
}

/** Kinds from here on in `clauseKinds` are negative. */
const firstWeak = clauseKinds.indexOf('deference')
