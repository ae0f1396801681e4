import { Button, Menu } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { TakePart } from '../../shared/take.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'

interface RemoveTakeProps {
  readonly takeId: string
  readonly hasSound: boolean
  readonly hasWords: boolean
  readonly hasScores: boolean
}

/** Deletes the take or a part of it. What goes is said before; the notice that follows takes it back. */
export function RemoveTake({ takeId, hasSound, hasWords, hasScores }: RemoveTakeProps) {
  const remove = useCommand('takes.remove')
  const go = (part: TakePart) =>
    remove.mutate({ takeId, part }, { onError: tellFailure, ...(part === 'all' ? { onSuccess: () => navigate({ screen: 'desk' }) } : {}) })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" loading={remove.isPending} leftSection={<IconTrash size={14} aria-hidden />}>
          Delete…
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Can be undone until you close Grillroom</Menu.Label>
        {hasSound && <Menu.Item onClick={() => go('sound')}>The sound; words and scores stay</Menu.Item>}
        {hasWords && <Menu.Item onClick={() => go('words')}>The words and the scores; the sound stays</Menu.Item>}
        {hasScores && <Menu.Item onClick={() => go('scores')}>The scores; sound and words stay</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={() => go('all')}>The whole take</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
