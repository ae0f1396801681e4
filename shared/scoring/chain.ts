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
  const width = labels - 1
  const best = new Float64Array(count * labels)
  const back = new Uint8Array(count * labels)
  const biases = new Float64Array(labels)
  const steps = stepsOf(transitions, labels)
  for (let label = 1; label < labels; label += 2) biases[label] = bias(label)
  for (let place = 0; place < count; place++) {
    for (let label = 0; label < labels; label++) {
      let top = -Infinity
      let from = 0
      if (place === 0) top = (transitions[label] ?? 0) < -1e3 ? -1e4 : 0
      else {
        const allowed = steps[label] ?? none
        for (let index = 0; index < allowed.length; index++) {
          const before = allowed[index] ?? 0
          const value = (best[(place - 1) * labels + before] ?? 0) + (transitions[before * labels + label] ?? 0)
          if (value > top) {
            top = value
            from = before
          }
        }
      }
      const own = label === 0 ? 0 : (scores[place * width + label - 1] ?? 0) + (biases[label] ?? 0)
      best[place * labels + label] = top + own
      back[place * labels + label] = from
    }
  }
  const path = new Uint8Array(count)
  if (count === 0) return path
  let label = 0
  for (let other = 1; other < labels; other++) {
    if ((best[(count - 1) * labels + other] ?? 0) > (best[(count - 1) * labels + label] ?? 0)) label = other
  }
  for (let place = count - 1; place >= 0; place--) {
    path[place] = label
    label = back[place * labels + label] ?? 0
  }
  return path
}

const none = new Uint8Array(0)
const knownSteps = new WeakMap<Float32Array, readonly Uint8Array[]>()

/** For each label those that may stand before it: most steps are not allowed, and only the others are tried. */
function stepsOf(transitions: Float32Array, labels: number): readonly Uint8Array[] {
  const known = knownSteps.get(transitions)
  if (known !== undefined) return known
  const steps = Array.from({ length: labels }, (_, label) =>
    Uint8Array.from(Array.from({ length: labels }, (__, before) => before).filter((before) => (transitions[before * labels + label] ?? 0) > -1e3)),
  )
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
  const step = new Float64Array(9)
  for (let pair = 0; pair < 9; pair++) step[pair] = pair === 2 ? 0 : Math.exp(transitions[chain * 9 + pair] ?? 0)
  const emit = new Float64Array(count * 3)
  for (let place = 0; place < count; place++) {
    const first = scores[place * width + offset + chain * 2] ?? 0
    const further = scores[place * width + offset + chain * 2 + 1] ?? 0
    const top = Math.max(0, first, further)
    emit[place * 3] = Math.exp(-top)
    emit[place * 3 + 1] = Math.exp(first - top)
    emit[place * 3 + 2] = Math.exp(further - top)
  }
  const forward = new Float64Array(count * 3)
  for (let place = 0; place < count; place++) {
    let sum = 0
    for (let label = 0; label < 3; label++) {
      let value = 0
      if (place === 0) value = label === 2 ? 0 : 1
      else for (let before = 0; before < 3; before++) value += (forward[(place - 1) * 3 + before] ?? 0) * (step[before * 3 + label] ?? 0)
      value *= emit[place * 3 + label] ?? 0
      forward[place * 3 + label] = value
      sum += value
    }
    for (let label = 0; label < 3; label++) forward[place * 3 + label] = (forward[place * 3 + label] ?? 0) / sum
  }
  const inside = new Float64Array(count)
  let after0 = 1
  let after1 = 1
  let after2 = 1
  for (let place = count - 1; place >= 0; place--) {
    const at = place * 3
    const outside = (forward[at] ?? 0) * after0
    const within = (forward[at + 1] ?? 0) * after1 + (forward[at + 2] ?? 0) * after2
    inside[place] = within / (outside + within)
    const e0 = (emit[at] ?? 0) * after0
    const e1 = (emit[at + 1] ?? 0) * after1
    const e2 = (emit[at + 2] ?? 0) * after2
    const b0 = (step[0] ?? 0) * e0 + (step[1] ?? 0) * e1
    const b1 = (step[3] ?? 0) * e0 + (step[4] ?? 0) * e1 + (step[5] ?? 0) * e2
    const b2 = (step[6] ?? 0) * e0 + (step[7] ?? 0) * e1 + (step[8] ?? 0) * e2
    const sum = b0 + b1 + b2
    after0 = b0 / sum
    after1 = b1 / sum
    after2 = b2 / sum
  }
  return inside
}
