/** One sequence to learn from: feature indices (already numbered) and the right label at each place. */
export interface Example {
  readonly features: readonly Int32Array[]
  readonly labels: Uint8Array
}

export interface ChainModel {
  readonly labelCount: number
  /** `featureCount * labelCount`, row by feature. */
  readonly weights: Float32Array
  /** `labelCount * labelCount`, row by the label before. */
  readonly transitions: Float32Array
}

export interface TrainingOptions {
  readonly epochs: number
  readonly rate: number
  /** Strength of the pull towards zero. */
  readonly decay: number
  readonly seed: number
  /** The share of features left out of each example while learning, so that no single word is leaned on. */
  readonly dropout: number
  /** Whether a label may follow another. */
  readonly isAllowed: (before: number, after: number) => boolean
}

/** A small seeded generator (mulberry32), so that training gives the same weights every time. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const noFeatures = new Int32Array(0)

/** Labels whose probability is off by less than this teach nothing. */
const negligible = 1e-3

/** Trains a linear-chain conditional random field with AdaGrad; the weights are averaged over the last epochs. */
export function trainChain(examples: readonly Example[], featureCount: number, labelCount: number, options: TrainingOptions): ChainModel {
  const L = labelCount
  const weights = new Float32Array(featureCount * L)
  const squares = new Float32Array(featureCount * L).fill(1e-2)
  const transitions = new Float32Array(L * L)
  const transitionSquares = new Float32Array(L * L).fill(1e-1)
  const allowed = new Float32Array(L * L)
  for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) allowed[a * L + b] = options.isAllowed(a, b) ? 1 : 0
  const average = new Float32Array(featureCount * L)
  const averageTransitions = new Float32Array(L * L)
  let averaged = 0
  const random = seededRandom(options.seed)
  const order = examples.map((_, index) => index)
  const { rate, decay } = options
  const active = new Int32Array(L)
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
      const { labels } = example
      const n = labels.length
      if (n === 0) continue
      const features = options.dropout === 0 ? example.features : example.features.map((list) => list.filter(() => random() >= options.dropout))
      const scores = new Float32Array(n * L)
      for (let t = 0; t < n; t++) {
        const list = features[t] ?? noFeatures
        for (let k = 0; k < list.length; k++) {
          const row = (list[k] ?? 0) * L
          for (let y = 0; y < L; y++) scores[t * L + y] = (scores[t * L + y] ?? 0) + (weights[row + y] ?? 0)
        }
      }
      const { marginals, pairs } = forwardBackward(scores, transitions, allowed, n, L)
      for (let t = 0; t < n; t++) {
        const right = t * L + (labels[t] ?? 0)
        marginals[right] = (marginals[right] ?? 0) - 1
      }
      for (let t = 1; t < n; t++) {
        const right = (labels[t - 1] ?? 0) * L + (labels[t] ?? 0)
        pairs[right] = (pairs[right] ?? 0) - 1
      }
      for (let t = 0; t < n; t++) {
        let count = 0
        for (let y = 0; y < L; y++) {
          const g = (marginals[t * L + y] ?? 0)
          if (g > negligible || g < -negligible) active[count++] = y
        }
        if (count === 0) continue
        const list = features[t] ?? noFeatures
        for (let k = 0; k < list.length; k++) {
          const row = (list[k] ?? 0) * L
          for (let a = 0; a < count; a++) {
            const y = (active[a] ?? 0)
            const w = (weights[row + y] ?? 0)
            const g = (marginals[t * L + y] ?? 0) + decay * w
            const s = (squares[row + y] = (squares[row + y] ?? 0) + g * g)
            weights[row + y] = w - (rate * g) / Math.sqrt(s)
          }
        }
      }
      for (let p = 0; p < L * L; p++) {
        const g = (pairs[p] ?? 0) + decay * (transitions[p] ?? 0)
        const s = (transitionSquares[p] = (transitionSquares[p] ?? 0) + g * g)
        transitions[p] = (transitions[p] ?? 0) - (rate * g) / Math.sqrt(s)
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
  for (let a = 0; a < L; a++) for (let b = 0; b < L; b++) if (allowed[a * L + b] === 0) averageTransitions[a * L + b] = -1e4
  return { labelCount: L, weights: average, transitions: averageTransitions }
}

/** Marginal probabilities of labels and the expected counts of label pairs, by scaled forward and backward passes. */
export function forwardBackward(
  scores: Float32Array,
  transitions: Float32Array,
  allowed: Float32Array | undefined,
  n: number,
  L: number,
): { marginals: Float32Array; pairs: Float32Array } {
  const step = new Float64Array(L * L)
  for (let p = 0; p < L * L; p++) step[p] = allowed !== undefined && allowed[p] === 0 ? 0 : Math.exp((transitions[p] ?? 0))
  const emit = new Float64Array(n * L)
  for (let t = 0; t < n; t++) {
    let top = -Infinity
    for (let y = 0; y < L; y++) top = Math.max(top, (scores[t * L + y] ?? 0))
    for (let y = 0; y < L; y++) emit[t * L + y] = Math.exp((scores[t * L + y] ?? 0) - top)
  }
  const alpha = new Float64Array(n * L)
  for (let t = 0; t < n; t++) {
    let sum = 0
    for (let y = 0; y < L; y++) {
      let value = 0
      if (t === 0) value = allowed !== undefined && allowed[y] === 0 ? 0 : 1
      else for (let x = 0; x < L; x++) value += (alpha[(t - 1) * L + x] ?? 0) * (step[x * L + y] ?? 0)
      value *= (emit[t * L + y] ?? 0)
      alpha[t * L + y] = value
      sum += value
    }
    for (let y = 0; y < L; y++) alpha[t * L + y] = (alpha[t * L + y] ?? 0) / sum
  }
  const beta = new Float64Array(n * L)
  for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = 1
  for (let t = n - 2; t >= 0; t--) {
    let sum = 0
    for (let x = 0; x < L; x++) {
      let value = 0
      for (let y = 0; y < L; y++) value += (step[x * L + y] ?? 0) * (emit[(t + 1) * L + y] ?? 0) * (beta[(t + 1) * L + y] ?? 0)
      beta[t * L + x] = value
      sum += value
    }
    for (let x = 0; x < L; x++) beta[t * L + x] = (beta[t * L + x] ?? 0) / sum
  }
  const marginals = new Float32Array(n * L)
  const pairs = new Float32Array(L * L)
  for (let t = 0; t < n; t++) {
    let sum = 0
    for (let y = 0; y < L; y++) sum += (alpha[t * L + y] ?? 0) * (beta[t * L + y] ?? 0)
    for (let y = 0; y < L; y++) marginals[t * L + y] = ((alpha[t * L + y] ?? 0) * (beta[t * L + y] ?? 0)) / sum
    if (t === 0) continue
    let total = 0
    for (let x = 0; x < L; x++) for (let y = 0; y < L; y++) total += (alpha[(t - 1) * L + x] ?? 0) * (step[x * L + y] ?? 0) * (emit[t * L + y] ?? 0) * (beta[t * L + y] ?? 0)
    for (let x = 0; x < L; x++) {
      for (let y = 0; y < L; y++) {
        pairs[x * L + y] = (pairs[x * L + y] ?? 0) + ((alpha[(t - 1) * L + x] ?? 0) * (step[x * L + y] ?? 0) * (emit[t * L + y] ?? 0) * (beta[t * L + y] ?? 0)) / total
      }
    }
  }
  return { marginals, pairs }
}
