import { Button, Menu } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'

/** Deletes the session with its recordings. What goes is said before; the notice that follows takes it back. */
export function RemoveSession({ sessionId }: { readonly sessionId: string }) {
  const remove = useCommand('sessions.remove')
  const go = () => remove.mutate({ sessionId }, { onError: tellFailure, onSuccess: () => navigate({ screen: 'grill' }) })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm" loading={remove.isPending} leftSection={<IconTrash size={14} aria-hidden />}>
          Delete
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Can be undone until the app closes</Menu.Label>
        <Menu.Item onClick={go}>The session, its recordings, words and scores</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
