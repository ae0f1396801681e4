import { IconChevronRight } from '@tabler/icons-react'
import type { SessionSummary } from '../../shared/session.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { Link } from '../ui/link.tsx'
import { Panel } from '../ui/panel.tsx'
import { ScorePair } from '../ui/score-pair.tsx'
import { clockWords, momentWords } from '../ui/time-words.ts'
import styles from './past-sessions.module.css'
import { modeWords, pressureWords } from './session-words.ts'

interface PastSessionsProps {
  readonly storyId: string
}

/** The story's sessions, newest first; each leads to its debrief, an unfinished one to its room. */
export function PastSessions({ storyId }: PastSessionsProps) {
  const sessions = useAnswer('sessions.list', { storyId })
  if (sessions.isError) return <FailedAnswer error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <Panel title="Sessions so far" isFlush aside={<span className="quiet figures">{sessions.data?.length ?? ''}</span>}>
      {sessions.data?.length === 0 ? (
        <p className={styles['none']}>None yet. A session ends with a debrief: the note an interviewer would hand in, each reason with your own words beside it.</p>
      ) : (
        <ul>
          {sessions.data?.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function SessionRow({ session }: { readonly session: SessionSummary }) {
  const { id, startedMs, durationMs, questions, settings, endReason, scores } = session
  return (
    <li className={styles['item']}>
      <Link to={{ screen: endReason === null ? 'room' : 'debrief', id }} className={styles['row']}>
        <span className={styles['when']}>{momentWords(startedMs)}</span>
        <span className={`quiet figures ${styles['what']}`}>
          {clockWords(durationMs)} · {questions} {questions === 1 ? 'question' : 'questions'} · {modeWords[settings.mode]} · {pressureWords[settings.pressure]} pressure
        </span>
        <span className={styles['state']}>
          {scores ? <ScorePair scores={{ granularity: scores.granularity, conviction: scores.conviction, isTooShort: false }} /> : <span className="quiet">{endReason === null ? 'Unfinished' : 'Not rated yet'}</span>}
        </span>
        <IconChevronRight size={16} className="quiet" aria-hidden />
      </Link>
    </li>
  )
}
