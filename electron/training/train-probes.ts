import { probeFeatures } from '../../shared/scoring/call-probes.ts'
import { probeKinds, type ProbeKind } from '../../shared/scoring/probe.ts'
import type { SignalKind } from '../../shared/scoring/signal.ts'

export interface ProbeExample {
  readonly kinds: readonly SignalKind[]
  readonly probes: readonly ProbeKind[]
}

const rounds = 300
const rate = 1.2
/** Pull towards zero, in examples. */
const decay = 2

/** One row of logistic weights for each kind of probe: plain gradient descent, so the same examples give the same weights. */
export function trainProbes(examples: readonly ProbeExample[]): number[][] {
  const width = probeFeatures([]).length
  // Most features are 0: only the others are gone through.
  const rows = examples.map(({ kinds }) => probeFeatures(kinds).flatMap((value, index) => (value === 0 ? [] : [{ value, index }])))
  return probeKinds.map((kind) => {
    const weights = new Float64Array(width)
    const right = examples.map(({ probes }) => (probes.includes(kind) ? 1 : 0))
    for (let round = 0; round < rounds; round++) {
      const gradient = weights.map((weight, index) => (index === 0 ? 0 : decay * weight))
      rows.forEach((row, example) => {
        let score = 0
        for (const { value, index } of row) score += value * (weights[index] ?? 0)
        const miss = 1 / (1 + Math.exp(-score)) - (right[example] ?? 0)
        for (const { value, index } of row) gradient[index] = (gradient[index] ?? 0) + miss * value
      })
      for (let index = 0; index < width; index++) weights[index] = (weights[index] ?? 0) - (rate * (gradient[index] ?? 0)) / rows.length
    }
    return Array.from(weights, (weight) => Math.round(weight * 100) / 100)
  })
}
