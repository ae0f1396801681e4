import { Button, Group } from '@mantine/core'
import type { SessionDebrief } from '../../shared/session.ts'
import { useKeys } from '../ui/keys.ts'
import { Link } from '../ui/link.tsx'
import { navigate } from '../ui/navigation.ts'
import { Panel } from '../ui/panel.tsx'
import { Screen } from '../ui/screen.tsx'
import { clockWords, durationWords, momentWords } from '../ui/time-words.ts'
import { Challenges } from './challenges.tsx'
import { Contradictions } from './contradictions.tsx'
import styles from './debrief-page.module.css'
import { Exchange } from './exchange.tsx'
import { ExportSession } from './export-session.tsx'
import { endWords } from './label-words.ts'
import { NeverSaid } from './never-said.tsx'
import { NotePanel } from './note-panel.tsx'
import { People } from './people.tsx'
import { RemoveSession } from './remove-session.tsx'
import { Retakes } from './retakes.tsx'
import { ScoresOverTime } from './scores-over-time.tsx'
import { SessionScores } from './session-scores.tsx'
import { onClock } from './session-time.ts'
import { TurningPoints } from './turning-points.tsx'
import { useEvidence } from './use-evidence.ts'

interface DebriefPageProps {
  readonly data: SessionDebrief
}

/** The note, what it rests on, and the whole exchange: what one touches in one place is lit in the other, and heard. */
export function DebriefPage({ data: { session, debrief, isFinal, trend } }: DebriefPageProps) {
  const evidence = useEvidence(debrief.turns)
  const { pauses } = debrief
  useKeys('Debrief', [
    {
      key: 'Escape',
      shown: 'Esc',
      does: 'Let go of the words, then back to Grill',
      run: () => (evidence.lit === null && evidence.playing === null ? navigate({ screen: 'grill' }) : evidence.letGo()),
    },
  ])
  const wholeMs = onClock(debrief.durationMs, pauses)
  return (
    <Screen
      title="Debrief"
      heading={debrief.vote === 'inclined' ? 'Inclined' : 'Not inclined'}
      above={<Link to={{ screen: 'grill' }}>Grill</Link>}
      aside={<SessionScores debrief={debrief} rating={session.rating} />}
      below={
        <>
          <span className="figures">
            {momentWords(session.startedMs)} · {clockWords(wholeMs)} of {debrief.minutes}:00
          </span>
          {debrief.endReason !== null && <span>{endWords[debrief.endReason]}</span>}
          {pauses.length > 0 && <span className="figures">{pauses.map((pause) => pauseWords(pause, pauses)).join(', ')}</span>}
          <Group gap={6} wrap="nowrap">
            <ExportSession sessionId={session.id} />
            <RemoveSession sessionId={session.id} />
          </Group>
        </>
      }
    >
      {!isFinal && (
        <p role="status" className={styles['pending']}>
          The recordings are being written down once more, in full. The debrief is read again as their words come.
        </p>
      )}
      {debrief.turns.length === 0 ? (
        <p>Nothing was said in this session, so there is nothing to debrief.</p>
      ) : (
        <>
          <div className={styles['columns']}>
            <div className={styles['main']}>
              <NotePanel note={debrief.note} lit={evidence.lit} onPlace={evidence.show} />
              <Challenges debrief={debrief} onPlace={evidence.show} />
              <Contradictions contradictions={debrief.contradictions} onPlace={evidence.show} />
            </div>
            <div className={styles['side']}>
              <ScoresOverTime debrief={debrief} trend={trend} sessionId={session.id} />
              <TurningPoints turningPoints={debrief.turningPoints} />
              <People people={debrief.people} onPlace={evidence.show} />
              <NeverSaid unsaid={debrief.neverSaid} />
            </div>
          </div>
          <Exchange debrief={debrief} evidence={evidence} />
          <Panel title="Answer these again now">
            <Retakes storyId={session.storyId} retakes={debrief.retakes} />
          </Panel>
          <p className={styles['foot']}>
            <Button variant="default" onClick={() => navigate({ screen: 'grill' })}>
              Set up the next session
            </Button>
          </p>
        </>
      )}
    </Screen>
  )
}

function pauseWords(pause: SessionDebrief['debrief']['pauses'][number], pauses: SessionDebrief['debrief']['pauses']): string {
  const at = clockWords(onClock(pause.fromMs, pauses))
  const lasted = pause.toMs === null ? '' : ` for ${durationWords(pause.toMs - pause.fromMs)}`
  return `${pause.reason === 'paused' ? 'Paused' : 'Interrupted'} at ${at}${lasted}`
}
