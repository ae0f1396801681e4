import { TextInput } from '@mantine/core'
import { IconQuestionMark, IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { factKinds, type Fact, type FactKind } from '../../shared/fact.ts'
import { FilterChip } from '../ui/filter-chip.tsx'
import { useKeys } from '../ui/keys.ts'
import styles from './fact-filter-bar.module.css'
import { countFacts, factKindWords, type FactFilter } from './fact-words.ts'

interface FactFilterBarProps {
  readonly facts: readonly Fact[]
  readonly filter: FactFilter
  readonly onChange: (filter: FactFilter) => void
}

/** What is shown of the ledger. */
export function FactFilterBar({ facts, filter, onChange }: FactFilterBarProps) {
  const searchRef = useRef<HTMLInputElement>(null)
  const { byKind, shaky } = countFacts(facts)
  useKeys('Numbers', [{ key: '/', does: 'Search', run: () => searchRef.current?.focus() }])
  const toggle = (kind: FactKind) => {
    const next = new Set(filter.kinds)
    if (!next.delete(kind)) next.add(kind)
    onChange({ ...filter, kinds: next })
  }
  return (
    <div role="search" aria-label="Numbers" className={styles['bar']}>
      <TextInput
        ref={searchRef}
        aria-label="Search numbers"
        placeholder="Search"
        size="xs"
        className={styles['search'] ?? ''}
        leftSection={<IconSearch size={15} aria-hidden />}
        value={filter.query}
        onChange={(event) => onChange({ ...filter, query: event.currentTarget.value })}
      />
      <div role="group" aria-label="Kinds shown" className={styles['chips']}>
        {factKinds
          .filter((kind) => (byKind.get(kind) ?? 0) > 0 || filter.kinds.has(kind))
          .map((kind) => (
            <FilterChip key={kind} name={factKindWords[kind].name} icon={factKindWords[kind].icon} count={byKind.get(kind) ?? 0} isOn={filter.kinds.has(kind)} onToggle={() => toggle(kind)} />
          ))}
        {(shaky > 0 || filter.isShakyOnly) && (
          <FilterChip name="Shaky" title="Something that an interviewer would ask for is missing" icon={IconQuestionMark} count={shaky} isOn={filter.isShakyOnly} onToggle={() => onChange({ ...filter, isShakyOnly: !filter.isShakyOnly })} />
        )}
      </div>
    </div>
  )
}
