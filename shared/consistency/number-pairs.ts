import { tokenAt } from '../text/quantity-scan.ts'
import { besidesFact } from './besides.ts'
import type { NumberFact } from './fact.ts'
import { isOffLimit } from './number-guards.ts'
import { aroundOf, linkOf, type Around } from './number-link.ts'
import type { Reading } from './reading.ts'
import { agreesWith, closeness, isExact, slipBonus, type Said } from './said.ts'
import type { StoryMemory } from './story-memory.ts'

/** What a number and a fact are to each other, as far as the sentence tells. */
export interface Pair {
  /** Evidence, in points, that the number speaks of the fact. */
  readonly link: number
  readonly agrees: boolean
  readonly isExact: boolean
  /** Evidence that it speaks of something beside the fact. The following are 0 where the two agree. */
  readonly besides: number
  readonly slip: number
  readonly close: number
  /** A fact that is a limit, and a number that is not said of it. */
  readonly isOffLimit: boolean
}

/** For each number and each fact what they are to each other; undefined where their kinds rule it out. */
export function pairsOf(reading: Reading, all: readonly Said[], facts: readonly NumberFact[], memory: StoryMemory['pairs']): readonly (readonly (Pair | undefined)[])[] {
  const labelUse = countLabelUse(facts)
  const pairs: (readonly (Pair | undefined)[])[] = []
  let partAt = 0
  let at = 0
  while (at < all.length) {
    const first = all[at]
    if (first === undefined) break
    while ((reading.parts[partAt]?.to ?? Infinity) <= first.from) partAt += 1
    const part = reading.parts[partAt]
    let next = at + 1
    while (next < all.length && (all[next]?.from ?? 0) < (part?.to ?? Infinity)) next += 1
    const own = all.slice(at, next)
    const key = keyOf(reading, own, part)
    const made = memory.get(key) ?? own.map((said) => pairsWith(reading, said, facts, labelUse))
    memory.set(key, made)
    pairs.push(...made)
    at = next
  }
  return pairs
}

/** Everything that `pairOf` looks at: the sentences, a few words to either side, and what a number took from the one before it. */
function keyOf(reading: Reading, own: readonly Said[], part: Reading['parts'][number] | undefined): string {
  const from = part?.from ?? 0
  const to = part?.to ?? reading.tokens.length
  const around: string[] = []
  for (const index of [from - 4, from - 3, from - 2, from - 1, to, to + 1, to + 2, to + 3]) around.push(tokenAt(reading.tokens, index).lower)
  const taken = own.map((said) => `${said.isInherited ? said.unit : ''}${said.isShort ? '!' : ''}${String(said.value)}${said.nounStems.join('+')}`)
  return [part?.part.text ?? reading.text, ...around, ...taken].join('\u0001')
}

function pairsWith(reading: Reading, said: Said, facts: readonly NumberFact[], labelUse: ReadonlyMap<string, number>): readonly (Pair | undefined)[] {
  const around = aroundOf(reading, said)
  return facts.map((fact) => pairOf(reading, said, around, fact, labelUse))
}

function pairOf(reading: Reading, said: Said, around: Around, fact: NumberFact, labelUse: ReadonlyMap<string, number>): Pair | undefined {
  const link = linkOf(reading, said, around, fact, labelUse)
  if (link === undefined) return undefined
  if (agreesWith(reading, said, fact)) return { link, agrees: true, isExact: isExact(said, fact), besides: 0, slip: 0, close: 0, isOffLimit: false }
  return { link, agrees: false, isExact: false, besides: besidesFact(reading, said, around, fact), slip: slipBonus(said, fact), close: closeness(said, fact), isOffLimit: isOffLimit(reading, said, fact) }
}

/** Label stems that several facts share tell them apart badly. */
function countLabelUse(facts: readonly NumberFact[]): ReadonlyMap<string, number> {
  const use = new Map<string, number>()
  for (const fact of facts) for (const stem of fact.labelStems) use.set(stem, (use.get(stem) ?? 0) + 1)
  return use
}
