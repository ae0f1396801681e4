import { reasonOf, reasonOfMissing } from './reasons.ts'
import type { Contribution } from './score.ts'
import { kindTraits, signalKinds, type Dimension, type Signal, type SignalKind } from './signal.ts'

/**
 * One slot of a score. Evidence of its kinds fills it: the first piece is worth half of `points`, each further one half
 * of what is left, so that the tenth number is worth next to nothing and an empty slot most of all (breadth before count).
 */
export interface Slot {
  readonly name: string
  readonly dimension: Dimension
  readonly points: number
  /** What one signal of a kind is worth in pieces of evidence. */
  readonly weights: Readonly<Partial<Record<SignalKind, number>>>
  /** The share of the slot that is still empty after one piece of evidence: small fills fast. */
  readonly rest: number
}

/** The constant that each score starts from, before any evidence. */
export const base: Readonly<Record<Dimension, number>> = { granularity: 22, conviction: 22 }

export const slots: readonly Slot[] = [
  { name: 'metrics', dimension: 'granularity', points: 19, rest: 0.7, weights: { metric: 1, date: 0.5 } },
  { name: 'people', dimension: 'granularity', points: 17, rest: 0.45, weights: { person: 1, role: 0.3 } },
  { name: 'counterfactual', dimension: 'granularity', points: 17, rest: 0.1, weights: { counterfactual: 1 } },
  { name: 'cost', dimension: 'granularity', points: 17, rest: 0.15, weights: { personal_cost: 1 } },
  { name: 'tradeoff', dimension: 'granularity', points: 10, rest: 0.15, weights: { tradeoff: 1 } },
  { name: 'act', dimension: 'conviction', points: 17, rest: 0.35, weights: { decisive_act: 1 } },
  { name: 'mandate', dimension: 'conviction', points: 15, rest: 0.15, weights: { mandate_gap: 1 } },
  { name: 'opposition', dimension: 'conviction', points: 18, rest: 0.25, weights: { overrule: 1 } },
  { name: 'blame', dimension: 'conviction', points: 15, rest: 0.2, weights: { blame_absorbed: 1 } },
  { name: 'stand', dimension: 'conviction', points: 15, rest: 0.3, weights: { stand: 1 } },
]

/** What weak spans may cost in all, per dimension; saturating, so that a long answer is not sunk by its length. */
export const drains: readonly Slot[] = [
  { name: 'vague', dimension: 'granularity', points: -22, rest: 0.8, weights: { vague_quantity: 1, vague_person: 1, vague_time: 0.8 } },
  { name: 'hedges', dimension: 'conviction', points: -10, rest: 0.8, weights: { hedge: 1 } },
  { name: 'handed up', dimension: 'conviction', points: -12, rest: 0.5, weights: { deference: 1 } },
  { name: 'no agent', dimension: 'conviction', points: -12, rest: 0.75, weights: { diluted_agency: 1, agentless: 1 } },
  { name: 'shifted', dimension: 'conviction', points: -12, rest: 0.5, weights: { blame_shift: 1, job_description: 0.8 } },
]

const bounds = { lowest: 0, highest: 100 }

/**
 * Scores a list of signals: a pure function of the list, whatever its order in the text. Adding a positive signal never
 * lowers a score and adding a negative one never raises it, because every slot only fills and every drain only empties.
 * A negative signal that speech recognition was unsure of costs nothing.
 */
export function scoreSignals(signals: readonly Signal[]): { scores: Record<Dimension, number>; contributions: Contribution[] } {
  const contributions: Contribution[] = []
  const scores: Record<Dimension, number> = { granularity: base.granularity, conviction: base.conviction }
  const fitting = signalsBySlot(signals)
  for (const { dimension, slots: own } of dimensions) {
    for (const slot of own) {
      const entries = fill(slot, signals, fitting.get(slot) ?? [])
      if (entries.length === 0 && slot.points > 0) {
        contributions.push({ dimension, points: 0, reason: reasonOfMissing(slot.name), signal: null })
      }
      for (const entry of entries) {
        const before = scores[dimension]
        const after = Math.min(bounds.highest, Math.max(bounds.lowest, before + entry.points))
        scores[dimension] = after
        const signal = signals[entry.index]
        if (signal === undefined) continue
        contributions.push({ dimension, points: after - before, reason: reasonOf(signal), signal: entry.index })
      }
    }
  }
  return { scores, contributions }
}

/** The slots of each dimension, in the order in which they are filled. */
const dimensions = (['granularity', 'conviction'] as const).map((dimension) => ({ dimension, slots: [...slots, ...drains].filter((slot) => slot.dimension === dimension) }))

/** The slots that a signal of a kind goes into. */
const slotsOf = new Map(
  signalKinds.map((kind) => [kind, [...slots, ...drains].filter((slot) => slot.weights[kind] !== undefined && kindTraits[kind].dimension === slot.dimension)] as const),
)

/** The places of the signals that go into each slot, in order. */
function signalsBySlot(signals: readonly Signal[]): Map<Slot, number[]> {
  const places = new Map<Slot, number[]>()
  signals.forEach(({ kind }, index) => {
    for (const slot of slotsOf.get(kind) ?? []) {
      const own = places.get(slot)
      if (own === undefined) places.set(slot, [index])
      else own.push(index)
    }
  })
  return places
}

interface Entry {
  readonly index: number
  readonly points: number
}

/** The slot's points, shared out among its signals, which stand at `places`, in order: integers that sum to the rounded whole at every step. */
function fill(slot: Slot, signals: readonly Signal[], places: readonly number[]): Entry[] {
  const entries: Entry[] = []
  const seen = new Set<string>()
  let empty = 1
  let given = 0
  for (const index of places) {
    const signal = signals[index]
    if (signal === undefined) continue
    const isRepeat = slot.points > 0 && isSaidBefore(signal, seen)
    const isFree = (slot.points < 0 && signal.uncertain === true) || isRepeat
    if (!isFree) empty *= Math.pow(slot.rest, slot.weights[signal.kind] ?? 0)
    const whole = Math.round(slot.points * (1 - empty))
    entries.push({ index, points: whole - given })
    given = whole
  }
  return entries
}

/** Up to so many characters a statement may be a formula that is told over and over. */
const longestFormula = 40

/** What may change in a formula: names and numbers. Without letters beyond ASCII the same is found faster. */
const changing = /\b(?!I\b)\p{Lu}[\p{L}.]*|\d+/gu
const plainChanging = /\b(?!I\b)[A-Z][A-Za-z.]*|\d+/g
const isPlain = /^[ -~]*$/

/** Evidence told twice in the same words is one piece of evidence, also where only a name or a number changes: "I told Dan no. I told Marta no." */
function isSaidBefore(signal: Signal, seen: Set<string>): boolean {
  const isShort = signal.quote.length <= longestFormula && kindTraits[signal.kind].dimension === 'conviction'
  const key = signal.kind + ' ' + (isShort ? signal.quote.replace(isPlain.test(signal.quote) ? plainChanging : changing, '#') : signal.quote).toLowerCase()
  if (seen.has(key)) return true
  seen.add(key)
  return false
}
