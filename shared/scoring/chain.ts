/**
 * The best label sequence of a chain whose label 0 ("outside") scores nothing; `scores` hold the labels from 1 on. Odd labels
 * begin a span: `bias` is added to them alone, so that it says how readily a span begins and nothing of its length.
 */
export function bestLabels(
  scores: Float32Array,
  count: number,
  labels: number,
  transitions: Float32Array,
  bias: (label: number) => number,
): Uint8Array {
  const path = new Uint8Array(count)
  if (count === 0) return path
  if (labels === 3) return bestOfThree(path, scores, count, transitions, bias(1))
  const width = labels - 1
  const { befores, firsts, values, tops } = stepsOf(transitions, labels)
  if (best.length < count * labels) {
    best = new Float64Array(count * labels * 2)
    back = new Uint8Array(count * labels * 2)
  }
  const biases: number[] = []
  for (let label = 0; label < labels; label++) {
    biases.push(label % 2 === 1 ? bias(label) : 0)
    const own = label === 0 ? 0 : (scores[label - 1] ?? 0) + (biases[label] ?? 0)
    best[label] = ((transitions[label] ?? 0) < -1e3 ? -1e4 : 0) + own
  }
  for (let place = 1; place < count; place++) {
    const now = place * labels
    const then = now - labels
    // The likeliest label before, and how likely the next best is at the most.
    let likeliest = 0
    let highest = best[then] ?? 0
    let second = -Infinity
    for (let label = 1; label < labels; label++) {
      const value = best[then + label] ?? 0
      if (value > highest) {
        second = highest
        highest = value
        likeliest = label
      } else if (value > second) second = value
    }
    for (let label = 0; label < labels; label++) {
      let top = -Infinity
      let from = 0
      const end = firsts[label + 1] ?? 0
      const direct = transitions[likeliest * labels + label] ?? 0
      // Mostly the likeliest label before leaves every other one behind, whatever its step is worth: then none need be tried.
      if (direct > -1e3 && second + (tops[label] ?? 0) < highest + direct) {
        const own = label === 0 ? 0 : (scores[place * width + label - 1] ?? 0) + (biases[label] ?? 0)
        best[now + label] = highest + direct + own
        back[now + label] = likeliest
        continue
      }
      for (let step = firsts[label] ?? 0; step < end; step++) {
        const before = befores[step] ?? 0
        const value = (best[then + before] ?? 0) + (values[step] ?? 0)
        if (value > top) {
          top = value
          from = before
        }
      }
      const own = label === 0 ? 0 : (scores[place * width + label - 1] ?? 0) + (biases[label] ?? 0)
      best[now + label] = top + own
      back[now + label] = from
    }
  }
  let label = 0
  const last = (count - 1) * labels
  for (let other = 1; other < labels; other++) {
    if ((best[last + other] ?? 0) > (best[last + label] ?? 0)) label = other
  }
  for (let place = count - 1; place >= 0; place--) {
    path[place] = label
    label = back[place * labels + label] ?? 0
  }
  return path
}

/** The same with three labels, which is asked for most: what `bestLabels` tries step by step is written out. */
function bestOfThree(path: Uint8Array, scores: Float32Array, count: number, transitions: Float32Array, bias: number): Uint8Array {
  if (back.length < count * 3) back = new Uint8Array(count * 6)
  const step = (from: number, to: number): number => {
    const value = transitions[from * 3 + to] ?? 0
    return value > -1e3 ? value : -Infinity
  }
  const t00 = step(0, 0)
  const t10 = step(1, 0)
  const t20 = step(2, 0)
  const t01 = step(0, 1)
  const t11 = step(1, 1)
  const t21 = step(2, 1)
  const t02 = step(0, 2)
  const t12 = step(1, 2)
  const t22 = step(2, 2)
  const opening = (label: number, own: number): number => ((transitions[label] ?? 0) < -1e3 ? -1e4 : 0) + own
  let b0 = opening(0, 0)
  let b1 = opening(1, (scores[0] ?? 0) + bias)
  let b2 = opening(2, scores[1] ?? 0)
  for (let place = 1; place < count; place++) {
    let top0 = b0 + t00
    let from0 = 0
    const v10 = b1 + t10
    if (v10 > top0) {
      top0 = v10
      from0 = 1
    }
    const v20 = b2 + t20
    if (v20 > top0) {
      top0 = v20
      from0 = 2
    }
    let top1 = b0 + t01
    let from1 = 0
    const v11 = b1 + t11
    if (v11 > top1) {
      top1 = v11
      from1 = 1
    }
    const v21 = b2 + t21
    if (v21 > top1) {
      top1 = v21
      from1 = 2
    }
    let top2 = b0 + t02
    let from2 = 0
    const v12 = b1 + t12
    if (v12 > top2) {
      top2 = v12
      from2 = 1
    }
    const v22 = b2 + t22
    if (v22 > top2) {
      top2 = v22
      from2 = 2
    }
    const at = place * 3
    back[at] = from0
    back[at + 1] = from1
    back[at + 2] = from2
    b0 = top0
    b1 = top1 + ((scores[place * 2] ?? 0) + bias)
    b2 = top2 + (scores[place * 2 + 1] ?? 0)
  }
  let label = 0
  if (b1 > b0) label = 1
  if (b2 > (label === 1 ? b1 : b0)) label = 2
  for (let place = count - 1; place >= 0; place--) {
    path[place] = label
    label = place === 0 ? 0 : (back[place * 3 + label] ?? 0)
  }
  return path
}

// Written over by each call.
let best = new Float64Array(4096)
let back = new Uint8Array(4096)

/** The steps that are allowed, by the label that they lead to: most are not, and only these are tried. */
interface Steps {
  /** Where each label's steps begin in the other two. */
  readonly firsts: Int32Array
  readonly befores: Uint8Array
  readonly values: Float64Array
  /** What the best step to each label is worth. */
  readonly tops: Float64Array
}

const knownSteps = new WeakMap<Float32Array, Steps>()

function stepsOf(transitions: Float32Array, labels: number): Steps {
  const known = knownSteps.get(transitions)
  if (known !== undefined) return known
  const firsts = [0]
  const befores: number[] = []
  for (let label = 0; label < labels; label++) {
    for (let before = 0; before < labels; before++) if ((transitions[before * labels + label] ?? 0) > -1e3) befores.push(before)
    firsts.push(befores.length)
  }
  const values = firsts.slice(0, -1).flatMap((first, label) => befores.slice(first, firsts[label + 1]).map((before) => transitions[before * labels + label] ?? 0))
  const tops = firsts.slice(0, -1).map((first, label) => values.slice(first, firsts[label + 1]).reduce((top, value) => Math.max(top, value), -Infinity))
  const steps = { firsts: Int32Array.from(firsts), befores: Uint8Array.from(befores), values: Float64Array.from(values), tops: Float64Array.from(tops) }
  knownSteps.set(transitions, steps)
  return steps
}

/** For each place the probability of being inside a span, of one three-label chain among several side by side. */
export function insideProbabilities(
  scores: Float32Array,
  count: number,
  width: number,
  offset: number,
  transitions: Float32Array,
  chain: number,
): Float64Array {
  const emits = Array.from({ length: count }, (_, place) => {
    const emit = new Float64Array(3)
    writeEmit(emit, scores, place * width + offset + chain * 2, 1)
    return emit
  })
  return insideAll(emits, 1, transitions.subarray(chain * 9, chain * 9 + 9))
}

/** Writes what one place's scores, two labels for each chain from `from` on, weigh in its chains: three numbers a chain. */
export function writeEmit(emit: Float64Array, scores: Float32Array, from: number, chains: number): void {
  for (let chain = 0; chain < chains; chain++) {
    const first = scores[from + chain * 2] ?? 0
    const further = scores[from + chain * 2 + 1] ?? 0
    const top = Math.max(0, first, further)
    emit[chain * 3] = Math.exp(-top)
    emit[chain * 3 + 1] = Math.exp(first - top)
    emit[chain * 3 + 2] = Math.exp(further - top)
  }
}

/** For each place and chain the probability of being inside a span, from what `writeEmit` wrote for each place; `chains` numbers a place. */
export function insideAll(emits: readonly Float64Array[], chains: number, transitions: Float32Array): Float64Array {
  const count = emits.length
  const width = chains * 3
  const steps = new Float64Array(chains * 9)
  for (let pair = 0; pair < steps.length; pair++) steps[pair] = pair % 9 === 2 ? 0 : Math.exp(transitions[pair] ?? 0)
  const forward = new Float64Array(count * width)
  for (let place = 0; place < count; place++) {
    const emit = emits[place] ?? none64
    for (let chain = 0; chain < chains; chain++) {
      const at = place * width + chain * 3
      const step = chain * 9
      let v0 = 1
      let v1 = 1
      let v2 = 0
      if (place > 0) {
        const f0 = forward[at - width] ?? 0
        const f1 = forward[at - width + 1] ?? 0
        const f2 = forward[at - width + 2] ?? 0
        v0 = f0 * (steps[step] ?? 0) + f1 * (steps[step + 3] ?? 0) + f2 * (steps[step + 6] ?? 0)
        v1 = f0 * (steps[step + 1] ?? 0) + f1 * (steps[step + 4] ?? 0) + f2 * (steps[step + 7] ?? 0)
        v2 = f1 * (steps[step + 5] ?? 0) + f2 * (steps[step + 8] ?? 0)
      }
      v0 *= emit[chain * 3] ?? 0
      v1 *= emit[chain * 3 + 1] ?? 0
      v2 *= emit[chain * 3 + 2] ?? 0
      const sum = v0 + v1 + v2
      forward[at] = v0 / sum
      forward[at + 1] = v1 / sum
      forward[at + 2] = v2 / sum
    }
  }
  const inside = new Float64Array(count * chains)
  const after = new Float64Array(width).fill(1)
  for (let place = count - 1; place >= 0; place--) {
    const emit = emits[place] ?? none64
    for (let chain = 0; chain < chains; chain++) {
      const own = chain * 3
      const at = place * width + own
      const step = chain * 9
      const after0 = after[own] ?? 0
      const after1 = after[own + 1] ?? 0
      const after2 = after[own + 2] ?? 0
      const outside = (forward[at] ?? 0) * after0
      const within = (forward[at + 1] ?? 0) * after1 + (forward[at + 2] ?? 0) * after2
      inside[place * chains + chain] = within / (outside + within)
      const e0 = (emit[own] ?? 0) * after0
      const e1 = (emit[own + 1] ?? 0) * after1
      const e2 = (emit[own + 2] ?? 0) * after2
      const b0 = (steps[step] ?? 0) * e0 + (steps[step + 1] ?? 0) * e1
      const b1 = (steps[step + 3] ?? 0) * e0 + (steps[step + 4] ?? 0) * e1 + (steps[step + 5] ?? 0) * e2
      const b2 = (steps[step + 6] ?? 0) * e0 + (steps[step + 7] ?? 0) * e1 + (steps[step + 8] ?? 0) * e2
      const sum = b0 + b1 + b2
      after[own] = b0 / sum
      after[own + 1] = b1 / sum
      after[own + 2] = b2 / sum
    }
  }
  return inside
}

const none64 = new Float64Array(0)
