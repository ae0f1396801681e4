import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { isNamed } from '../../shared/named.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { SidePanel } from '../ui/side-panel.tsx'
import { Refusal } from '../ui/text-entry.tsx'

interface NewPersonProps {
  readonly storyId: string
  readonly onAdded: (id: string) => void
  readonly onClose: () => void
}

/** Somebody new needs a name only; the rest is filled in once he or she is there. */
export function NewPerson({ storyId, onAdded, onClose }: NewPersonProps) {
  const [name, setName] = useState('')
  const add = useCommand('stakeholders.add')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') add.mutate({ storyId, person: { name } }, { onSuccess: ({ id }) => onAdded(id) })
  }
  return (
    <SidePanel title="Add a person" onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          label="Name"
          description={name.trim() !== '' && !isNamed(name) ? 'That names nobody: an interviewer will ask who. It can be changed later.' : 'As you would say it aloud: first and last name.'}
          value={name}
          maxLength={200}
          autoComplete="off"
          data-autofocus
          ref={focusOnce}
          onChange={(event) => setName(event.currentTarget.value)}
          error={add.isError && <Refusal failure={failureOf(add.error)} />}
        />
        <Button type="submit" mt="md" loading={add.isPending} disabled={name.trim() === ''}>
          Add
        </Button>
      </form>
    </SidePanel>
  )
}

/** The form was asked for, so typing may begin at once. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
