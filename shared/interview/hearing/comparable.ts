import { synonymsOf } from '../../consistency/fact.ts'
import { stemOf } from '../../consistency/stem.ts'
import type { ContextFact, ContextPerson } from '../../scoring/context.ts'
import type { LiveWord } from './live-word.ts'

export interface Comparable {
  readonly facts: readonly ContextFact[]
  readonly people: readonly ContextPerson[]
}

/** So many are compared as they are; of more, only those that the words can be about, and no more than these, or a word would cost what the ledger is long. */
export const mostCompared = 24

interface Index {
  readonly factsByWord: ReadonlyMap<string, readonly number[]>
  readonly peopleByStart: ReadonlyMap<string, readonly number[]>
}

const indexes = new WeakMap<Comparable, Index>()

/** The facts and people of a story that a window of words can be held against: all of a small story, of a large one those that share a word or a number with it. */
export function comparableWith(window: readonly LiveWord[], story: Comparable): Comparable {
  const { facts, people } = story
  if (facts.length <= mostCompared && people.length <= mostCompared) return story
  const index = indexOf(story)
  return {
    facts: facts.length <= mostCompared ? facts : chosen(facts, shared(window.map(({ norm }) => factKey(norm)), index.factsByWord)),
    people: people.length <= mostCompared ? people : chosen(people, shared(window.map(({ norm }) => nameKey(norm)), index.peopleByStart)),
  }
}

/** How many of `keys`, each counted once, lead to each place. */
function shared(keys: readonly string[], index: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const key of new Set(keys)) for (const place of index.get(key) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1)
  return counts
}

/** Those with most in common, in the story's order. */
function chosen<Item>(items: readonly Item[], counts: ReadonlyMap<number, number>): readonly Item[] {
  const places = [...counts].sort(([a, most], [b, more]) => more - most || a - b).slice(0, mostCompared).map(([place]) => place)
  return places.sort((a, b) => a - b).flatMap((place) => items[place] ?? [])
}

function indexOf(story: Comparable): Index {
  const known = indexes.get(story)
  if (known) return known
  const factsByWord = new Map<string, number[]>()
  const peopleByStart = new Map<string, number[]>()
  story.facts.forEach(({ label, value, unit }, place) => {
    const keys = `${label} ${unit} ${value}`.toLowerCase().split(/[^\p{L}\p{N}.,]+/u).map(factKey)
    for (const key of new Set(keys.flatMap((one) => [one, ...synonymsOf(one)]))) put(factsByWord, key, place)
  })
  story.people.forEach(({ name }, place) => {
    for (const key of new Set(name.toLowerCase().split(/[\s.,-]+/u).map(nameKey))) put(peopleByStart, key, place)
  })
  const made = { factsByWord, peopleByStart }
  indexes.set(story, made)
  return made
}

function put(index: Map<string, number[]>, key: string, place: number): void {
  if (key === '') return
  const places = index.get(key)
  if (places) places.push(place)
  else index.set(key, [place])
}

const idle = new Set('of the a an on in at to for from and by per with out was were is it i we my our that this'.split(' '))

/** A word's stem, or a number's digits: "1,318" and "$1318" are one. */
function factKey(word: string): string {
  const digits = word.replace(/[^\d.]/gu, '')
  if (/\d/u.test(digits)) return digits.replace(/\.+$/u, '')
  const bare = word.replace(/[^\p{L}]/gu, '')
  return idle.has(bare) ? '' : stemOf(bare)
}

/** Names are misheard at their ends more than at their beginnings. */
function nameKey(word: string): string {
  const bare = word.normalize('NFD').replace(/[^\p{L}]/gu, '')
  return bare.length < 3 ? '' : bare.slice(0, 2)
}
