import { Button, Group, Progress } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { OfficialModel } from '../../shared/official-model.ts'
import { useCommand } from '../ui/ask.ts'
import { FailureNote, tellFailure } from '../ui/failure-note.tsx'
import { durationWords, sizeWords } from '../ui/time-words.ts'
import styles from './settings.module.css'
import { paceWords } from './pace-words.ts'
import { useDownload } from './use-download.ts'

interface OfficialModelItemProps {
  readonly model: OfficialModel
}

const choiceWords = { fast: 'Fast', balanced: 'Balanced', accurate: 'Accurate' } as const

/** One official model: what it means, where it stands, and what can be done with it. */
export function OfficialModelItem({ model }: OfficialModelItemProps) {
  const { name, choice, state, failure } = model
  const start = useCommand('models.download')
  const pause = useCommand('models.pauseDownload')
  const discard = useCommand('models.discardDownload')
  const use = useCommand('models.use')
  const tellIt = { onError: tellFailure }
  const facts = [
    choice === null ? null : name,
    `${state === 'ready' ? '' : 'about '}${sizeWords(model.sizeBytes)}`,
    model.memoryBytes === null ? null : `${sizeWords(model.memoryBytes)} of memory while it works`,
    model.msPerMinute === null ? null : `${paceWords(model.msPerMinute)} for a minute of speech, measured here`,
    model.isEnglishOnly ? 'English' : 'many languages',
  ]
  return (
    <li className={styles['model']} data-chosen={model.isChosen} aria-label={name}>
      <div className={styles['modelHead']}>
        <span className={styles['modelName']}>{choice === null ? name : choiceWords[choice]}</span>
        <Group gap="xs">
          {state === 'absent' && (
            <Button variant="default" size="xs" onClick={() => start.mutate({ name }, tellIt)}>
              Download
            </Button>
          )}
          {state === 'paused' && (
            <>
              <Button variant="default" size="xs" onClick={() => start.mutate({ name }, tellIt)}>
                Go on
              </Button>
              <Button variant="subtle" color="gray" size="xs" onClick={() => discard.mutate({ name }, tellIt)}>
                Throw it away
              </Button>
            </>
          )}
          {state === 'downloading' && (
            <Button variant="default" size="xs" loading={pause.isPending} onClick={() => pause.mutate({ name }, tellIt)}>
              Pause
            </Button>
          )}
          {state === 'ready' && failure !== null && (
            <Button variant="default" size="xs" onClick={() => start.mutate({ name }, tellIt)}>
              Download again
            </Button>
          )}
          {state === 'ready' && failure === null && !model.isChosen && (
            <Button variant="default" size="xs" loading={use.isPending} onClick={() => use.mutate({ name }, tellIt)}>
              Use it
            </Button>
          )}
          {model.isChosen && failure === null && (
            <span className={styles['inUse']}>
              <IconCheck size={16} aria-hidden /> In use
            </span>
          )}
        </Group>
      </div>
      <div className={styles['modelWhat']}>{facts.filter((fact) => fact !== null).join(' · ')}</div>
      {(state === 'downloading' || state === 'paused') && <DownloadLine model={model} />}
      {state === 'checking' && (
        <div role="status" className={styles['modelWhat']}>
          All of it is here; it is being checked.
        </div>
      )}
      {failure && (
        <div className={styles['failure']}>
          <FailureNote failure={failure} />
        </div>
      )}
    </li>
  )
}

function DownloadLine({ model: { name, state, receivedBytes, sizeBytes } }: OfficialModelItemProps) {
  const progress = useDownload(name)
  const isRunning = state === 'downloading'
  const received = isRunning ? (progress?.receivedBytes ?? receivedBytes) : receivedBytes
  const total = progress?.totalBytes ?? sizeBytes
  const remainingMs = progress?.remainingMs ?? null
  const words = [
    `${sizeWords(received)} of ${sizeWords(total)}`,
    isRunning && progress ? `${sizeWords(Math.round(progress.bytesPerSecond))} a second` : null,
    isRunning && remainingMs !== null ? `about ${durationWords(Math.max(remainingMs, 1000))} left` : null,
    isRunning ? null : 'paused',
  ]
  return (
    <>
      <Progress value={Math.min(100, (received / total) * 100)} size={4} radius="xs" mt={8} aria-label={`Download of ${name}`} />
      <div className={`figures ${styles['modelWhat']}`}>{words.filter((word) => word !== null).join(' · ')}</div>
    </>
  )
}
