import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { Take } from '../../shared/take.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import styles from './remove-sample.module.css'

interface RemoveSampleProps {
  readonly questions: number
  readonly takes: readonly Take[]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Takes the sample away again; says first what goes with it. */
export function RemoveSample({ questions, takes }: RemoveSampleProps) {
  const [isAsking, setIsAsking] = useState(false)
  const remove = useCommand('stories.removeSample')
  const own = takes.filter((take) => take.ending !== 'bundled').length
  return (
    <div className={styles['line']}>
      <span className="quiet">This is the sample story. It is there to learn from; its weak first draft stands on the Story screen.</span>
      <Button variant="default" size="xs" onClick={() => setIsAsking(true)}>
        Remove the sample
      </Button>
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title="Remove the sample?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <p className={styles['what']}>
          The sample story goes, with its people, timeline, numbers, {counted(questions, 'question')} and {counted(takes.length, 'take')}: their sound, words and scores.
          {own > 0 && ` ${own === 1 ? 'One of the takes is' : `${own} of the takes are`} your own.`}
        </p>
        <p className={`quiet ${styles['what']}`}>All of it can be undone until Grillroom closes. The sample can be opened again at any time; it then starts without takes.</p>
        {remove.isError && <FailureNote failure={failureOf(remove.error)} />}
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            Keep it
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate({}, { onSuccess: () => setIsAsking(false) })}>
            Remove it
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
