import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { principleNames } from '../../shared/principle.ts'
import { storyText, type Story } from '../../shared/story.ts'
import { failureOf } from '../bridge.ts'
import { useCommand } from '../ui/ask.ts'
import { chooseStory } from '../ui/current-story.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'
import { momentWords } from '../ui/time-words.ts'
import styles from './stories.module.css'

/** One story: what it stands for, the way to it, and the way out. */
export function StoryRow({ story }: { readonly story: Story }) {
  const [isAsking, setIsAsking] = useState(false)
  const remove = useCommand('stories.remove')
  const words = storyText(story).match(/\S+/g)?.length ?? 0
  const open = () => {
    chooseStory(story.id)
    navigate({ screen: 'desk' })
  }
  return (
    <li className={styles['row']}>
      <div className={styles['what']}>
        <h3 className={`words ${styles['title']}`}>{story.title}</h3>
        <p className="quiet">
          {story.isSample ? 'Sample · ' : ''}
          {story.principle === null ? 'No principle chosen' : principleNames[story.principle]}
          {story.level === null ? '' : ` · ${story.level}`} · {words === 1 ? '1 word' : `${words} words`} · {momentWords(story.updatedMs)}
        </p>
      </div>
      <Button size="xs" variant="default" onClick={open} aria-label={`Open ${story.title}`}>
        Open
      </Button>
      {!story.isSample && (
        <Button size="xs" variant="subtle" onClick={() => setIsAsking(true)} aria-label={`Remove ${story.title}`}>
          Remove
        </Button>
      )}
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title="Remove the story?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <p className={styles['asks']}>
          “{story.title}” goes with its people, timeline, numbers, questions and takes. It can be undone until Grillroom is closed; then its recordings are deleted.
        </p>
        {remove.isError && <FailureNote failure={failureOf(remove.error)} />}
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" onClick={() => setIsAsking(false)} data-autofocus>
            Keep it
          </Button>
          <Button loading={remove.isPending} onClick={() => remove.mutate({ storyId: story.id }, { onSuccess: () => setIsAsking(false) })}>
            Remove it
          </Button>
        </Group>
      </Modal>
    </li>
  )
}
