import { Button, Group } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { SpeechModel } from '../../shared/speech-model.ts'
import { failureOf } from '../bridge.ts'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, FailureNote } from '../ui/failure-note.tsx'
import { sizeWords } from '../ui/time-words.ts'
import { EngineSetting } from './engine-setting.tsx'
import { OfficialModels } from './official-models.tsx'
import styles from './settings.module.css'

/** Which speech model writes down what one says. */
export function SpeechSetting() {
  const models = useAnswer('models.list', {})
  const choose = useCommand('models.chooseFile')
  const useDemo = useCommand('models.useDemo')
  if (models.isError) return <FailedAnswer error={models.error} onRetry={() => void models.refetch()} />
  const failed = choose.isError ? choose.error : useDemo.isError ? useDemo.error : null
  const isDemoChosen = models.data?.some((model) => model.isDemo && model.isChosen) ?? true
  return (
    <>
      <ul className={styles['models']} aria-label="Speech models">
        {models.data?.map((model) => (
          <ModelItem key={model.id} model={model} />
        ))}
      </ul>
      <Group gap="sm">
        <Button variant="default" size="xs" loading={choose.isPending} onClick={() => choose.mutate({})}>
          Choose a model file…
        </Button>
        {!isDemoChosen && (
          <Button variant="default" size="xs" loading={useDemo.isPending} onClick={() => useDemo.mutate({})}>
            Use the demo voice
          </Button>
        )}
      </Group>
      <OfficialModels />
      <EngineSetting />
      {failed !== null && (
        <div className={styles['failure']}>
          <FailureNote failure={failureOf(failed)} />
        </div>
      )}
    </>
  )
}

interface ModelItemProps {
  readonly model: SpeechModel
}

function ModelItem({ model }: ModelItemProps) {
  const facts = [
    model.isDemo
      ? 'Understands the sample recordings only; choose a model for your own voice. Any Whisper model in ggml format will do, such as ggml-base.en.bin.'
      : model.id,
    [model.isDemo ? null : model.kind, sizeWords(model.sizeBytes)].filter((fact) => fact !== null).join(' · '),
  ]
  return (
    <li className={styles['model']} data-chosen={model.isChosen}>
      <div className={styles['modelHead']}>
        <span className={styles['modelName']}>{model.isDemo ? 'Demo voice' : model.name}</span>
        {model.isChosen && (
          <span className={styles['inUse']}>
            <IconCheck size={16} aria-hidden /> In use
          </span>
        )}
      </div>
      {facts.map((fact) => (
        <div key={fact} className={styles['modelWhat']}>
          {fact}
        </div>
      ))}
      {model.failure && (
        <div className={styles['failure']}>
          <FailureNote failure={model.failure} />
        </div>
      )}
    </li>
  )
}
