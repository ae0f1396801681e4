import { seededRandom } from './chain-trainer.ts'

/** One sequence with `chains` label sequences over the same places; labels: 0 outside, 1 first, 2 further. */
export interface ParallelExample {
  readonly features: readonly Int32Array[]
  readonly labels: readonly Uint8Array[]
}

/** Several three-label chains over shared features. Label 0 has no weights: it is what the others are measured against. */
export interface ParallelModel {
  readonly chains: number
  /** `featureCount * chains * 2`, row by feature: for each chain the weight of label 1, then of label 2. */
  readonly weights: Float32Array
  /** `chains * 9`, row by the label before; the step 0 → 2 is not allowed. */
  readonly transitions: Float32Array
}

export interface ParallelOptions {
  readonly epochs: number
  readonly rate: number
  readonly decay: number
  readonly seed: number
  /** The share of features left out of each example while learning, so that no single word is leaned on. */
  readonly dropout: number
}

const negligible = 2e-3

/** Trains all chains at once with AdaGrad; the weights are averaged over the second half of the epochs. */
export function trainParallel(examples: readonly ParallelExample[], featureCount: number, chains: number, options: ParallelOptions): ParallelModel {
  const width = chains * 2
  const weights = new Float32Array(featureCount * width)
  const squares = new Float32Array(featureCount * width).fill(1e-2)
  const transitions = new Float32Array(chains * 9)
  const transitionSquares = new Float32Array(chains * 9).fill(1e-1)
  const average = new Float32Array(featureCount * width)
  const averageTransitions = new Float32Array(chains * 9)
  let averaged = 0
  const random = seededRandom(options.seed)
  const order = Int32Array.from(examples.keys())
  const { rate, decay } = options
  const active = new Int32Array(width)
  const { dropout } = options
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1))
      const swap = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = swap
    }
    for (const index of order) {
      const example = examples[index]
      if (example === undefined) continue
      const n = example.features.length
      if (n === 0) continue
      const features = dropout === 0 ? example.features : example.features.map((list) => list.filter(() => random() >= dropout))
      const scores = scoreAll(features, weights, width)
      const gradient = new Float32Array(n * width)
      for (let chain = 0; chain < chains; chain++) {
        const labels = example.labels[chain]
        if (labels === undefined) continue
        const { marginals, pairs } = passes(scores, transitions, chain, n, width)
        for (let t = 0; t < n; t++) {
          const label = labels[t] ?? 0
          gradient[t * width + chain * 2] = (marginals[t * 3 + 1] ?? 0) - (label === 1 ? 1 : 0)
          gradient[t * width + chain * 2 + 1] = (marginals[t * 3 + 2] ?? 0) - (label === 2 ? 1 : 0)
        }
        for (let t = 1; t < n; t++) {
          const pair = (labels[t - 1] ?? 0) * 3 + (labels[t] ?? 0)
          pairs[pair] = (pairs[pair] ?? 0) - 1
        }
        for (let p = 0; p < 9; p++) {
          const place = chain * 9 + p
          const g = (pairs[p] ?? 0) + decay * (transitions[place] ?? 0)
          const s = (transitionSquares[place] ?? 0) + g * g
          transitionSquares[place] = s
          transitions[place] = (transitions[place] ?? 0) - (rate * g) / Math.sqrt(s)
        }
      }
      for (let t = 0; t < n; t++) {
        let count = 0
        for (let j = 0; j < width; j++) {
          const g = gradient[t * width + j] ?? 0
          if (g > negligible || g < -negligible) active[count++] = j
        }
        if (count === 0) continue
        const list = features[t] ?? new Int32Array(0)
        for (const feature of list) {
          const row = feature * width
          for (let k = 0; k < count; k++) {
            const j = active[k] ?? 0
            const w = weights[row + j] ?? 0
            const g = (gradient[t * width + j] ?? 0) + decay * w
            const s = (squares[row + j] ?? 0) + g * g
            squares[row + j] = s
            weights[row + j] = w - (rate * g) / Math.sqrt(s)
          }
        }
      }
    }
    if (epoch >= Math.floor(options.epochs / 2)) {
      averaged++
      for (let i = 0; i < average.length; i++) average[i] = (average[i] ?? 0) + (weights[i] ?? 0)
      for (let i = 0; i < averageTransitions.length; i++) averageTransitions[i] = (averageTransitions[i] ?? 0) + (transitions[i] ?? 0)
    }
  }
  for (let i = 0; i < average.length; i++) average[i] = (average[i] ?? 0) / averaged
  for (let i = 0; i < averageTransitions.length; i++) averageTransitions[i] = (averageTransitions[i] ?? 0) / averaged
  return { chains, weights: average, transitions: averageTransitions }
}

/** The scores of labels 1 and 2 of all chains at each place. */
export function scoreAll(features: readonly Int32Array[], weights: Float32Array, width: number): Float32Array {
  const scores = new Float32Array(features.length * width)
  features.forEach((list, t) => {
    const at = t * width
    for (const feature of list) {
      const row = feature * width
      for (let j = 0; j < width; j++) scores[at + j] = (scores[at + j] ?? 0) + (weights[row + j] ?? 0)
    }
  })
  return scores
}

/** Forward and backward pass of one three-label chain: marginals by place and expected counts of label pairs. */
export function passes(
  scores: Float32Array,
  transitions: Float32Array,
  chain: number,
  n: number,
  width: number,
): { marginals: Float64Array; pairs: Float64Array } {
  const step = new Float64Array(9)
  for (let p = 0; p < 9; p++) step[p] = p === 2 ? 0 : Math.exp(transitions[chain * 9 + p] ?? 0)
  const emit = new Float64Array(n * 3)
  for (let t = 0; t < n; t++) {
    const one = scores[t * width + chain * 2] ?? 0
    const two = scores[t * width + chain * 2 + 1] ?? 0
    const top = Math.max(0, one, two)
    emit[t * 3] = Math.exp(-top)
    emit[t * 3 + 1] = Math.exp(one - top)
    emit[t * 3 + 2] = Math.exp(two - top)
  }
  const alpha = new Float64Array(n * 3)
  for (let t = 0; t < n; t++) {
    let sum = 0
    for (let y = 0; y < 3; y++) {
      let value = 0
      if (t === 0) value = y === 2 ? 0 : 1
      else for (let x = 0; x < 3; x++) value += (alpha[(t - 1) * 3 + x] ?? 0) * (step[x * 3 + y] ?? 0)
      value *= emit[t * 3 + y] ?? 0
      alpha[t * 3 + y] = value
      sum += value
    }
    for (let y = 0; y < 3; y++) alpha[t * 3 + y] = (alpha[t * 3 + y] ?? 0) / sum
  }
  const beta = new Float64Array(n * 3)
  beta.fill(1, (n - 1) * 3)
  for (let t = n - 2; t >= 0; t--) {
    let sum = 0
    for (let x = 0; x < 3; x++) {
      let value = 0
      for (let y = 0; y < 3; y++) value += (step[x * 3 + y] ?? 0) * (emit[(t + 1) * 3 + y] ?? 0) * (beta[(t + 1) * 3 + y] ?? 0)
      beta[t * 3 + x] = value
      sum += value
    }
    for (let x = 0; x < 3; x++) beta[t * 3 + x] = (beta[t * 3 + x] ?? 0) / sum
  }
  const marginals = new Float64Array(n * 3)
  const pairs = new Float64Array(9)
  for (let t = 0; t < n; t++) {
    let sum = 0
    for (let y = 0; y < 3; y++) sum += (alpha[t * 3 + y] ?? 0) * (beta[t * 3 + y] ?? 0)
    for (let y = 0; y < 3; y++) marginals[t * 3 + y] = ((alpha[t * 3 + y] ?? 0) * (beta[t * 3 + y] ?? 0)) / sum
    if (t === 0) continue
    let total = 0
    const local = new Float64Array(9)
    for (let x = 0; x < 3; x++) {
      for (let y = 0; y < 3; y++) {
        const value = (alpha[(t - 1) * 3 + x] ?? 0) * (step[x * 3 + y] ?? 0) * (emit[t * 3 + y] ?? 0) * (beta[t * 3 + y] ?? 0)
        local[x * 3 + y] = value
        total += value
      }
    }
    for (let p = 0; p < 9; p++) pairs[p] = (pairs[p] ?? 0) + (local[p] ?? 0) / total
  }
  return { marginals, pairs }
}

/** The best labels of one chain (Viterbi). `bias` is added to the score of being inside a span. */
export function decode(scores: Float32Array, transitions: Float32Array, chain: number, n: number, width: number, bias: number): Uint8Array {
  const best = new Float64Array(n * 3)
  const back = new Uint8Array(n * 3)
  for (let t = 0; t < n; t++) {
    for (let y = 0; y < 3; y++) {
      let top = -Infinity
      let from = 0
      if (t === 0) top = y === 2 ? -1e9 : 0
      else {
        for (let x = 0; x < 3; x++) {
          if (x === 0 && y === 2) continue
          const value = (best[(t - 1) * 3 + x] ?? 0) + (transitions[chain * 9 + x * 3 + y] ?? 0)
          if (value > top) {
            top = value
            from = x
          }
        }
      }
      best[t * 3 + y] = top + (y === 0 ? 0 : (scores[t * width + chain * 2 + y - 1] ?? 0) + bias)
      back[t * 3 + y] = from
    }
  }
  const labels = new Uint8Array(n)
  let label = 0
  for (let y = 1; y < 3; y++) if ((best[(n - 1) * 3 + y] ?? 0) > (best[(n - 1) * 3 + label] ?? 0)) label = y
  for (let t = n - 1; t >= 0; t--) {
    labels[t] = label
    label = back[t * 3 + label] ?? 0
  }
  return labels
}
