import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { Screen } from '../ui/screen.tsx'
import { momentWords } from '../ui/time-words.ts'
import { DebriefPage } from './debrief-page.tsx'
import { OwnRating } from './own-rating.tsx'

interface DebriefScreenProps {
  readonly sessionId: string
}

/** What came of a session: one's own rating first, then the interviewer's note and the whole exchange. */
export function DebriefScreen({ sessionId }: DebriefScreenProps) {
  const detail = useAnswer('sessions.get', { sessionId })
  const session = detail.data?.session
  const isOver = session !== undefined && session.endReason !== null
  const wasSilent = detail.data !== undefined && !detail.data.events.some(({ type }) => type === 'words_heard') && detail.data.takes.length === 0
  const isRated = isOver && (session.rating !== null || wasSilent)
  const debrief = useAnswer('sessions.debrief', isRated ? { sessionId } : null)
  const failed = [detail, debrief].find((answer) => answer.isError)
  if (failed) {
    return (
      <Screen title="Debrief" heading="Debrief">
        <FailedAnswer error={failed.error} onRetry={() => void failed.refetch()} />
      </Screen>
    )
  }
  if (!session) return null
  const frame = { title: 'Debrief', above: <Link to={{ screen: 'grill' }}>Grill</Link> }
  if (!isOver) {
    return (
      <Screen {...frame} heading="This session is not over" width="reading">
        <p>
          Its debrief comes when it has ended. <Link to={{ screen: 'room', id: sessionId }}>Go back into the room</Link> to resume or end it.
        </p>
      </Screen>
    )
  }
  if (!isRated) {
    return (
      <Screen {...frame} heading="Before you read the note" below={<span className="figures">{momentWords(session.startedMs)}</span>} width="reading">
        <OwnRating sessionId={sessionId} />
      </Screen>
    )
  }
  if (!debrief.data) {
    return (
      <Screen {...frame} heading="Debrief" width="reading">
        <p role="status">The session is being read. This takes a few seconds.</p>
      </Screen>
    )
  }
  return <DebriefPage key={sessionId} data={debrief.data} />
}
