import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import { OfficialModelItem } from './official-model-item.tsx'
import styles from './settings.module.css'

/** The official models, the three that most people want first. */
export function OfficialModels() {
  const models = useAnswer('models.listOfficial', {})
  const [showsAll, setShowsAll] = useState(false)
  if (models.isError) return <FailedAnswer error={models.error} onRetry={() => void models.refetch()} />
  const known = models.data ?? []
  const shown = known.filter((model) => showsAll || model.choice !== null || model.state !== 'absent' || model.failure !== null)
  return (
    <>
      <h3 className={styles['subtitle']}>Get a model for your own voice</h3>
      <p className={styles['modelWhat']}>Downloaded from huggingface.co when you ask for it, and checked. Nothing else ever uses the network.</p>
      <ul className={styles['models']} aria-label="Models to download">
        {shown.map((model) => (
          <OfficialModelItem key={model.name} model={model} />
        ))}
      </ul>
      {shown.length < known.length && (
        <Group>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setShowsAll(true)}>
            Show all {known.length}, for other languages too
          </Button>
        </Group>
      )}
    </>
  )
}
