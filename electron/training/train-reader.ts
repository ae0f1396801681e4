import { insideProbabilities } from '../../shared/scoring/chain.ts'
import { clauseFeatures, statementsOf, wholeFeatures, type Statements } from '../../shared/scoring/clause-features.ts'
import { clauseKinds } from '../../shared/scoring/clause-kinds.ts'
import { entityFeatures } from '../../shared/scoring/entity-features.ts'
import type { FeatureLists } from '../../shared/scoring/feature-lists.ts'
import type { ReaderWeights } from '../../shared/scoring/reader.ts'
import { contextFeatures } from '../../shared/scoring/second-reading.ts'
import { cutSegments } from '../../shared/scoring/segments.ts'
import { tableOf, type WeightTable } from '../../shared/scoring/weight-table.ts'
import type { Token } from '../../shared/text/token.ts'
import { tokenise } from '../../shared/text/tokens.ts'
import { trainChain } from './chain-trainer.ts'
import { isClauseStep, labelClauses } from './clause-labels.ts'
import { spansOf, type AnnotatedAnswer, type Span } from './corpus.ts'
import { entityLabelCount, isEntityStep, labelEntities } from './entity-labels.ts'
import { scoreAll, trainParallel, type ParallelModel } from './parallel-chains.ts'

/** Settings found on the given answers, which nothing is learnt from; see `train.ts`. */
export const settings = {
  entity: { epochs: 8, rate: 0.04, decay: 1e-4, fewest: 6, dropout: 0 },
  clause: { epochs: 10, rate: 0.03, decay: 1e-4, fewest: 8, dropout: 0.3 },
  folds: 3,
  /** Each reader is learnt once from each seed; the mean of them knows unseen text better than any one. */
  seeds: [1, 2],
} as const

/**
 * How readily a span of each kind begins, in the order of `entityKinds` and `clauseKinds`; found on the given answers. Kinds that
 * accuse (deference, agentless, blame_shift) are set for precision, the others for F1.
 */
export const entityBias: readonly number[] = [-0.1, 0.4, 0.8, 0.2, 0.3, 0.5, -0.3, 0.4]
export const clauseBias: readonly number[] = [0.3, 1.8, 1.8, 1.8, 1.2, 1.2, 0.9, 0.9, 1.5, 0.9, 1.2, -0.7, 0.3]
/** How readily a span of each statement kind goes on, once begun; found likewise, by steps of a quarter. */
export const clauseStay: readonly number[] = [0.5, -0.25, 0.5, -0.25, 0.25, 0.25, 0, -0.25, -0.25, 0.5, 0.5, 0, 0.25]

/** An answer ready to learn from, as told and as a transcriber without capitals and punctuation would write it. */
interface Lesson {
  readonly group: string
  readonly versions: readonly Version[]
}

interface Version {
  readonly entityLabels: Uint8Array
  /** Features by their numbers in `dictionary`, one list a token or statement. */
  readonly entityFeatures: readonly Int32Array[]
  readonly clauseFeatures: readonly Int32Array[]
  readonly clauseLabels: readonly Uint8Array[]
}

const prepared = new Map<string, Lesson>()

/** Every feature seen, numbered once: counting and renumbering are then array look-ups. */
const dictionary = { numberOf: new Map<number, number>(), hashes: new Array<number>() }

function numbersOf({ hashes, ends, count }: FeatureLists): Int32Array[] {
  const lists: Int32Array[] = []
  for (let place = 0; place < count; place++) {
    const own = hashes.subarray(place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0)
    lists.push(
      Int32Array.from(own, (hash) => {
        const known = dictionary.numberOf.get(hash)
        if (known !== undefined) return known
        dictionary.numberOf.set(hash, dictionary.hashes.length)
        return dictionary.hashes.push(hash) - 1
      }),
    )
  }
  return lists
}

function prepare(answer: AnnotatedAnswer): Lesson {
  const known = prepared.get(answer.id)
  if (known !== undefined) return known
  const spans = spansOf(answer)
  const tokens = tokenise(answer.text)
  const lesson = { group: answer.pair ?? answer.id, versions: [versionOf(tokens, spans), versionOf(flatten(tokens), spans)] }
  prepared.set(answer.id, lesson)
  return lesson
}

/** The same words without capitals and punctuation. */
export function flatten(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => ({ ...token, isCapital: false, gap: index === 0 ? 3 : 0 }))
}

/** From this author on ours say the usual things in the usual words, as people mostly do and those before them seldom. */
const plainFrom = 48

/** Stuffed answers are few and must not pass for strong ones; those in plain words are fewer than the others, and nearer to what is said. */
function isReadTwice({ id, tier }: AnnotatedAnswer): boolean {
  return tier === 'stuffed' || Number(/^own(\d+)-/.exec(id)?.[1]) >= plainFrom
}

function versionOf(tokens: readonly Token[], spans: readonly Span[]): Version {
  const entityLabels = labelEntities(tokens, spans)
  const segments = cutSegments(tokens)
  return {
    entityLabels,
    entityFeatures: numbersOf(entityFeatures(tokens)),
    clauseFeatures: statementFeatures(statementsOf(tokens, segments, entityLabels)),
    clauseLabels: clauseKinds.map((kind) => labelClauses(tokens, segments, spans, kind)),
  }
}

function statementFeatures(statements: Statements): Int32Array[] {
  const whole = numbersOf(wholeFeatures(statements))
  return numbersOf(clauseFeatures(statements)).map((list, place) => Int32Array.of(...list, ...(whole[place] ?? [])))
}

interface Indexed {
  /** The hash of each feature that is learnt. */
  readonly hashes: readonly number[]
  /** How often each of them stands in the lessons. */
  readonly counts: readonly number[]
  /** By number in the dictionary: the place among `hashes`, -1 where the feature is too rare. */
  readonly placeOf: Int32Array
}

function indexFeatures(lists: readonly (readonly Int32Array[])[], fewest: number): Indexed {
  const counts = new Int32Array(dictionary.hashes.length)
  for (const places of lists) for (const list of places) for (const feature of list) counts[feature] = (counts[feature] ?? 0) + 1
  const placeOf = new Int32Array(counts.length).fill(-1)
  const hashes: number[] = []
  const kept: number[] = []
  counts.forEach((count, feature) => {
    if (count < fewest) return
    placeOf[feature] = hashes.push(dictionary.hashes[feature] ?? 0) - 1
    kept.push(count)
  })
  return { hashes, counts: kept, placeOf }
}

function numbered({ placeOf }: Indexed, places: readonly Int32Array[]): Int32Array[] {
  return places.map((list) => list.map((feature) => placeOf[feature] ?? -1).filter((place) => place >= 0))
}

interface ClauseExample {
  readonly features: readonly Int32Array[]
  readonly labels: readonly Uint8Array[]
}

interface ClauseModel {
  readonly index: Indexed
  readonly model: ParallelModel
}

/** The mean of models that were learnt from the same examples in another order. */
function meanOf<Model extends { readonly weights: Float32Array; readonly transitions: Float32Array }>(learn: (seed: number) => Model, seeds: readonly number[]): Model {
  const [first = 0, ...others] = seeds
  const mean = learn(first)
  const share = (sum: Float32Array, part: Float32Array): void => {
    for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0)
  }
  for (const seed of others) {
    const { weights, transitions } = learn(seed)
    share(mean.weights, weights)
    share(mean.transitions, transitions)
  }
  for (const sum of [mean.weights, mean.transitions]) for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) / seeds.length
  return mean
}

function trainClauses(examples: readonly ClauseExample[], epochs: number, seeds: readonly number[]): ClauseModel {
  const index = indexFeatures(examples.map(({ features }) => features), settings.clause.fewest)
  const lessons = examples.map(({ features, labels }) => ({ features: numbered(index, features), labels }))
  const model = meanOf((seed) => trainParallel(lessons, index.hashes.length, clauseKinds.length, { ...settings.clause, epochs, seed }), seeds)
  return { index, model }
}

function firstReading({ index, model }: ClauseModel, features: readonly Int32Array[]): Float64Array[] {
  const width = clauseKinds.length * 2
  const scores = scoreAll(numbered(index, features), model.weights, width)
  return clauseKinds.map((_, chain) => insideProbabilities(scores, features.length, width, 0, model.transitions, chain))
}

/** Learns all weights from annotated answers. Deterministic: the same answers in the same order give the same weights. */
export function trainReader(
  answers: readonly AnnotatedAnswer[],
  log: (line: string) => void = () => undefined,
): ReaderWeights {
  const lessons = answers.flatMap((answer) => (isReadTwice(answer) ? [answer, answer] : [answer])).map(prepare)
  const versions = lessons.flatMap((lesson) => lesson.versions)

  log(`entities: ${String(versions.length)} texts`)
  const entityIndex = indexFeatures(versions.map((version) => version.entityFeatures), settings.entity.fewest)
  const entityLessons = versions.map((version) => ({ features: numbered(entityIndex, version.entityFeatures), labels: version.entityLabels }))
  const entityModel = meanOf(
    (seed) => trainChain(entityLessons, entityIndex.hashes.length, entityLabelCount, { ...settings.entity, seed, isAllowed: isEntityStep }),
    settings.seeds,
  )

  const entities = entityTable(entityIndex, entityModel.weights)

  log('clauses: first reading')
  const asExample = (version: Version): ClauseExample => ({ features: version.clauseFeatures, labels: version.clauseLabels })
  const first = trainClauses(versions.map(asExample), settings.clause.epochs, settings.seeds)

  // The second reading must learn from first readings as they will be on unseen text: each part is read by a model of the others.
  const groups = new Map<string, number>()
  for (const { group } of lessons) if (!groups.has(group)) groups.set(group, groups.size % settings.folds)
  const second: ClauseExample[] = []
  const contextNumbers = new Set<number>()
  for (let fold = 0; fold < settings.folds; fold++) {
    log(`clauses: first reading without part ${String(fold + 1)} of ${String(settings.folds)}`)
    const inFold = (lesson: Lesson): boolean => groups.get(lesson.group) === fold
    const others = trainClauses(lessons.filter((lesson) => !inFold(lesson)).flatMap((lesson) => lesson.versions.map(asExample)), settings.clause.epochs - 1, settings.seeds.slice(0, 1))
    for (const version of lessons.filter(inFold).flatMap((lesson) => lesson.versions)) {
      const inside = firstReading(others, version.clauseFeatures)
      const context = numbersOf(contextFeatures(inside, version.clauseFeatures.length))
      for (const list of context) for (const feature of list) contextNumbers.add(feature)
      second.push({
        features: version.clauseFeatures.map((list, place) => Int32Array.of(...list, ...(context[place] ?? []))),
        labels: version.clauseLabels,
      })
    }
  }
  log('clauses: second reading')
  const later = trainClauses(second, settings.clause.epochs, settings.seeds)

  return assemble(entities, entityModel.transitions, first, later, new Set(Array.from(contextNumbers, (feature) => dictionary.hashes[feature] ?? 0)))
}

/**
 * Weights below these are left out: they hardly ever decide anything, and cost bytes. They hold for a feature seen three times; of one
 * that is seen more often smaller weights are kept, since they are better founded and used more. Found on the given answers.
 */
const smallestWeight = { entity: 0.42, firstReading: 0.2, secondReading: 0.095, context: 0.02 } as const

/** What the smallest weight of a feature is divided by. */
const footing = (count: number): number => Math.sqrt(count / 3)

function entityTable(index: Indexed, weights: Float32Array): WeightTable {
  const L = entityLabelCount
  const rows = index.hashes.map((hash, row) => {
    const outside = weights[row * L] ?? 0
    return { hash, footing: footing(index.counts[row] ?? 0), values: Array.from({ length: L - 1 }, (_, label) => (weights[row * L + label + 1] ?? 0) - outside) }
  })
  return quantise(rows, L - 1, () => smallestWeight.entity)
}

function assemble(
  entities: WeightTable,
  entityTransitions: Float32Array,
  first: ClauseModel,
  later: ClauseModel,
  context: ReadonlySet<number>,
): ReaderWeights {
  const W = clauseKinds.length * 2
  const zeros = new Array<number>(W).fill(0)
  const row = ({ index, model }: ClauseModel, hash: number): number[] => {
    const at = index.placeOf[dictionary.numberOf.get(hash) ?? -1] ?? -1
    return at < 0 ? zeros : Array.from(model.weights.subarray(at * W, at * W + W))
  }
  const countOf = ({ index }: ClauseModel, hash: number): number => index.counts[index.placeOf[dictionary.numberOf.get(hash) ?? -1] ?? -1] ?? settings.clause.fewest
  const clauseHashes = new Set([...first.index.hashes, ...later.index.hashes].filter((hash) => !context.has(hash)))
  const clauseRows = [...clauseHashes].map((hash) => ({ hash, footing: footing(countOf(later, hash)), values: [...row(first, hash), ...row(later, hash)] }))
  const contextRows = later.index.hashes.filter((hash) => context.has(hash)).map((hash) => ({ hash, footing: 1, values: row(later, hash) }))
  const transitions = ({ model }: ClauseModel): Float32Array => {
    const copy = Float32Array.from(model.transitions)
    for (let place = 0; place < copy.length; place++) {
      const pair = place % 9
      if (!isClauseStep(Math.floor(pair / 3), pair % 3)) copy[place] = -1e4
    }
    return copy
  }
  return {
    entities,
    entityTransitions,
    entityBias,
    clauses: quantise(clauseRows, W * 2, (label) => (label < W ? smallestWeight.firstReading : smallestWeight.secondReading)),
    context: quantise(contextRows, W, () => smallestWeight.context),
    firstTransitions: transitions(first),
    secondTransitions: transitions(later),
    clauseBias,
    clauseStay,
  }
}

function quantise(rows: readonly { hash: number; footing: number; values: readonly number[] }[], width: number, smallest: (label: number) => number): WeightTable {
  const kept = rows.filter((row) => row.values.some((value, label) => Math.abs(value) * row.footing >= smallest(label))).sort((a, b) => a.hash - b.hash)
  let top = 0
  for (const { values } of kept) for (const value of values) top = Math.max(top, Math.abs(value))
  const scale = Math.min(top, 2.54) / 127
  const data = new Int8Array(kept.length * width)
  kept.forEach((one, row) => {
    one.values.forEach((value, label) => {
      if (Math.abs(value) * one.footing >= smallest(label)) data[row * width + label] = Math.max(-127, Math.min(127, Math.round(value / scale)))
    })
  })
  return tableOf(kept.map(({ hash }) => hash), data, width, scale)
}
