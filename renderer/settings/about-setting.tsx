import { useAnswer } from '../ui/ask.ts'
import { FailedAnswer } from '../ui/failure-note.tsx'
import styles from './settings.module.css'

const shells = { electron: 'Electron', chromium: 'an installed Chromium', terminal: 'a terminal' } as const

/** Versions: what one is asked for when something fails. */
export function AboutSetting() {
  const info = useAnswer('app.info', {})
  if (info.isError) return <FailedAnswer error={info.error} onRetry={() => void info.refetch()} />
  if (!info.data) return null
  return (
    <dl className={styles['facts']}>
      <dt>Grillroom</dt>
      <dd>{info.data.version}</dd>
      <dt>Speech engine</dt>
      <dd>{info.data.engine ?? 'Not built on this machine. Run npm start again; it builds the engine and says what it needs.'}</dd>
      <dt>Window</dt>
      <dd>{shells[info.data.shell]}</dd>
    </dl>
  )
}
