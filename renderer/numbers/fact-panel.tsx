import { Button, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { factKinds, factKindSchema, type Fact, type FactChange } from '../../shared/fact.ts'
import { missingOf } from '../../shared/fact-value.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { SidePanel } from '../ui/side-panel.tsx'
import { TextEntry } from '../ui/text-entry.tsx'
import styles from './fact-panel.module.css'
import { factFieldNames, factKindWords, factTitle, missingWords } from './fact-words.ts'

interface FactPanelProps {
  readonly fact: Fact
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly onRemove: (fact: Fact) => void
}

/** A number of the ledger, to be read and changed. Every field saves itself. */
export function FactPanel({ fact, takesFocus, onClose, onRemove }: FactPanelProps) {
  const { mutateAsync, mutate } = useCommand('facts.change')
  const save = (change: FactChange) => mutateAsync({ factId: fact.id, change })
  const missing = missingOf(fact)
  return (
    <SidePanel
      title={factTitle(fact)}
      onClose={onClose}
      takesFocus={takesFocus}
      foot={
        <Button variant="default" size="xs" leftSection={<IconTrash size={14} aria-hidden />} onClick={() => onRemove(fact)}>
          Remove
        </Button>
      }
    >
      {missing.length > 0 && (
        <div className={styles['shaky']}>
          <p className="overline">An interviewer would ask</p>
          <ul>
            {missing.map((field) => (
              <li key={field}>{missingWords[field]}</li>
            ))}
          </ul>
        </div>
      )}
      <TextEntry label={factFieldNames.label} kept={fact.label} save={(label) => save({ label })} placeholder="Refunds, support tickets, days of delay" />
      <div className={styles['pair']}>
        <TextEntry label={factFieldNames.value} kept={fact.value} save={(value) => save({ value })} needed="A number is needed. The old one is kept." />
        <TextEntry label={factFieldNames.unit} kept={fact.unit} save={(unit) => save({ unit })} placeholder="%, s, engineers" />
      </div>
      <TextEntry label={factFieldNames.baseline} kept={fact.baseline} save={(baseline) => save({ baseline })} placeholder="4.1 s" />
      <TextEntry label={factFieldNames.period} kept={fact.period} save={(period) => save({ period })} placeholder="May-June 2024" />
      <TextEntry label={factFieldNames.source} kept={fact.source} save={(source) => save({ source })} placeholder="Grafana board" />
      <TextEntry label={factFieldNames.confirmer} kept={fact.confirmer} save={(confirmer) => save({ confirmer })} placeholder="A name" />
      <NativeSelect
        label="Kind"
        size="sm"
        value={fact.kind ?? ''}
        onChange={(event) => mutate({ factId: fact.id, change: { kind: factKindSchema.safeParse(event.currentTarget.value).data ?? null } }, { onError: tellFailure })}
        data={[{ value: '', label: 'Not set' }, ...factKinds.map((value) => ({ value, label: factKindWords[value].name }))]}
      />
    </SidePanel>
  )
}
