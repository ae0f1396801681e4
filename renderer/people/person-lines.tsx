import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { relationKinds, relationKindSchema, type Relation, type RelationFields } from '../../shared/relation.ts'
import type { HeardStakeholder } from '../../shared/stakeholder.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { PersonChoice } from '../ui/person-choice.tsx'
import { relationSentence, relationWords } from '../ui/relation-words.ts'
import styles from './person-lines.module.css'

interface PersonLinesProps {
  readonly person: HeardStakeholder
  readonly people: readonly HeardStakeholder[]
  readonly relations: readonly Relation[]
}

/** The lines that join somebody to others and to the teller. */
export function PersonLines({ person, people, relations }: PersonLinesProps) {
  const { mutate: remove } = useCommand('relations.remove')
  const nameOf = (id: string | null) => (id === null ? null : (people.find((each) => each.id === id)?.name ?? '…'))
  const own = relations.filter(({ fromId, toId }) => fromId === person.id || toId === person.id)
  return (
    <section aria-label="Lines to others">
      <h3 className={styles['title']}>Lines to others</h3>
      {own.length > 0 && (
        <ul className={styles['lines']}>
          {own.map(({ id, fromId, kind, toId }) => {
            const sentence = relationSentence(nameOf(fromId), kind, nameOf(toId))
            return (
              <li key={id}>
                <span>{sentence}</span>
                <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Remove the line: ${sentence}`} onClick={() => remove({ relationId: id }, { onError: tellFailure })}>
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      <NewLine person={person} people={people} />
    </section>
  )
}

function NewLine({ person, people }: Pick<PersonLinesProps, 'person' | 'people'>) {
  const { mutate: add, isPending } = useCommand('relations.add')
  const [way, setWay] = useState('')
  /** Null: the teller. */
  const [otherId, setOtherId] = useState<string | null>(null)
  const others = useMemo(() => people.filter(({ id }) => id !== person.id), [people, person.id])
  const kind = relationKindSchema.safeParse(way.split(' ')[0])
  const submit = () => {
    if (!kind.success) return
    const relation: RelationFields = way.endsWith('in') ? { fromId: otherId, kind: kind.data, toId: person.id } : { fromId: person.id, kind: kind.data, toId: otherId }
    add({ storyId: person.storyId, relation }, { onSuccess: () => setWay(''), onError: tellFailure })
  }
  return (
    <div className={styles['add']}>
      <NativeSelect
        size="xs"
        aria-label="Kind of line"
        value={way}
        onChange={(event) => setWay(event.currentTarget.value)}
        data={[
          { value: '', label: 'Add a line…' },
          ...relationKinds.map((each) => ({ value: `${each} out`, label: `${person.name} ${relationWords[each].of} …` })),
          ...relationKinds.map((each) => ({ value: `${each} in`, label: `… ${relationWords[each].of} ${person.name}` })),
        ]}
      />
      {kind.success && (
        <div className={styles['with']}>
          <PersonChoice label="With whom" size="xs" people={others} chosenId={otherId} nobody="You" onChange={setOtherId} />
          <Button size="xs" loading={isPending} onClick={submit}>
            Add the line
          </Button>
        </div>
      )}
    </div>
  )
}
