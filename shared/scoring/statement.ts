import { writeEmit } from './chain.ts'
import {
  besides, betweenFeature, nothingBeside, roomFor, stepOf, tallyOf, toneOf, writeBeside, writeOwn, writeWhole, type Grammar, type Tally,
} from './clause-features.ts'
import { clauseKinds } from './clause-kinds.ts'
import { withRoom } from './feature-lists.ts'
import { addFeatures, addSums, sumsFor } from './row-sum.ts'
import { isPastVerb, longest, type Segment } from './segments.ts'
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
  read: StatementScores | undefined
}

/** Scores of a statement among its neighbours and in its answer. */
export interface StatementScores {
  readonly statement: Statement
  /** What the first reading makes of it (see `emitOf`), then the second reading's scores, two labels for each kind. */
  readonly numbers: Float64Array
  readonly others: readonly (Statement | undefined)[]
  readonly step: number
  readonly tone: number
  readonly nearTone: number
  /** What the second reading added last, with what it saw. */
  context: Context | undefined
}

/** What the second reading saw around a statement, and the sums of the rows for it. */
export interface Context {
  readonly seen: Float64Array
  readonly totals: Int32Array
}

/** Where in a statement's numbers the second reading's scores begin. */
export const secondFrom = clauseKinds.length * 3

const linkWords = new Set(['and', 'but', 'so', 'well', 'then', 'because'])
let hashes: Uint32Array = new Uint32Array(2048)
const wordPlaces = new Int32Array(longest)

export function statementOf({ tokens, infos }: Stretch, segment: Segment, grammar: Grammar, entities: Uint8Array, words: WordRows): Statement {
  const { from, to } = segment
  const { table } = words
  let first = from
  while (first + 1 < to && linkWords.has(tokens[first]?.norm ?? '')) first++
  let hasVerb = false
  for (let at = from; at < to && !hasVerb; at++) {
    const norm = tokens[at]?.norm ?? ''
    const info = infos[at]
    hasVerb = info?.has('be') === true || info?.has('have') === true || info?.has('modal') === true || isPastVerb(norm) || norm === "'s" || norm === "'m" || norm === "'re"
  }
  for (let at = from; at < to; at++) {
    const info = infos[at]
    if (info !== undefined) wordPlaces[at - from] = partsOf(words, info, at - from)
  }
  const { length } = words
  const sums = new Int32Array(length * (1 + besides.length))
  hashes = withRoom(hashes, roomFor(segment))
  for (let part = 0; part <= besides.length; part++) {
    const offset = besides[part - 1]
    const end = offset === undefined ? writeOwn(hashes, 0, tokens, infos, segment, grammar, entities) : writeBeside(hashes, 0, grammar, offset)
    addFeatures(sums, table, hashes, 0, end, part * length)
    addSums(sums, words.data, wordPlaces, to - from, part * length, table.width, part * length)
  }
  return { grammar, tally: tallyOf(entities, from, to), start: tokens[first]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, words: to - from, hasVerb, sums, read: undefined }
}

/**
 * The scores of each statement, read with its neighbours and as part of the whole answer. `last` are those of the text read before: most of it
 * stands at the same distance from the beginning or from the end, also where a sentence is said twice.
 */
export function scoreStatements(statements: readonly Statement[], table: WeightTable, last: readonly StatementScores[]): StatementScores[] {
  let exact = 0
  let vague = 0
  for (const { tally } of statements) {
    exact += tally.exact
    vague += tally.vague
  }
  const tone = toneOf({ exact, vague })
  const count = statements.length
  const totals = sumsFor(table.width)
  const scores = new Float32Array(table.width)
  return statements.map((statement, index) => {
    const step = stepOf(index, count)
    const nearTone = toneAround(statements, index)
    const first = last[index]
    if (isGood(first, statements, index, step, tone, nearTone)) return first
    const second = last[index + last.length - count]
    if (isGood(second, statements, index, step, tone, nearTone)) return second
    if (isGood(statement.read, statements, index, step, tone, nearTone)) return statement.read
    const others: (Statement | undefined)[] = []
    for (const offset of besides) others.push(statements[index + offset])
    scoreWhole(scores, totals, table, writeWhole(hashes, 0, statement.grammar, step, tone, nearTone))
    addNear(scores, totals, table, statement, others)
    const numbers = new Float64Array(secondFrom + clauseKinds.length * 2)
    writeEmit(numbers, scores, 0, clauseKinds.length)
    for (let label = 0; label < clauseKinds.length * 2; label++) numbers[secondFrom + label] = scores[clauseKinds.length * 2 + label] ?? 0
    const made: StatementScores = { statement, numbers, others, step, tone, nearTone, context: undefined }
    statement.read = made
    return made
  })
}

/** Whether scores still hold for the statement at `index`. */
function isGood(read: StatementScores | undefined, statements: readonly Statement[], index: number, step: number, tone: number, nearTone: number): read is StatementScores {
  return read !== undefined && read.statement === statements[index] && read.step === step && read.tone === tone && read.nearTone === nearTone && isBeside(statements, index, read.others)
}

function isBeside(statements: readonly Statement[], index: number, others: StatementScores['others']): boolean {
  for (let place = 0; place < besides.length; place++) if (statements[index + (besides[place] ?? 0)] !== others[place]) return false
  return true
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

/** What the features of the whole answer, which lie in `hashes`, say of a statement. */
function scoreWhole(scores: Float32Array, totals: Int32Array, table: WeightTable, count: number): void {
  totals.fill(0)
  addFeatures(totals, table, hashes, 0, count)
  for (let label = 0; label < scores.length; label++) scores[label] = (totals[label] ?? 0) * table.scale
}

/** Adds what the statement itself and its neighbours say. */
function addNear(scores: Float32Array, totals: Int32Array, table: WeightTable, { grammar, sums }: Statement, others: StatementScores['others']): void {
  const { width } = table
  const length = totals.length
  for (let label = 0; label < width; label++) totals[label] = sums[label] ?? 0
  for (let place = 0; place < others.length; place++) {
    const other = others[place]
    const offset = besides[place] ?? 0
    hashes[place] = other === undefined ? nothingBeside(offset) : betweenFeature(grammar, other.grammar, offset)
    if (other === undefined) continue
    const from = (place + 1) * length
    const theirs = other.sums
    for (let label = 0; label < width; label++) totals[label] = (totals[label] ?? 0) + (theirs[from + label] ?? 0)
  }
  addFeatures(totals, table, hashes, 0, others.length)
  // Rounded to 32 bits before the sum: training measured itself so.
  for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) + Math.fround((totals[label] ?? 0) * table.scale)
}
