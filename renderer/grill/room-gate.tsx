import { Button, Group } from '@mantine/core'
import type { Failure } from '../../shared/result.ts'
import type { SessionDetail } from '../../shared/session.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Screen } from '../ui/screen.tsx'
import { UnfinishedActions } from './unfinished-actions.tsx'
import { standingWords } from './session-words.ts'

interface RoomGateProps {
  readonly detail: SessionDetail
  /** Why the room could not stay open; null where it was simply left. */
  readonly failure: Failure | null
  readonly onResume: (isTyped: boolean) => void
}

/** Before a room whose session was broken off: resume it or end it. */
export function RoomGate({ detail: { session }, failure, onResume }: RoomGateProps) {
  const isDeaf = failure?.code.startsWith('microphone_') === true
  return (
    <Screen title="The room" heading="This session stands still" width="reading">
      {failure && <FailureNote failure={failure} />}
      <p>{standingWords(session)} Nothing that was said is lost; the pause is written down and shown in the debrief.</p>
      <Group gap="sm" mt="lg">
        <UnfinishedActions session={session} onResume={() => onResume(session.settings.answers === 'typed')} />
        {isDeaf && (
          <Button variant="default" onClick={() => onResume(true)}>
            Go on by typing
          </Button>
        )}
      </Group>
    </Screen>
  )
}
