import { Button, NativeSelect } from '@mantine/core'
import { IconMicrophone, IconMicrophoneOff, IconTrash, IconUserQuestion } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { isNamed } from '../../shared/named.ts'
import type { Relation } from '../../shared/relation.ts'
import { seniorities, senioritySchema, type HeardStakeholder, type StakeholderChange } from '../../shared/stakeholder.ts'
import { useCommand } from '../ui/ask.ts'
import { DateEntry } from '../ui/date-entry.tsx'
import { tellFailure } from '../ui/failure-note.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import { seniorityNames } from '../ui/stance-words.ts'
import { TextEntry } from '../ui/text-entry.tsx'
import { PersonLines } from './person-lines.tsx'
import styles from './person-panel.module.css'
import { aloudWords } from './person-words.ts'
import { StanceChoice } from './stance-choice.tsx'

interface PersonPanelProps {
  readonly person: HeardStakeholder
  readonly people: readonly HeardStakeholder[]
  readonly relations: readonly Relation[]
  /** How the panel was opened: that decides where the focus goes. */
  readonly opened: 'pointer' | 'key' | 'adding'
  readonly onClose: () => void
  readonly onRemove: (person: HeardStakeholder) => void
  /** Gives the person back to the automatic layout. */
  readonly onLayOut: () => void
}

/** Somebody, to be read and changed. Every field saves itself. */
export function PersonPanel({ person, people, relations, opened, onClose, onRemove, onLayOut }: PersonPanelProps) {
  const { mutateAsync, mutate } = useCommand('stakeholders.change')
  const roleRef = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (opened === 'adding') roleRef.current?.focus()
  }, [opened])
  const save = (change: StakeholderChange) => mutateAsync({ stakeholderId: person.id, change })
  const choose = (change: StakeholderChange) => mutate({ stakeholderId: person.id, change }, { onError: tellFailure })
  const Aloud = person.saidInTakes > 0 ? IconMicrophone : IconMicrophoneOff
  return (
    <SidePanel
      title={person.name}
      onClose={onClose}
      takesFocus={opened === 'key'}
      foot={
        <>
          <Button variant="default" size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => onRemove(person)}>
            Remove
          </Button>
          {person.place !== null && (
            <Button variant="subtle" size="xs" onClick={onLayOut}>
              Place automatically
            </Button>
          )}
        </>
      }
    >
      <div className={styles['marks']}>
        <p>
          <Aloud size={15} aria-hidden /> {aloudWords(person)}
        </p>
        {!isNamed(person.name) && (
          <p>
            <IconUserQuestion size={15} aria-hidden /> Unnamed: an interviewer will ask who
          </p>
        )}
      </div>
      <TextEntry label="Name" kept={person.name} save={(name) => save({ name })} needed="A name is needed; “a director” will do until you know it. The old one is kept." />
      <div className={styles['pair']}>
        <TextEntry label="Role" kept={person.role} save={(role) => save({ role })} placeholder="VP Product" inputRef={roleRef} />
        <TextEntry label="Team" kept={person.team} save={(team) => save({ team })} placeholder="Payments" />
      </div>
      <NativeSelect
        label="Seniority"
        size="sm"
        value={person.seniority ?? ''}
        onChange={(event) => choose({ seniority: senioritySchema.safeParse(event.currentTarget.value).data ?? null })}
        data={[{ value: '', label: 'Not set' }, ...seniorities.map((value) => ({ value, label: seniorityNames[value] }))]}
      />
      <StanceChoice stance={person.stance} onChange={(stance) => choose({ stance })} />
      <TextEntry label="What they said or refused" kept={person.said} save={(said) => save({ said })} placeholder="In their words, as near as you remember" isWords />
      <TextEntry label="Their reason" kept={person.reason} save={(reason) => save({ reason })} placeholder="Why, as they would put it" isWords />
      <DateEntry label="When" kept={{ date: person.date, isApproximate: false }} save={({ date }) => save({ date })} />
      <PersonLines person={person} people={people} relations={relations} />
    </SidePanel>
  )
}
