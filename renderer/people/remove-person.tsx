import { Button, Group, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { HeardStakeholder, References } from '../../shared/stakeholder.ts'
import { call } from '../bridge.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { referenceWords } from './reference-words.ts'
import styles from './remove-person.module.css'

export interface RemovePerson {
  /** Removes somebody to whom nothing refers; otherwise says first what does. */
  readonly ask: (person: HeardStakeholder) => void
  /** To be drawn somewhere on the screen. */
  readonly question: ReactNode
}

/** Takes somebody out of the story; the notice that follows takes it back. */
export function useRemovePerson(onRemoved: () => void): RemovePerson {
  const [asked, setAsked] = useState<{ readonly person: HeardStakeholder; readonly references: References } | null>(null)
  const [isOpen, setIsOpen] = useState(false)

  const remove = async (person: HeardStakeholder, detach: boolean) => {
    try {
      await call('stakeholders.remove', { stakeholderId: person.id, detach })
      setIsOpen(false)
      onRemoved()
    } catch (error) {
      tellFailure(error)
    }
  }
  const ask = async (person: HeardStakeholder) => {
    try {
      const references = await call('stakeholders.listReferences', { stakeholderId: person.id })
      if (referenceWords(references).length === 0) return await remove(person, false)
      setAsked({ person, references })
      setIsOpen(true)
    } catch (error) {
      tellFailure(error)
    }
  }

  return {
    ask: (person) => void ask(person),
    question: (
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title={`Remove ${asked?.person.name ?? ''}?`} closeButtonProps={{ 'aria-label': 'Close' }}>
        {asked && (
          <>
            <p className={styles['lead']}>The story names {asked.person.name} in other places:</p>
            <ul className={styles['places']}>
              {referenceWords(asked.references).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            <p className="quiet">Lines go with the person. Turning points and rungs stay, without the name. All of it can be undone until Grillroom closes.</p>
            <Group justify="flex-end" mt="lg" gap="sm">
              <Button variant="default" onClick={() => setIsOpen(false)} data-autofocus>
                Keep
              </Button>
              <Button onClick={() => void remove(asked.person, true)}>Remove everywhere</Button>
            </Group>
          </>
        )}
      </Modal>
    ),
  }
}
