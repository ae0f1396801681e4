import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { SpeechEngine } from '../../shared/speech-engine.ts'
import { failureOf } from '../bridge.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, FailureNote, tellFailure } from '../ui/failure-note.tsx'
import { paceWords } from './pace-words.ts'
import styles from './settings.module.css'

/** Which programs can transcribe here, how fast each is with the model in use, and which one is used. */
export function EngineSetting() {
  const known = useAnswer('engines.list', {})
  const measure = useCommand('engines.measure')
  const cancel = useCommand('engines.cancelMeasuring')
  const choose = useCommand('engines.chooseFile')
  if (known.isError) return <FailedAnswer error={known.error} onRetry={() => void known.refetch()} />
  const { engines = [], isMeasuring = false } = known.data ?? {}
  const isMeasured = engines.some(({ measurement }) => measurement !== null)
  // Who cancels knows that it was cancelled.
  const tell = (error: Error) => {
    if (failureOf(error).code !== 'transcription_cancelled') tellFailure(error)
  }
  return (
    <>
      <h3 className={styles['subtitle']}>Speech engine</h3>
      <p className={styles['modelWhat']}>
        The program that runs the model. Measuring takes a minute or more: each engine hears the sample recordings with the model in use and with different numbers of threads; the fastest is used from then on.
      </p>
      <ul className={styles['models']} aria-label="Speech engines">
        {engines.map((engine) => (
          <EngineItem key={engine.file} engine={engine} />
        ))}
      </ul>
      {known.data && engines.length === 0 && <FailureNote failure={{ code: 'engine_missing', details: {} }} />}
      <Group gap="sm">
        {isMeasuring ? (
          <>
            <span role="status" className="quiet">
              Being measured; takes wait meanwhile.
            </span>
            <Button variant="default" size="xs" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
              Cancel
            </Button>
          </>
        ) : (
          <Button variant="default" size="xs" disabled={engines.length === 0} onClick={() => measure.mutate({}, { onError: tell })}>
            {isMeasured ? 'Measure again' : 'Measure on this machine'}
          </Button>
        )}
        <Button variant="default" size="xs" loading={choose.isPending} disabled={isMeasuring} onClick={() => choose.mutate({})}>
          Choose another engine…
        </Button>
      </Group>
      {choose.isError && (
        <div className={styles['failure']}>
          <FailureNote failure={failureOf(choose.error)} />
        </div>
      )}
    </>
  )
}

const origins = { built: 'built on this machine by set-up', path: 'found on the PATH', chosen: 'chosen by you' } as const

interface EngineItemProps {
  readonly engine: SpeechEngine
}

function EngineItem({ engine: { file, name, origin, isUsed, measurement, failure } }: EngineItemProps) {
  return (
    <li className={styles['model']} data-chosen={isUsed} aria-label={name}>
      <div className={styles['modelHead']}>
        <span className={styles['modelName']}>{name}</span>
        {isUsed && (
          <span className={styles['inUse']}>
            <IconCheck size={16} aria-hidden /> In use
          </span>
        )}
      </div>
      <div className={styles['modelWhat']}>
        {origins[origin]}
        {origin !== 'built' && ` · ${file}`}
      </div>
      <div className={`figures ${styles['modelWhat']}`}>
        {measurement === null ? 'Not measured with the model in use' : `${paceWords(measurement.msPerMinute)} for a minute of speech, with ${measurement.threads} ${measurement.threads === 1 ? 'thread' : 'threads'}`}
      </div>
      {failure && (
        <div className={styles['failure']}>
          <FailureNote failure={failure} />
        </div>
      )}
    </li>
  )
}
