import { MultiSelect } from '@mantine/core'
import { useState } from 'react'

interface LinkChoiceProps {
  readonly label: string
  readonly chosen: readonly string[]
  readonly all: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (chosen: string[]) => void
  /** What is said where there is nothing to choose from. */
  readonly none: string
}

/** More than this at once is found by typing. */
const mostShown = 60

/** Which of the story's people or numbers belong to something. */
export function LinkChoice({ label, chosen, all, onChange, none }: LinkChoiceProps) {
  const [isOpen, setIsOpen] = useState(false)
  if (all.length === 0) return <p className="quiet">{none}</p>
  return (
    <MultiSelect
      label={label}
      size="sm"
      searchable
      hidePickedOptions
      limit={mostShown}
      maxDropdownHeight={220}
      nothingFoundMessage="Nothing by that name."
      data={[...all]}
      value={[...chosen]}
      onChange={onChange}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      onKeyDown={(event) => {
        // Escape closes the choices first, and the panel only when pressed again.
        if (event.key === 'Escape' && isOpen) event.stopPropagation()
      }}
    />
  )
}
