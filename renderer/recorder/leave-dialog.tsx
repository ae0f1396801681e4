import { Button, Group, Modal } from '@mantine/core'

interface LeaveDialogProps {
  readonly isOpen: boolean
  readonly onStay: () => void
  readonly onSave: () => void
  readonly onDiscard: () => void
}

/** Asked before a recording is left. It goes on while the question stands. */
export function LeaveDialog({ isOpen, onStay, onSave, onDiscard }: LeaveDialogProps) {
  return (
    <Modal opened={isOpen} onClose={onStay} title="You are recording" size={520} closeButtonProps={{ 'aria-label': 'Keep recording and close this' }}>
      <p>The recording goes on until you choose. What you have said so far is on the disk.</p>
      <Group justify="space-between" mt="lg" gap="sm">
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          Throw it away
        </Button>
        <Group gap="sm">
          <Button variant="default" onClick={onSave}>
            Stop and save
          </Button>
          <Button onClick={onStay} data-autofocus>
            Keep recording
          </Button>
        </Group>
      </Group>
    </Modal>
  )
}
