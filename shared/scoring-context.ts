import type { Fact } from './fact.ts'
import { valueWords } from './fact-value.ts'
import { isNamed } from './named.ts'
import type { ContextFact, ContextPerson, ScoringContext } from './scoring/context.ts'
import type { Stakeholder, Stance } from './stakeholder.ts'
import { findMoments } from './text/quantity-moment.ts'
import { findQuantities } from './text/quantity.ts'
import { contentOf } from './told.ts'

/** How the scorer knows a stance; whoever decided, failed or was affected may be told on either side. */
const stanceOf: Readonly<Partial<Record<Stance, string>>> = { supported: 'supported', resisted: 'resisted', overruled: 'resisted' }

function toContextPerson({ name, role, team, stance }: Pick<Stakeholder, 'name' | 'role' | 'team' | 'stance'>): ContextPerson {
  const place = [role, team].filter((part) => part !== '').join(', ')
  const known = stance === null ? undefined : stanceOf[stance]
  return { name, ...(place === '' ? {} : { role: place }), ...(known === undefined ? {} : { stance: known }) }
}

/** What a value of the ledger says, as the scorer compares it; none where it holds neither a number nor a date. */
function readValue(label: string, value: string, unit: string): ContextFact[] {
  const plain = Number(value.replaceAll(',', ''))
  if (value.trim() !== '' && Number.isFinite(plain)) return [{ label, value: plain, unit }]
  const words = valueWords({ value, unit })
  const quantity = findQuantities(words)[0]
  if (quantity !== undefined) {
    const { unit: name, per, nounWords } = quantity
    const read = [name === 'count' ? '' : name === 'percent' ? '%' : name, ...nounWords, per === undefined ? '' : `per ${per}`].filter((word) => word !== '').join(' ')
    const ends = quantity.valueHigh === undefined ? [quantity.value] : quantity.shape === 'change' ? [quantity.value, quantity.valueHigh] : []
    return ends.map((end, index) => ({ label: ends.length === 1 ? label : `${label} ${index === 0 ? 'before' : 'after'}`, value: end, unit: read }))
  }
  return findMoments(words).length > 0 ? [{ label, value: words, unit: '' }] : []
}

function toContextFacts(fact: Pick<Fact, 'label' | 'value' | 'unit' | 'baseline'>): ContextFact[] {
  const label = fact.label === '' ? valueWords(fact) : fact.label
  const baseline = fact.baseline === '' ? [] : readValue(`${label} before`, fact.baseline, /[^\d.,\s]/.test(fact.baseline) ? '' : fact.unit)
  return [...readValue(label, fact.value, fact.unit), ...baseline]
}

/**
 * How many facts a text is held against: comparing takes time for each, and an answer speaks of a few. 300 is more than any ledger that
 * somebody knows by heart.
 */
const mostFacts = 300

/** The facts that a text most likely speaks of, by the words of their labels; the others only where there is room. */
function factsFor(text: string, facts: readonly Fact[]): readonly Fact[] {
  if (facts.length <= mostFacts) return facts
  const words = contentOf(text)
  const shared = facts.map((fact) => [...contentOf(`${fact.label} ${fact.value} ${fact.unit}`)].filter((word) => words.has(word)).length)
  const order = facts.map((_, index) => index).sort((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b)
  const chosen = new Set(order.slice(0, mostFacts))
  return facts.filter((_, index) => chosen.has(index))
}

/** What the scorer may know of a story when it reads `text` (or anything): its named people, and the ledger with its baselines. */
export function toScoringContext(people: readonly Stakeholder[], facts: readonly Fact[], text = ''): ScoringContext {
  return {
    people: people.filter(({ name }) => isNamed(name)).map(toContextPerson),
    facts: factsFor(text, facts).flatMap(toContextFacts),
  }
}
