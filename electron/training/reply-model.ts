import { replyLabels } from '../../shared/scoring/replies/reply-labels.ts'

type Values = readonly (readonly [name: string, value: number])[]

/** One annotated reply: its label as an index into `replyLabels`, and its features. */
export interface Example {
  readonly id: string
  readonly author: string
  readonly label: number
  readonly features: Values
  /** The features of the same reply as a recogniser may write it: without capitals and full stops. */
  readonly heard: Values
}

export interface Model {
  readonly names: ReadonlyMap<string, number>
  /** Five weights a feature, in the order of `replyLabels`. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/**
 * How the model is made. `keep` is the share of features that each step sees: with a random part of them missing, no single phrase may
 * carry a label. `rate` is the pace and `steps` the length of one run; `runs` are made with other parts missing and their mean is kept.
 * `least` is the least number of records in which a feature of the words themselves must occur; `words` and `figures` are penalties.
 * `heard` is how much a reply counts that stands without capitals and full stops, beside itself as it was written: with none of them such
 * replies of authors left out are read at 0.85 macro-F1, with them at 0.89, and written ones no worse. All were chosen by macro-F1 on authors left out; within a factor of two none of them moves it by more than 0.005.
 */
const settings = { words: 0.5, figures: 0.2, least: 3, keep: 0.25, steps: 300, rate: 0.1, runs: 4, heard: 0.5 }

const size = replyLabels.length
const wordFamilies = ['w:', 'b:', 'e:', 'c:', 'in:', 'put:', 'met:', 'clause:']

/** A feature that speaks of single words: it must repeat, and is held nearer to nought than figures are. */
function isWord(name: string): boolean {
  return wordFamilies.some((family) => name.startsWith(family))
}

interface Row {
  readonly label: number
  /** Its share in the whole: all add up to 1. */
  readonly share: number
  readonly indices: Int32Array
  readonly values: Float64Array
}

function rowOf(label: number, share: number, features: Values, names: ReadonlyMap<string, number>): Row {
  const entries = features.flatMap(([name, value]) => {
    const index = names.get(name)
    return index === undefined ? [] : [[index, value] as const]
  })
  return { label, share, indices: Int32Array.from(entries, ([index]) => index), values: Float64Array.from(entries, ([, value]) => value) }
}

/** A multinomial logistic regression: the same examples in the same order give the same weights. */
export function train(examples: readonly Example[]): Model {
  const counts = new Map<string, number>()
  for (const example of examples) for (const [name] of example.features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([name, count]) => count >= (isWord(name) ? settings.least : 2)).map(([name]) => name).toSorted()
  const names = new Map(kept.map((name, index) => [name, index]))
  const penalties = Float64Array.from(kept, (name) => (isWord(name) || name.startsWith('cue:') ? settings.words : settings.figures) / examples.length)
  const share = 1 / examples.length / (1 + settings.heard)
  const rows = examples.flatMap(({ label, features, heard }) => [rowOf(label, share, features, names), rowOf(label, share * settings.heard, heard, names)])
  const weights = new Float64Array(kept.length * size)
  const bias = new Float64Array(size)
  for (let run = 0; run < settings.runs; run += 1) trainOnce(rows, penalties, sequence(12_345 + run), weights, bias)
  return { names, weights, bias }
}

/** One run of Adagrad over full batches; adds its share of the mean of the second half of its steps to `sum` and `biasSum`. */
function trainOnce(rows: readonly Row[], penalties: Float64Array, next: () => number, sum: Float64Array, biasSum: Float64Array): void {
  const weights = new Float64Array(sum.length)
  const bias = new Float64Array(size)
  const history = new Float64Array(sum.length).fill(1e-4)
  const biasHistory = new Float64Array(size).fill(1e-4)
  const gradient = new Float64Array(sum.length)
  const biasGradient = new Float64Array(size)
  const mask = new Float64Array(penalties.length)
  const scores = new Float64Array(size)
  const share = 2 / settings.steps / settings.runs
  for (let step = 0; step < settings.steps; step += 1) {
    for (let at = 0; at < gradient.length; at += 1) gradient[at] = (penalties[Math.floor(at / size)] ?? 0) * (weights[at] ?? 0)
    biasGradient.fill(0)
    for (let at = 0; at < mask.length; at += 1) mask[at] = next() < settings.keep ? 1 / settings.keep : 0
    for (const { label, share: weight, indices, values } of rows) {
      scores.set(bias)
      addScores(indices, values, weights, scores, mask)
      toProbabilities(scores)
      for (let at = 0; at < size; at += 1) scores[at] = ((scores[at] ?? 0) - (at === label ? 1 : 0)) * weight
      for (let at = 0; at < size; at += 1) biasGradient[at] = (biasGradient[at] ?? 0) + (scores[at] ?? 0)
      for (let at = 0; at < indices.length; at += 1) {
        const index = indices[at] ?? 0
        const value = (values[at] ?? 0) * (mask[index] ?? 0)
        if (value === 0) continue
        for (let to = 0; to < size; to += 1) gradient[index * size + to] = (gradient[index * size + to] ?? 0) + value * (scores[to] ?? 0)
      }
    }
    const pace = settings.rate / Math.sqrt(1 + step / 20)
    descend(weights, gradient, history, pace)
    descend(bias, biasGradient, biasHistory, pace)
    if (step >= settings.steps / 2) {
      addTo(sum, weights, share)
      addTo(biasSum, bias, share)
    }
  }
}

function addTo(sum: Float64Array, values: Float64Array, share: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + share * (values[at] ?? 0)
}

/** A fixed sequence of numbers between 0 and 1 (the linear congruential generator of "Numerical Recipes"). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

function descend(values: Float64Array, gradient: Float64Array, history: Float64Array, pace: number): void {
  for (let at = 0; at < values.length; at += 1) {
    const slope = gradient[at] ?? 0
    const past = (history[at] ?? 0) + slope * slope
    history[at] = past
    values[at] = (values[at] ?? 0) - (pace * slope) / Math.sqrt(past)
  }
}

function addScores(indices: Int32Array, values: Float64Array, weights: Float64Array, scores: Float64Array, mask?: Float64Array): void {
  for (let at = 0; at < indices.length; at += 1) {
    const index = indices[at] ?? 0
    const value = mask ? (values[at] ?? 0) * (mask[index] ?? 0) : (values[at] ?? 0)
    if (value === 0) continue
    for (let label = 0; label < size; label += 1) scores[label] = (scores[label] ?? 0) + value * (weights[index * size + label] ?? 0)
  }
}

function toProbabilities(scores: Float64Array): void {
  const most = Math.max(...scores)
  let sum = 0
  for (let at = 0; at < size; at += 1) {
    scores[at] = Math.exp((scores[at] ?? 0) - most)
    sum += scores[at] ?? 0
  }
  for (let at = 0; at < size; at += 1) scores[at] = (scores[at] ?? 0) / sum
}

/** The label that a model gives to a reply with these features, as an index into `replyLabels`. */
export function predict(model: Model, features: Values): number {
  const { indices, values } = rowOf(0, 1, features, model.names)
  const scores = Float64Array.from(model.bias)
  addScores(indices, values, model.weights, scores)
  return scores.indexOf(Math.max(...scores))
}
