import { Button } from '@mantine/core'
import { IconClipboardText, IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { Story } from '../../shared/story.ts'
import { navigate } from '../ui/navigation.ts'
import { BriefDialog } from './brief-dialog.tsx'
import styles from './story-actions.module.css'

/** What brings a text in, and what takes the story out. */
export function StoryActions({ story }: { readonly story: Story }) {
  const [isExporting, setIsExporting] = useState(false)
  return (
    <div className={styles['actions']}>
      <Button variant="default" leftSection={<IconClipboardText size={16} aria-hidden />} onClick={() => navigate({ screen: 'write-up' })}>
        Paste a write-up
      </Button>
      <Button variant="default" leftSection={<IconFileExport size={16} aria-hidden />} onClick={() => setIsExporting(true)}>
        Export the brief
      </Button>
      <BriefDialog story={story} isOpen={isExporting} onClose={() => setIsExporting(false)} />
    </div>
  )
}
