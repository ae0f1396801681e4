import { Button, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent } from 'react'
import { readFactLine } from '../../shared/fact-line.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { useKeys } from '../ui/keys.ts'
import { Refusal } from '../ui/text-entry.tsx'
import styles from './fact-line-entry.module.css'
import { readFields } from './fact-words.ts'

interface FactLineEntryProps {
  readonly storyId: string
  readonly onAdded: (id: string) => void
}

const example = '23% (from 4.1 s to 3.2 s), May-June, Grafana board, Marta'

/** One line as one would jot it down; what is read from it shows below while it is typed. Enter adds it, and the next can follow at once. */
export function FactLineEntry({ storyId, onAdded }: FactLineEntryProps) {
  const [line, setLine] = useState('')
  const inputRef = useRef<HTMLInputElement>(null)
  const add = useCommand('facts.add')
  useKeys('Numbers', [{ key: 'n', does: 'Add a number', run: () => inputRef.current?.focus() }])
  const read = line.trim() === '' ? null : readFactLine(line)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (read === null) return
    add.mutate(
      { storyId, fact: read },
      {
        onSuccess: ({ id }) => {
          setLine('')
          onAdded(id)
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className={styles['form']}>
      <div className={styles['line']}>
        <TextInput
          ref={inputRef}
          label="Add a number in one line"
          placeholder={example}
          className={styles['input'] ?? ''}
          maxLength={300}
          autoComplete="off"
          value={line}
          onChange={(event) => {
            setLine(event.currentTarget.value)
            add.reset()
          }}
          error={add.isError && <Refusal failure={failureOf(add.error)} />}
        />
        <Button type="submit" disabled={read === null} loading={add.isPending}>
          Add
        </Button>
      </div>
      <div role="status" aria-label="Read from the line" className={styles['read']}>
        {line.trim() === '' && <span>The value, then what you know of it: from what, over which time, where it is written, who could confirm it.</span>}
        {line.trim() !== '' && read === null && <span>There is no number and no date in it yet.</span>}
        {read &&
          readFields(read).map(({ name, words }) => (
            <span key={name} className={styles['field']}>
              <span className="quiet">{name}</span> <b>{words}</b>
            </span>
          ))}
      </div>
    </form>
  )
}
