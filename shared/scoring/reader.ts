import type { Token } from '../text/token.ts'
import { bestLabels } from './chain.ts'
import { grammarOf } from './clause-features.ts'
import { clauseKinds } from './clause-kinds.ts'
import { chunkFeatures, chunksOf, entityWordOffsets, outsideChunk, traitsOf, type Chunk, type TextTraits } from './entity-features.ts'
import { entityKinds } from './entity-kinds.ts'
import { memoryOf, placedIn, type ReadingMemory } from './reading-memory.ts'
import { addFeatures, addSums, sumsFor } from './row-sum.ts'
import { labelStatements } from './second-reading.ts'
import { cutSegments } from './segments.ts'
import type { SignalKind } from './signal.ts'
import { scoreStatements, statementOf, type Statement } from './statement.ts'
import { stretchFrom, type Placed, type Stretch } from './stretch.ts'
import type { WeightTable } from './weight-table.ts'
import { partsOf, type WordRows } from './word-rows.ts'

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
  /** How readily a span of each kind of statement goes on, once begun; it is added where one does. */
  readonly clauseStay: readonly number[]
}

/** A span in UTF-16 code units, `end` exclusive. */
export interface FoundSpan {
  readonly kind: SignalKind
  readonly start: number
  readonly end: number
}

/** A text as it was read: its stretches, in order, and what was found in it. */
export interface Read {
  readonly placed: readonly Placed[]
  /** Names, numbers, vague words and softeners: a few words each, none overlapping. */
  readonly entities: readonly FoundSpan[]
  /** Statements; those of two kinds may lie over one another. */
  readonly clauses: readonly FoundSpan[]
}

const entityLabels = 1 + entityKinds.length * 2

/** Reads a text. What stands in it as it stood in an earlier one is not read again. */
export function readText(text: string, weights: ReaderWeights): Read {
  const memory = memoryOf(weights)
  return read(placedIn(memory, text), weights, memory)
}

/** Reads a text that was cut into words already. */
export function readTokens(tokens: readonly Token[], weights: ReaderWeights): Read {
  const memory = memoryOf(weights)
  return read([{ stretch: stretchFrom(tokens), start: 0 }], weights, memory)
}

function read(placed: readonly Placed[], weights: ReaderWeights, memory: ReadingMemory): Read {
  const traits = traitsOf(placed.map(({ stretch }) => stretch))
  const entities: FoundSpan[] = []
  const statements: Statement[] = []
  const starts: number[] = []
  let from = 0
  placed.forEach(({ stretch, start }, index) => {
    const to = from + stretch.tokens.length
    const labels = labelsOf(stretch, { isCased: traits.isCased, cases: traits.cases.subarray(from, to) }, weights, memory.entityWords)
    pushEntities(entities, stretch.tokens, labels, start)
    for (const statement of statementsOf(stretch, labels, from === 0, firstAfter(placed, index), memory.clauseWords)) {
      statements.push(statement)
      starts.push(start)
    }
    from = to
  })
  memory.last = scoreStatements(statements, weights.clauses, memory.last)
  const labels = labelStatements(memory.last, weights, memory.contextRows)
  return { placed, entities, clauses: labels.flatMap((own, chain) => clauseSpans(statements, starts, own, clauseKinds[chain])) }
}

function firstAfter(placed: readonly Placed[], index: number): Token | undefined {
  for (let at = index + 1; at < placed.length; at++) {
    const first = placed[at]?.stretch.tokens[0]
    if (first !== undefined) return first
  }
  return undefined
}

/** Labels each token with the kind it belongs to: 0 none, 1 + 2k a first token of kind k, 2 + 2k a further one. */
function labelsOf(stretch: Stretch, traits: TextTraits, weights: ReaderWeights, words: WordRows): Uint8Array {
  const known = stretch.labelled
  if (known !== undefined && known.isCased === traits.isCased && isSame(known.cases, traits.cases)) return known.labels
  const labels = new Uint8Array(stretch.tokens.length)
  for (const chunk of chunksOf(stretch.tokens)) labels.set(labelChunk(stretch, chunk, traits, weights, words), chunk.from)
  // Equal labels stay the same object, by which the statements are known to be the same.
  const kept = known !== undefined && isSame(known.labels, labels) ? known.labels : labels
  stretch.labelled = { isCased: traits.isCased, cases: traits.cases.slice(), labels: kept }
  return kept
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}

// Written over by each chunk.
const wordPlaces = new Int32Array(entityWordOffsets.length)
let chunkScores = new Float32Array(4096)

function labelChunk({ tokens, infos }: Stretch, chunk: Chunk, traits: TextTraits, weights: ReaderWeights, words: WordRows): Uint8Array {
  const { hashes, ends, count } = chunkFeatures(tokens, infos, chunk, traits)
  const { table } = words
  const { width, scale } = table
  const sums = sumsFor(width)
  if (chunkScores.length < count * width) chunkScores = new Float32Array(count * width * 2)
  let begin = 0
  for (let place = 0; place < count; place++) {
    const end = ends[place] ?? begin
    sums.fill(0)
    addFeatures(sums, table, hashes, begin, end)
    begin = end
    for (let part = 0; part < entityWordOffsets.length; part++) {
      const other = place + (entityWordOffsets[part] ?? 0)
      const info = other >= 0 && other < count ? infos[chunk.from + other] : undefined
      wordPlaces[part] = partsOf(words, info ?? outsideChunk, part) + part * words.length
    }
    addSums(sums, words.data, wordPlaces, entityWordOffsets.length, 0, width)
    for (let label = 0; label < width; label++) chunkScores[place * width + label] = (sums[label] ?? 0) * scale
  }
  return bestLabels(chunkScores, count, entityLabels, weights.entityTransitions, (label) => weights.entityBias[(label - 1) >> 1] ?? 0)
}

function pushEntities(spans: FoundSpan[], tokens: readonly Token[], labels: Uint8Array, from: number): void {
  for (let at = 0; at < tokens.length; at++) {
    const label = labels[at] ?? 0
    if (label % 2 === 0) continue
    const kind = entityKinds[(label - 1) >> 1]
    let to = at
    while (labels[to + 1] === label + 1) to++
    const start = tokens[at]?.start ?? 0
    const end = tokens[to]?.end ?? 0
    if (kind !== undefined && end > start) spans.push({ kind, start: from + start, end: from + end })
  }
}

/** The statements of a stretch. `next` is the first word after it: "and" at the end begins a statement only if one follows. */
function statementsOf(stretch: Stretch, labels: Uint8Array, isOpening: boolean, next: Token | undefined, words: WordRows): readonly Statement[] {
  const isNextNumber = next?.value !== undefined
  const known = stretch.stated.find((one) => one.labels === labels && one.isOpening === isOpening && one.next === next?.norm && one.isNextNumber === isNextNumber)
  if (known !== undefined) return known.statements
  const tokens = next === undefined ? stretch.tokens : [...stretch.tokens, next]
  const segments = cutSegments(tokens).filter(({ from }) => from < stretch.tokens.length)
  const statements = segments.map((segment, index) => statementOf(stretch, segment, grammarOf(tokens, segment, isOpening && index === 0, labels), labels, words))
  if (stretch.stated.length >= mostStated) stretch.stated.shift()
  stretch.stated.push({ labels, isOpening, next: next?.norm, isNextNumber, statements })
  return statements
}

const mostStated = 4

function clauseSpans(statements: readonly Statement[], starts: readonly number[], labels: Uint8Array, kind: SignalKind | undefined): FoundSpan[] {
  const spans: FoundSpan[] = []
  for (let at = 0; at < statements.length; at++) {
    if (labels[at] === 0) continue
    const first = at
    while (labels[at + 1] === 2) at++
    const start = (starts[first] ?? 0) + (statements[first]?.start ?? 0)
    const end = (starts[at] ?? 0) + (statements[at]?.end ?? 0)
    if (kind !== undefined && end > start && isSaid(statements, first, at, kind)) spans.push({ kind, start, end })
  }
  return spans
}

/** Fewest words that say what was decided: "I shipped" and "I decided" alone put nothing at risk. */
const fewestWords = 3

/** Whether a span is told at all: names, dates or numbers strung together without verbs are no statement. */
function isSaid(statements: readonly Statement[], first: number, last: number, kind: SignalKind): boolean {
  let words = 0
  let verbless = 0
  for (let index = first; index <= last; index++) {
    const statement = statements[index]
    if (statement === undefined) continue
    words += statement.words
    if (!statement.hasVerb) verbless += statement.words
  }
  if (kind === 'decisive_act' && words < fewestWords) return false
  return words <= longestListed || verbless * 4 <= words * 3
}

/** Up to so many words a span may do without a verb ("Mine alone", "no regrets there"). */
const longestListed = 15
