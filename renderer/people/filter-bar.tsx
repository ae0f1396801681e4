import { TextInput } from '@mantine/core'
import { IconMicrophoneOff, IconSearch, IconUserQuestion } from '@tabler/icons-react'
import { useRef } from 'react'
import { stances, type HeardStakeholder, type Stance } from '../../shared/stakeholder.ts'
import { FilterChip } from '../ui/filter-chip.tsx'
import { useKeys } from '../ui/keys.ts'
import { stanceWords } from '../ui/stance-words.ts'
import styles from './filter-bar.module.css'
import { countPeople, type PeopleFilter } from './people-filter.ts'

interface FilterBarProps {
  readonly people: readonly HeardStakeholder[]
  readonly filter: PeopleFilter
  readonly onChange: (filter: PeopleFilter) => void
}

/** What is shown of the people, on the map and in the list alike. */
export function FilterBar({ people, filter, onChange }: FilterBarProps) {
  const searchRef = useRef<HTMLInputElement>(null)
  const counts = countPeople(people)
  useKeys('People', [{ key: '/', does: 'Search', run: () => searchRef.current?.focus() }])
  const toggle = (stance: Stance) => {
    const next = new Set(filter.stances)
    if (!next.delete(stance)) next.add(stance)
    onChange({ ...filter, stances: next })
  }
  return (
    <div role="search" aria-label="People" className={styles['bar']}>
      <TextInput
        ref={searchRef}
        aria-label="Search people"
        placeholder="Search"
        size="xs"
        className={styles['search'] ?? ''}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <div role="group" aria-label="Stances shown" className={styles['chips']}>
        {stances
          .filter((stance) => counts.byStance[stance] > 0 || filter.stances.has(stance))
          .map((stance) => (
            <FilterChip
              key={stance}
              name={stanceWords[stance].name}
              title={stanceWords[stance].means}
              icon={stanceWords[stance].icon}
              colour={`var(--${stance})`}
              count={counts.byStance[stance]}
              isOn={filter.stances.has(stance)}
              onToggle={() => toggle(stance)}
            />
          ))}
        {(counts.unsaid > 0 || filter.isUnsaidOnly) && (
          <FilterChip name="Never said aloud" icon={IconMicrophoneOff} count={counts.unsaid} isOn={filter.isUnsaidOnly} onToggle={() => onChange({ ...filter, isUnsaidOnly: !filter.isUnsaidOnly })} />
        )}
        {(counts.unnamed > 0 || filter.isUnnamedOnly) && (
          <FilterChip name="Unnamed" icon={IconUserQuestion} count={counts.unnamed} isOn={filter.isUnnamedOnly} onToggle={() => onChange({ ...filter, isUnnamedOnly: !filter.isUnnamedOnly })} />
        )}
      </div>
    </div>
  )
}
