import { Button } from '@mantine/core'
import type { SessionSummary } from '../../shared/session.ts'
import { useCommand } from '../ui/ask.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { navigate } from '../ui/navigation.ts'

interface UnfinishedActionsProps {
  readonly session: SessionSummary
  readonly resumeWords?: string
  readonly onResume: () => void
}

/** Resume the session, or end it as it stands and see its debrief. */
export function UnfinishedActions({ session: { id, eventCount, durationMs }, resumeWords = 'Resume it', onResume }: UnfinishedActionsProps) {
  const append = useCommand('sessions.append')
  const end = () =>
    append.mutate(
      { sessionId: id, sequence: eventCount, events: [{ type: 'ended', tMs: durationMs, reason: 'user' }] },
      { onError: tellFailure, onSuccess: () => navigate({ screen: 'debrief', id }) },
    )
  return (
    <>
      <Button onClick={onResume}>{resumeWords}</Button>
      <Button variant="default" loading={append.isPending} onClick={end}>
        End it as it stands
      </Button>
    </>
  )
}
