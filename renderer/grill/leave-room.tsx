import { Button, Group, Modal } from '@mantine/core'

interface LeaveRoomProps {
  /** What was asked for; null: nothing. */
  readonly asks: 'end' | 'leave' | null
  readonly onStay: () => void
  readonly onEnd: () => void
  readonly onLeave: () => void
}

/** Asked before the session is ended, or its room is left in the middle. The clock goes on while the question stands. */
export function LeaveRoom({ asks, onStay, onEnd, onLeave }: LeaveRoomProps) {
  return (
    <Modal opened={asks !== null} onClose={onStay} title={asks === 'leave' ? 'You are in the middle of a session' : 'End the session?'} size={540} closeButtonProps={{ 'aria-label': 'Stay and close this' }}>
      <p>
        {asks === 'leave'
          ? 'Everything up to here is kept. Leave it standing and resume it later, or end it and see the debrief. The clock goes on until you choose.'
          : 'What you have said is kept and debriefed as it stands. The clock goes on until you choose.'}
      </p>
      <Group justify="flex-end" mt="lg" gap="sm">
        {asks === 'leave' && (
          <Button variant="default" onClick={onLeave}>
            Leave it standing
          </Button>
        )}
        <Button variant="default" onClick={onEnd}>
          End it now
        </Button>
        <Button onClick={onStay} data-autofocus>
          Stay in the room
        </Button>
      </Group>
    </Modal>
  )
}
