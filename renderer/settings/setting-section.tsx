import { useId, type ReactNode } from 'react'
import styles from './settings.module.css'

interface SettingSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** One subject of the settings, its name at the side. */
export function SettingSection({ title, children }: SettingSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <div className={styles['content']}>{children}</div>
    </section>
  )
}
