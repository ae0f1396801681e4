import { useId, type ReactNode } from 'react'
import styles from './panel.module.css'

interface PanelProps {
  readonly title: string
  /** A figure or a button beside the title. */
  readonly aside?: ReactNode
  /** True where the content reaches the edges: lists of rows. */
  readonly isFlush?: boolean
  readonly children: ReactNode
}

/** A titled part of a screen; a region by that name. */
export function Panel({ title, aside, isFlush = false, children }: PanelProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {aside}
      </div>
      <div className={isFlush ? `${styles['panel']} ${styles['flush']}` : styles['panel']}>{children}</div>
    </section>
  )
}
