import { IconActivityHeartbeat, IconCalendarStats, IconHourglassLow, IconReceipt2, IconShoppingBag, IconTrendingUp, IconUsers, type Icon } from '@tabler/icons-react'
import { factKinds, type Fact, type FactFields, type FactKind } from '../../shared/fact.ts'
import { missingOf, valueWords } from '../../shared/fact-value.ts'

export const factKindWords: Readonly<Record<FactKind, { readonly name: string; readonly icon: Icon }>> = {
  headcount: { name: 'Headcount', icon: IconUsers },
  revenue: { name: 'Revenue', icon: IconTrendingUp },
  cost: { name: 'Cost', icon: IconReceipt2 },
  timeline: { name: 'Timeline', icon: IconCalendarStats },
  cost_of_delay: { name: 'Cost of delay', icon: IconHourglassLow },
  quality: { name: 'Quality', icon: IconActivityHeartbeat },
  customer: { name: 'Customer', icon: IconShoppingBag },
}

/** The fields of a fact besides its value, in the order in which one is asked for them. */
export const factFieldNames = { label: 'What it counts', value: 'Value', unit: 'Unit', baseline: 'Before', period: 'Over which time', source: 'Where it can be looked up', confirmer: 'Who could confirm it' } as const
export type FactTextField = keyof typeof factFieldNames

/** What a fact still lacks, as an interviewer would ask for it. */
export const missingWords = { baseline: 'From what?', period: 'Over which time?', source: 'Says who?', confirmer: 'Who can confirm it?' } as const

/** What was read from a line, field by field, only what is there. */
export function readFields(fact: FactFields): { readonly name: string; readonly words: string }[] {
  const fields: { readonly name: string; readonly words: string }[] = [
    { name: factFieldNames.label, words: fact.label },
    { name: factFieldNames.value, words: valueWords(fact) },
    { name: factFieldNames.baseline, words: fact.baseline },
    { name: factFieldNames.period, words: fact.period },
    { name: factFieldNames.source, words: fact.source },
    { name: factFieldNames.confirmer, words: fact.confirmer },
    { name: 'Kind', words: fact.kind === null ? '' : factKindWords[fact.kind].name },
  ]
  return fields.filter(({ words }) => words.trim() !== '')
}

/** What a fact is known by. */
export function factTitle(fact: Pick<FactFields, 'label' | 'value' | 'unit'>): string {
  return fact.label.trim() === '' ? valueWords(fact) : `${fact.label}: ${valueWords(fact)}`
}

/** What is shown of the ledger; nothing set shows all of it. */
export interface FactFilter {
  readonly query: string
  readonly kinds: ReadonlySet<FactKind>
  /** Only those that lack something an interviewer would ask for. */
  readonly isShakyOnly: boolean
}

export const allFacts: FactFilter = { query: '', kinds: new Set(), isShakyOnly: false }

export function isFilteringFacts({ query, kinds, isShakyOnly }: FactFilter): boolean {
  return query.trim() !== '' || kinds.size > 0 || isShakyOnly
}

export function filterFacts(facts: readonly Fact[], { query, kinds, isShakyOnly }: FactFilter): Fact[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '')
  return facts.filter((fact) => {
    if (kinds.size > 0 && (fact.kind === null || !kinds.has(fact.kind))) return false
    if (isShakyOnly && missingOf(fact).length === 0) return false
    const known = [fact.label, valueWords(fact), fact.baseline, fact.period, fact.source, fact.confirmer].join(' ').normalize('NFKC').toLowerCase()
    return words.every((word) => known.includes(word))
  })
}

export interface FactCounts {
  readonly byKind: ReadonlyMap<FactKind, number>
  readonly shaky: number
}

export function countFacts(facts: readonly Fact[]): FactCounts {
  return {
    byKind: new Map(factKinds.map((kind) => [kind, facts.filter((fact) => fact.kind === kind).length])),
    shaky: facts.filter((fact) => missingOf(fact).length > 0).length,
  }
}
