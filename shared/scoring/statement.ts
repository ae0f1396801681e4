import { emitOf } from './chain.ts'
import {
  besideFeatures, besides, betweenFeature, nothingBeside, roomFor, stepOf, tallyOf, toneOf, writeOwn, writeWhole, type Grammar, type Tally,
} from './clause-features.ts'
import { clauseKinds } from './clause-kinds.ts'
import { withRoom } from './feature-lists.ts'
import { addFeatures, addPart, clear, rowSum, settle, type RowSum } from './row-sum.ts'
import { isPastVerb, type Segment } from './segments.ts'
import type { Stretch } from './stretch.ts'
import type { WeightTable } from './weight-table.ts'
import { partsOf, type WordRows } from './word-rows.ts'

/** One statement of a stretch, as far as it can be read without the others. */
export interface Statement {
  readonly grammar: Grammar
  readonly tally: Tally
  /** What is said of it, without "and" or "but" before it: places count from the beginning of the stretch. */
  readonly start: number
  readonly end: number
  readonly words: number
  readonly hasVerb: boolean
  /** Sums of rows: first of the statement itself, then what it adds to those that it stands beside, in the order of `besides`. */
  readonly sums: Int32Array
  /** The scores as they were last, with what they depended on. */
  near: Near | undefined
  whole: Whole | undefined
}

interface Near {
  readonly others: readonly (Statement | undefined)[]
  readonly scores: Float32Array
}

interface Whole {
  readonly near: Near
  readonly step: number
  readonly tone: number
  readonly nearTone: number
  readonly read: StatementScores
}

/** Scores of both readings, two labels for each kind, and what the first makes of them (see `emitOf`). */
export interface StatementScores {
  readonly scores: Float32Array
  readonly emit: Float64Array
}

const linkWords = new Set(['and', 'but', 'so', 'well', 'then', 'because'])
let hashes: Uint32Array = new Uint32Array(2048)

export function statementOf({ tokens, infos }: Stretch, segment: Segment, grammar: Grammar, entities: Uint8Array, words: WordRows): Statement {
  const { from, to } = segment
  const { table, half } = words
  const { width } = table
  let first = from
  while (first + 1 < to && linkWords.has(tokens[first]?.norm ?? '')) first++
  let hasVerb = false
  for (let at = from; at < to && !hasVerb; at++) {
    const norm = tokens[at]?.norm ?? ''
    const info = infos[at]
    hasVerb = info?.has('be') === true || info?.has('have') === true || info?.has('modal') === true || isPastVerb(norm) || norm === "'s" || norm === "'m" || norm === "'re"
  }
  const sums = new Int32Array(width * (1 + besides.length))
  words.sums.forEach(clear)
  const [own] = words.sums
  hashes = withRoom(hashes, roomFor(segment))
  if (own !== undefined) addFeatures(own, table, hashes, 0, writeOwn(hashes, 0, tokens, infos, segment, grammar, entities))
  besides.forEach((offset, index) => {
    const list = besideFeatures(grammar, offset)
    const sum = words.sums[index + 1]
    hashes.set(list)
    if (sum !== undefined) addFeatures(sum, table, hashes, 0, list.length)
  })
  for (let at = from; at < to; at++) {
    const info = infos[at]
    if (info === undefined) continue
    const place = partsOf(words, info)
    for (let part = 0; part < words.sums.length; part++) {
      const sum = words.sums[part]
      if (sum !== undefined) addPart(sum, words.data, place + part * half, words.heaviest)
    }
  }
  words.sums.forEach((sum, part) => { sums.set(settle(sum).subarray(0, width), part * width) })
  return { grammar, tally: tallyOf(entities, from, to), start: tokens[first]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, words: to - from, hasVerb, sums, near: undefined, whole: undefined }
}

/** The scores of each statement, read with its neighbours and as part of the whole answer. */
export function scoreStatements(statements: readonly Statement[], table: WeightTable): StatementScores[] {
  let exact = 0
  let vague = 0
  for (const { tally } of statements) {
    exact += tally.exact
    vague += tally.vague
  }
  const tone = toneOf({ exact, vague })
  const count = statements.length
  const sum = rowSum(table.width)
  return statements.map((statement, index) => {
    const near = nearOf(statements, index, statement, table, sum)
    const step = stepOf(index, count)
    const nearTone = toneAround(statements, index)
    const { whole } = statement
    if (whole !== undefined && whole.near === near && whole.step === step && whole.tone === tone && whole.nearTone === nearTone) return whole.read
    const read = wholeScores(statement, near, step, tone, nearTone, table, sum)
    statement.whole = { near, step, tone, nearTone, read }
    return read
  })
}

function toneAround(statements: readonly Statement[], index: number): number {
  let exact = 0
  let vague = 0
  for (let at = Math.max(0, index - 2); at <= index + 2; at++) {
    const tally = statements[at]?.tally
    exact += tally?.exact ?? 0
    vague += tally?.vague ?? 0
  }
  return toneOf({ exact, vague })
}

/** The scores of a statement between its neighbours. */
function nearOf(statements: readonly Statement[], index: number, statement: Statement, table: WeightTable, sum: RowSum): Near {
  const known = statement.near
  if (known !== undefined && besides.every((offset, place) => statements[index + offset] === known.others[place])) return known
  const { width, scale } = table
  const others = besides.map((offset) => statements[index + offset])
  others.forEach((other, place) => {
    const offset = besides[place] ?? 0
    hashes[place] = other === undefined ? nothingBeside(offset) : betweenFeature(statement.grammar, other.grammar, offset)
  })
  clear(sum)
  addFeatures(sum, table, hashes, 0, others.length)
  const totals = settle(sum)
  for (let label = 0; label < width; label++) totals[label] = (totals[label] ?? 0) + (statement.sums[label] ?? 0)
  others.forEach((other, place) => {
    if (other === undefined) return
    const from = (place + 1) * width
    for (let label = 0; label < width; label++) totals[label] = (totals[label] ?? 0) + (other.sums[from + label] ?? 0)
  })
  const scores = new Float32Array(width)
  for (let label = 0; label < width; label++) scores[label] = (totals[label] ?? 0) * scale
  const near = { others, scores }
  statement.near = near
  return near
}

function wholeScores({ grammar }: Statement, near: Near, step: number, tone: number, nearTone: number, table: WeightTable, sum: RowSum): StatementScores {
  const { width, scale } = table
  clear(sum)
  addFeatures(sum, table, hashes, 0, writeWhole(hashes, 0, grammar, step, tone, nearTone))
  const totals = settle(sum)
  const scores = new Float32Array(width)
  // Rounded to 32 bits before the sum: training measured itself so.
  for (let label = 0; label < width; label++) scores[label] = Math.fround((totals[label] ?? 0) * scale) + (near.scores[label] ?? 0)
  return { scores, emit: emitOf(scores, 0, clauseKinds.length) }
}
