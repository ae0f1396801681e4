import { isNamed } from '../../shared/named.ts'
import { nameKey, stances, type HeardStakeholder, type Stance } from '../../shared/stakeholder.ts'

/** What is shown of the people; nothing set shows everybody. */
export interface PeopleFilter {
  /** Words that must all occur in what is known of somebody. */
  readonly query: string
  /** Any of these; none: all. */
  readonly stances: ReadonlySet<Stance>
  readonly isUnsaidOnly: boolean
  readonly isUnnamedOnly: boolean
}

export const everybody: PeopleFilter = { query: '', stances: new Set(), isUnsaidOnly: false, isUnnamedOnly: false }

export function isFiltering({ query, stances: wanted, isUnsaidOnly, isUnnamedOnly }: PeopleFilter): boolean {
  return query.trim() !== '' || wanted.size > 0 || isUnsaidOnly || isUnnamedOnly
}

export function filterPeople<Person extends HeardStakeholder>(people: readonly Person[], filter: PeopleFilter): Person[] {
  const words = nameKey(filter.query).split(' ').filter((word) => word !== '')
  return people.filter((person) => {
    if (filter.stances.size > 0 && (person.stance === null || !filter.stances.has(person.stance))) return false
    if (filter.isUnsaidOnly && person.saidInTakes > 0) return false
    if (filter.isUnnamedOnly && isNamed(person.name)) return false
    const known = nameKey([person.name, person.role, person.team, person.said, person.reason].join(' '))
    return words.every((word) => known.includes(word))
  })
}

export interface PeopleCounts {
  readonly byStance: Readonly<Record<Stance, number>>
  readonly unsaid: number
  readonly unnamed: number
}

export function countPeople(people: readonly HeardStakeholder[]): PeopleCounts {
  const byStance = { resisted: 0, failed: 0, overruled: 0, supported: 0, decided: 0, affected: 0 } satisfies Record<(typeof stances)[number], number>
  for (const { stance } of people) if (stance !== null) byStance[stance] += 1
  return {
    byStance,
    unsaid: people.filter(({ saidInTakes }) => saidInTakes === 0).length,
    unnamed: people.filter(({ name }) => !isNamed(name)).length,
  }
}
