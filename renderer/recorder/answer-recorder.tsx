import { Button, Kbd } from '@mantine/core'
import { IconCircleFilled, IconPlayerPauseFilled, IconPlayerPlayFilled, IconSquareFilled } from '@tabler/icons-react'
import type { Take } from '../../shared/take.ts'
import { useAnswer } from '../ui/ask.ts'
import { FailureNote, tell } from '../ui/failure-note.tsx'
import { useKeys } from '../ui/keys.ts'
import { navigate } from '../ui/navigation.ts'
import { failureOf } from '../bridge.ts'
import { failureWords } from '../../shared/failure-words.ts'
import { durationWords } from '../ui/time-words.ts'
import { AnswerClock } from './answer-clock.tsx'
import styles from './answer-recorder.module.css'
import { ImportAnswer } from './import-answer.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LevelLine } from './level-line.tsx'
import { LiveWords } from './live-words.tsx'
import { DiskRoom } from './disk-room.tsx'
import type { Interruption } from './recording.ts'
import { useLeaveQuestion } from './use-leave-question.ts'
import { useRecorder, type RecorderState } from './use-recorder.ts'

interface AnswerRecorderProps {
  readonly questionId: string
}

const phaseWords: Readonly<Record<RecorderState['phase'], string>> = {
  ready: '',
  asking: 'Asking for the microphone…',
  recording: 'Recording',
  saving: 'Saving…',
  failed: '',
}

function openTake(take: Take): void {
  navigate({ screen: 'take', id: take.id })
}

function tellInterruption(take: Take, interruption: Interruption): void {
  const kept = `The ${durationWords(take.durationMs)} before it are kept.`
  if (interruption.kind === 'microphone_gone') {
    tell(`The microphone went away. ${kept}`, 'Plug it in again or choose another in Settings, then record another take.')
  } else {
    const words = failureWords(failureOf(interruption.error))
    tell(`The recording was stopped. ${words.what}`, `${kept} ${words.next}`)
  }
  openTake(take)
}

/** Records the answer to one question; Space starts and ends it. Leads to the take. */
export function AnswerRecorder({ questionId }: AnswerRecorderProps) {
  const settings = useAnswer('settings.get', {})
  const { state, start, togglePause, finish, discard } = useRecorder({
    questionId,
    microphone: settings.data?.microphone ?? null,
    onInterrupted: tellInterruption,
  })
  const isRecording = state.phase === 'recording'
  const isPaused = state.phase === 'recording' && state.isPaused
  const keptTakeId = state.phase === 'failed' ? state.keptTakeId : null
  const isBusy = state.phase === 'asking' || state.phase === 'saving'
  const leaving = useLeaveQuestion(isRecording)

  const stop = async () => {
    const take = await finish()
    if (take) openTake(take)
  }
  const press = () => {
    if (isRecording) void stop()
    else if (!isBusy) void start()
  }
  const toDesk = () => navigate({ screen: 'desk' })
  useKeys('Question', [
    { key: ' ', shown: 'Space', does: 'Start or end the answer', run: press },
    { key: 'p', shown: 'P', does: 'Pause the answer, or go on (it is written down)', run: () => void togglePause() },
    { key: 'Escape', shown: 'Esc', does: 'Back to the Desk (asks while you are recording)', run: toDesk },
  ])

  return (
    <div className={styles['recorder']} data-phase={isPaused ? 'paused' : state.phase}>
      <div className={styles['controls']}>
        <Button
          size="lg"
          className={isRecording ? styles['stop'] : undefined}
          onClick={press}
          aria-disabled={isBusy}
          {...(isBusy ? { 'data-disabled': true } : {})}
          leftSection={isRecording ? <IconSquareFilled size={14} aria-hidden /> : <IconCircleFilled size={16} aria-hidden className={styles['dot']} />}
          rightSection={
            <Kbd size="xs" aria-hidden className={styles['key']}>
              Space
            </Kbd>
          }
        >
          {isRecording ? 'Stop' : 'Record answer'}
        </Button>
        {isRecording && (
          <Button
            size="lg"
            variant="default"
            onClick={() => void togglePause()}
            // A click must not take the focus: Space ends the answer, and would press this again.
            onMouseDown={(event) => event.preventDefault()}
            leftSection={isPaused ? <IconPlayerPlayFilled size={14} aria-hidden /> : <IconPlayerPauseFilled size={14} aria-hidden />}
            rightSection={
              <Kbd size="xs" aria-hidden className={styles['key']}>
                P
              </Kbd>
            }
          >
            {isPaused ? 'Go on' : 'Pause'}
          </Button>
        )}
        {isRecording && <AnswerClock recording={state.recording} />}
        <span aria-live="polite" className={styles['phase']}>
          {isPaused ? 'Paused' : phaseWords[state.phase]}
        </span>
      </div>
      {isRecording && (
        <>
          {!isPaused && <LevelLine level={state.level} />}
          <DiskRoom recording={state.recording} />
          {state.recording.microphone.isStandIn && (
            <p className={styles['standIn']}>
              “{settings.data?.microphone}” is not connected. Recording with {state.recording.microphone.label}.
            </p>
          )}
        </>
      )}
      <LiveWords takeId={isRecording ? state.recording.takeId : null} />
      {(state.phase === 'ready' || state.phase === 'failed') && <ImportAnswer questionId={questionId} />}
      {state.phase === 'failed' && (
        <FailureNote failure={state.failure}>
          {keptTakeId === null ? (
            <>
              <Button variant="default" size="xs" onClick={() => void start()}>
                Try again
              </Button>
              <Button variant="default" size="xs" onClick={() => navigate({ screen: 'settings' })}>
                Open Settings
              </Button>
            </>
          ) : (
            <Button variant="default" size="xs" onClick={() => navigate({ screen: 'take', id: keptTakeId })}>
              See what was kept
            </Button>
          )}
        </FailureNote>
      )}
      <LeaveDialog
        isOpen={leaving.isAsking}
        onStay={leaving.stay}
        onSave={() => void finish().then((take) => take && leaving.leave())}
        onDiscard={() => void discard().then((isGone) => isGone && leaving.leave())}
      />
    </div>
  )
}
