import type { NumberFact } from './fact.ts'

/** Each figure of the story that has another end of the same change beside it, with that end. */
export function twinsIn(facts: readonly NumberFact[]): ReadonlyMap<NumberFact, NumberFact> {
  const twins = new Map<NumberFact, NumberFact>()
  for (const fact of facts) {
    const twin = twinOf(fact, facts)
    if (twin !== undefined) twins.set(fact, twin)
  }
  return twins
}

/** The same figure before or after the change, or the one side of it that the story knows apart from this fact. */
function twinOf(fact: NumberFact, facts: readonly NumberFact[]): NumberFact | undefined {
  return facts.find((other) => other !== fact && other.side !== '' && other.side !== fact.side && other.unit === fact.unit && other.perSeconds === fact.perSeconds && (sameBut(other.label, fact.label) || (fact.side === '' && sharesNoun(other, fact))))
}

const sharesNoun = (first: NumberFact, second: NumberFact): boolean => [...first.nounStems, ...first.labelStems].some((stem) => stem !== 'after' && stem !== 'before' && (second.nounStems.has(stem) || second.labelStems.has(stem)))

const sideless = (label: string): string => label.toLowerCase().split(' ').filter((word) => !['before', 'after', 'old', 'new'].includes(word)).join(' ')
const sameBut = (first: string, second: string): boolean => sideless(first) === sideless(second)
