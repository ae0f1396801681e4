import { IconInfoCircle } from '@tabler/icons-react'
import { useAnswer } from './ask.ts'
import { Link } from './link.tsx'
import styles from './demo-voice-note.module.css'

/** Says so wherever words are made while the demo voice is chosen; nothing otherwise. */
export function DemoVoiceNote() {
  const models = useAnswer('models.list', {})
  if (!models.data?.some((model) => model.isDemo && model.isChosen)) return null
  return (
    <p className={styles['note']}>
      <IconInfoCircle size={16} aria-hidden className={styles['icon']} />
      <span>
        Demo voice: understands the sample recordings only; choose a model for your own voice in <Link to={{ screen: 'settings' }}>Settings</Link>.
      </span>
    </p>
  )
}
