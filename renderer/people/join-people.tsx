import { Button, Modal } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { relationKinds, type RelationKind } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { relationSentence } from '../ui/relation-words.ts'
import styles from './join-people.module.css'

/** A line that was drawn by hand and says nothing yet; null is the teller. */
interface Joined {
  readonly fromId: string | null
  readonly toId: string | null
}

interface Joining {
  readonly ask: (fromId: string | null, toId: string | null) => void
  /** To be drawn somewhere on the screen. */
  readonly question: ReactNode
}

/** Asks what a line that was drawn from one person to another says, and adds it. */
export function useJoinPeople(storyId: string, people: readonly HeardStakeholder[]): Joining {
  const [joined, setJoined] = useState<Joined | null>(null)
  const { mutate: add } = useCommand('relations.add')
  const nameOf = (id: string | null) => (id === null ? null : (people.find((each) => each.id === id)?.name ?? '…'))
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const choose = (kind: RelationKind) => {
    if (joined) add({ storyId, relation: { ...joined, kind } }, { onError: tellFailure })
    close()
  }
  return {
    ask: (fromId, toId) => {
      setJoined({ fromId, toId })
      setIsOpen(true)
    },
    question: (
      <Modal opened={isOpen} onClose={close} title="What does the line say?" size="sm" closeButtonProps={{ 'aria-label': 'Close' }}>
        {joined && (
          <>
            <ul className={styles['kinds']} aria-label="What the line may say">
              {relationKinds.map((kind, at) => (
                <li key={kind}>
                  <Button variant="default" fullWidth justify="flex-start" onClick={() => choose(kind)} {...(at === 0 ? { 'data-autofocus': true } : {})}>
                    {relationSentence(nameOf(joined.fromId), kind, nameOf(joined.toId))}
                  </Button>
                </li>
              ))}
            </ul>
            <Button variant="subtle" size="xs" leftSection={<IconArrowsExchange size={14} aria-hidden />} onClick={() => setJoined({ fromId: joined.toId, toId: joined.fromId })}>
              The other way round
            </Button>
          </>
        )}
      </Modal>
    ),
  }
}
