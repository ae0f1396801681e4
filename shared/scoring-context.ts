import type { Fact } from './fact.ts'
import { valueWords } from './fact-value.ts'
import { isNamed } from './named.ts'
import type { ContextFact, ContextPerson, ScoringContext } from './scoring/context.ts'
import type { Stakeholder, Stance } from './stakeholder.ts'
import { findMoments } from './text/quantity-moment.ts'
import { findQuantities } from './text/quantity.ts'

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

/** What the scorer may know of a story: its named people and its ledger, baselines included. */
export function toScoringContext(people: readonly Stakeholder[], facts: readonly Fact[]): ScoringContext {
  return {
    people: people.filter(({ name }) => isNamed(name)).map(toContextPerson),
    facts: facts.flatMap(toContextFacts),
  }
}
