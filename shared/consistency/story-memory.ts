import type { ContextFact, ContextPerson } from '../scoring/context.ts'
import { recent, type Recent } from '../text/recent.ts'
import { readFact, type MomentFact, type NumberFact } from './fact.ts'
import { nameIndex, type NameIndex } from './mention.ts'
import type { Pair } from './number-pairs.ts'
import { twinsIn } from './twins.ts'

/**
 * What one story's facts and people are, read once, and what was compared with them before: while somebody types, all sentences but one stay the
 * same. What is remembered changes how long a comparison takes and never what it finds.
 */
export interface StoryMemory {
  readonly facts: readonly ContextFact[]
  readonly people: readonly ContextPerson[]
  readonly numbers: readonly NumberFact[]
  /** The two ends of a change, each by the other: for 2,000 numbers too much to look for at every word. */
  readonly twins: ReadonlyMap<NumberFact, NumberFact>
  readonly moments: readonly MomentFact[]
  readonly names: NameIndex
  /** For the numbers of a part of a text, in order, what speaks for each fact of `numbers`. */
  readonly pairs: Recent<readonly (readonly (Pair | undefined)[])[]>
}

/** An interviewer listens with one story, a writer types with one: a few are kept, the last used first. */
const mostStories = 4
const partsRemembered = 400
let kept: readonly StoryMemory[] = []

/** The memory of a story with these facts and people, told by what they say: whoever calls may make the lists anew each time. */
export function memoryOf(facts: readonly ContextFact[], people: readonly ContextPerson[]): StoryMemory {
  const known = kept.find((memory) => isSameFacts(memory.facts, facts) && isSamePeople(memory.people, people))
  if (known !== undefined && known === kept[0]) return known
  const memory = known ?? storyOf(facts, people)
  kept = [memory, ...kept.filter((other) => other !== memory)].slice(0, mostStories)
  return memory
}

function storyOf(facts: readonly ContextFact[], people: readonly ContextPerson[]): StoryMemory {
  const read = facts.map(readFact).filter((fact) => fact !== undefined)
  const numbers = read.filter((fact) => fact.kind === 'number')
  const ownPeople = people.map((person) => ({ ...person }))
  return {
    facts: facts.map((fact) => ({ ...fact })), people: ownPeople,
    numbers, twins: twinsIn(numbers), moments: read.filter((fact) => fact.kind === 'moment'),
    names: nameIndex(ownPeople), pairs: recent(partsRemembered),
  }
}

function isSameFacts(first: readonly ContextFact[], second: readonly ContextFact[]): boolean {
  return first.length === second.length && first.every((fact, index) => fact.label === second[index]?.label && Object.is(fact.value, second[index]?.value) && fact.unit === second[index]?.unit)
}

function isSamePeople(first: readonly ContextPerson[], second: readonly ContextPerson[]): boolean {
  return first.length === second.length && first.every((person, index) => person.name === second[index]?.name && person.role === second[index]?.role && person.stance === second[index]?.stance)
}
