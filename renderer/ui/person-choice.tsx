import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Stakeholder } from '../../shared/stakeholder.ts'

interface PersonChoiceProps {
  /** Read out; what stands in the field says the rest. */
  readonly label: string
  readonly people: readonly Pick<Stakeholder, 'id' | 'name'>[]
  readonly chosenId: string | null
  readonly onChange: (id: string | null) => void
  /** What is shown, and can be chosen, where it is nobody of the story. */
  readonly nobody: string
  readonly size: 'xs' | 'sm'
}

/** More than this at once is found by typing. */
const mostShown = 60

/** Somebody of the story, found by typing a part of the name. Its choices are drawn only while it is open, since a story may have hundreds. */
export function PersonChoice({ label, people, chosenId, onChange, nobody, size }: PersonChoiceProps) {
  const [isOpen, setIsOpen] = useState(false)
  const data = useMemo(() => [{ value: '', label: nobody }, ...people.map(({ id, name }) => ({ value: id, label: name }))], [people, nobody])
  return (
    <Select
      aria-label={label}
      size={size}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      selectFirstOptionOnChange
      limit={mostShown}
      maxDropdownHeight={240}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      nothingFoundMessage="Nobody by that name."
      data={data}
      value={chosenId ?? ''}
      onChange={(value) => onChange(value === null || value === '' ? null : value)}
      onFocus={(event) => event.currentTarget.select()}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onKeyDown={(event) => {
        // Escape closes the choices first, and the panel only when pressed again.
        if (event.key === 'Escape' && isOpen) event.stopPropagation()
      }}
    />
  )
}
