import { Button } from '@mantine/core'
import { useAnswer, useCommand } from '../ui/ask.ts'
import { FailedAnswer, tellFailure } from '../ui/failure-note.tsx'
import styles from './settings.module.css'

/** Where everything is kept. */
export function DataSetting() {
  const info = useAnswer('app.info', {})
  const reveal = useCommand('app.revealDataFolder')
  if (info.isError) return <FailedAnswer error={info.error} onRetry={() => void info.refetch()} />
  return (
    <>
      <p>Stories, recordings, words and scores are kept in one folder:</p>
      <p className={styles['path']}>{info.data?.dataFolder}</p>
      <p>
        <Button variant="default" size="xs" loading={reveal.isPending} onClick={() => reveal.mutate({}, { onError: tellFailure })}>
          Show the folder
        </Button>
      </p>
    </>
  )
}
