import { Button, Checkbox, Group, Modal } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { Story } from '../../shared/story.ts'
import { failureOf } from '../bridge.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailureNote, tellFailure } from '../ui/failure-note.tsx'
import { briefHtml, briefPage } from './brief-page.ts'
import styles from './brief-dialog.module.css'
import { fittingScale } from './fit-brief.ts'

interface BriefDialogProps {
  readonly story: Story
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The story brief as a file: what it will say, with or without names, as Markdown or PDF. */
export function BriefDialog({ story, isOpen, onClose }: BriefDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Export the brief" size="lg" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Brief story={story} />
    </Modal>
  )
}

function Brief({ story }: { readonly story: Story }) {
  const [withAliases, setWithAliases] = useState(false)
  const brief = useAnswer('stories.writeBrief', { storyId: story.id, withAliases })
  const dossier = useAnswer('stories.getDossier', { storyId: story.id })
  const saveText = useCommand('exports.saveText')
  const savePdf = useCommand('exports.savePdf')
  const reveal = useCommand('exports.reveal')
  const failed = [brief, dossier, saveText, savePdf].find((each) => each.isError)
  const [saved, setSaved] = useState<string | null>(null)
  const data = brief.data
  const told = { onSuccess: ({ path }: { path: string }) => setSaved(path) }
  const begin = () => {
    setSaved(null)
    saveText.reset()
    savePdf.reset()
  }
  return (
    <>
      <Checkbox
        label="Call people “Person A”, “Person B” … instead of by name"
        checked={withAliases}
        onChange={(event) => {
          begin()
          setWithAliases(event.currentTarget.checked)
        }}
        data-autofocus
      />
      <pre className={styles['preview']} tabIndex={0} aria-label="The brief">
        {data?.markdown ?? ''}
      </pre>
      <p className="quiet">The PDF holds the stakeholder map and the timeline as pictures too; Markdown holds their words only.</p>
      {failed && <FailureNote failure={failureOf(failed.error)} />}
      {saved !== null && (
        <p role="status" className={styles['saved']}>
          <IconCheck size={16} aria-hidden /> Saved as <span className={styles['path']}>{saved}</span>
        </p>
      )}
      <Group justify="flex-end" mt="md" gap="sm">
        {saved !== null && (
          <Button variant="subtle" onClick={() => reveal.mutate({}, { onError: tellFailure })}>
            Show the folder
          </Button>
        )}
        <Button
          variant="default"
          disabled={!data}
          loading={saveText.isPending}
          onClick={() => {
            begin()
            if (data) saveText.mutate({ name: data.suggestedName, extension: 'md', text: data.markdown }, told)
          }}
        >
          Save as Markdown
        </Button>
        <Button
          disabled={!data || !dossier.data}
          loading={savePdf.isPending}
          onClick={() => {
            begin()
            if (!data || !dossier.data) return
            const page = briefPage(data.markdown, dossier.data, withAliases)
            savePdf.mutate({ name: data.suggestedName, html: briefHtml(page, fittingScale(page)) }, told)
          }}
        >
          Save as PDF
        </Button>
      </Group>
    </>
  )
}
