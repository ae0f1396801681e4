import { Button, Progress } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Take } from '../../shared/take.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote, tellFailure } from '../ui/failure-note.tsx'
import { useHeardWords } from '../ui/heard-words.ts'
import note from '../ui/note.module.css'
import { navigate } from '../ui/navigation.ts'
import { useProgress } from '../ui/progress.ts'
import { clockWords, durationWords } from '../ui/time-words.ts'
import styles from './transcription-status.module.css'

interface TranscriptionStatusProps {
  readonly take: Take
  readonly hasWords: boolean
}

/** Where the words of a take are, as long as they are not there. */
export function TranscriptionStatus({ take, hasWords }: TranscriptionStatusProps) {
  const { state, failure } = take.transcription
  if (take.ending === null) return <Plain what="This take is being recorded." next="Its words come when the recording ends." />
  switch (state) {
    case 'waiting':
    case 'running':
      return <UnderWay take={take} hasWords={hasWords} />
    case 'failed':
      return (
        <FailureNote failure={failure ?? { code: 'internal', details: {} }}>
          <Again take={take} />
          {failure?.code.startsWith('model_') && (
            <Button variant="default" size="xs" onClick={() => navigate({ screen: 'settings' })}>
              Choose a model
            </Button>
          )}
        </FailureNote>
      )
    case 'cancelled':
      return (
        <Plain what="The transcription was cancelled. The recording is kept." next="Transcribe it whenever you like.">
          <Again take={take} />
        </Plain>
      )
    case 'none':
      return (
        <Plain what="This take has not been transcribed." next="The recording is kept.">
          <Again take={take} />
        </Plain>
      )
    case 'done':
      return hasWords ? null : (
        <Plain what="No words were heard in this take." next="Listen to it: if you can hear yourself, choose a larger speech model in Settings and transcribe it again.">
          <Again take={take} />
        </Plain>
      )
  }
}

/** Ms since a start that was `knownMs` ago when it was last told; runs on by itself while `isRunning`. */
function useElapsed(knownMs: number, isRunning: boolean): number {
  const [elapsedMs, setElapsedMs] = useState(knownMs)
  useEffect(() => {
    if (!isRunning) return
    const begun = performance.now() - knownMs
    const ticking = setInterval(() => setElapsedMs(performance.now() - begun), 500)
    return () => clearInterval(ticking)
  }, [knownMs, isRunning])
  return elapsedMs
}

interface TakeProps {
  readonly take: Take
}

function UnderWay({ take, hasWords }: TranscriptionStatusProps) {
  const progress = useProgress(take.id)
  const cancel = useCommand('transcriptions.cancel')
  const isWaiting = take.transcription.state === 'waiting'
  const sinceMs = useElapsed(progress?.elapsedMs ?? 0, !isWaiting)
  const percent = Math.round(progress?.percent ?? 0)
  const remaining = progress?.remainingMs ?? null
  const words = isWaiting
    ? 'Waiting: another take is transcribed first.'
    : remaining === null || percent === 0
      ? `${clockWords(sinceMs)} so far`
      : `${percent}% · about ${durationWords(Math.max(remaining, 1000))} left`
  return (
    <section aria-label="Being transcribed" className={styles['status']}>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{hasWords ? 'Transcribing again' : isWaiting ? 'Your words are next' : 'Writing down your words'}</h2>
        <span className="quiet figures">{words}</span>
        <Button variant="default" size="xs" loading={cancel.isPending} className={styles['cancel']} onClick={() => cancel.mutate({ takeId: take.id }, { onError: tellFailure })}>
          Cancel
        </Button>
      </div>
      {/* The engine tells of its progress by half minutes of sound; until it has, the line moves without a figure. */}
      {percent === 0 ? (
        <div role="progressbar" aria-label="Transcription progress" className={styles['track']}>
          {!isWaiting && <div className={styles['moving']} />}
        </div>
      ) : (
        <Progress value={percent} size={4} radius="xs" aria-label="Transcription progress" />
      )}
      <p className={styles['hint']}>{hasWords ? 'The words below stay until the new ones are complete; your corrections come along.' : 'You can go on; it does not need this screen.'}</p>
      <HeardSoFar takeId={take.id} />
    </section>
  )
}

/** The live words stand where the transcript will, until it takes their place. */
function HeardSoFar({ takeId }: { readonly takeId: string }) {
  const { words } = useHeardWords(takeId)
  if (words.length === 0) return null
  return (
    <section aria-label="Heard while you spoke">
      <p className={styles['heard']}>{words.map(({ text }) => text).join(' ')}</p>
    </section>
  )
}

function Again({ take }: TakeProps) {
  const start = useCommand('transcriptions.start')
  return (
    <Button variant="default" size="xs" loading={start.isPending} onClick={() => start.mutate({ takeId: take.id }, { onError: tellFailure })}>
      {take.transcription.state === 'none' ? 'Transcribe' : 'Transcribe again'}
    </Button>
  )
}

interface PlainProps {
  readonly what: string
  readonly next: string
  readonly children?: ReactNode
}

function Plain({ what, next, children }: PlainProps) {
  return (
    <div role="status" className={`${note['note']} ${note['plain']}`}>
      <IconInfoCircle size={20} aria-hidden className={note['icon']} />
      <div className={note['body']}>
        <p className={note['what']}>{what}</p>
        <p className={note['next']}>{next}</p>
        {children && <div className={note['actions']}>{children}</div>}
      </div>
    </div>
  )
}
