import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { IconCheck, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote, tellFailure } from '../ui/failure-note.tsx'
import styles from './export-session.module.css'

interface ExportSessionProps {
  readonly sessionId: string
}

/** The debrief as a file, with names or with aliases. */
export function ExportSession({ sessionId }: ExportSessionProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} aria-hidden />} onClick={() => setIsOpen(true)}>
        Export
      </Button>
      <Modal opened={isOpen} onClose={() => setIsOpen(false)} title="Export the debrief" size="md" closeButtonProps={{ 'aria-label': 'Close' }}>
        <ExportForm sessionId={sessionId} />
      </Modal>
    </>
  )
}

function ExportForm({ sessionId }: ExportSessionProps) {
  const [withAliases, setWithAliases] = useState(false)
  const save = useCommand('sessions.export')
  const reveal = useCommand('exports.reveal')
  const saveAs = (format: 'md' | 'pdf') => save.mutate({ sessionId, format, withAliases })
  const isSaving = (format: 'md' | 'pdf') => save.isPending && save.variables.format === format
  return (
    <>
      <p className={styles['lead']}>The note, the challenges, what was never said and the whole exchange. The file stays on this computer.</p>
      <Checkbox label="Call people “Person A”, “Person B” … instead of by name" checked={withAliases} onChange={(event) => setWithAliases(event.currentTarget.checked)} data-autofocus />
      {save.isError && (
        <div className={styles['failure']}>
          <FailureNote failure={failureOf(save.error)} />
        </div>
      )}
      {save.data && !save.isPending && (
        <p role="status" className={styles['saved']}>
          <IconCheck size={16} aria-hidden /> Saved as <span className={styles['path']}>{save.data.path}</span>
        </p>
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        {save.data && (
          <Button variant="subtle" onClick={() => reveal.mutate({}, { onError: tellFailure })}>
            Show the folder
          </Button>
        )}
        <Button variant="default" loading={isSaving('md')} onClick={() => saveAs('md')}>
          Save as Markdown
        </Button>
        <Button loading={isSaving('pdf')} onClick={() => saveAs('pdf')}>
          Save as PDF
        </Button>
      </Group>
    </>
  )
}
