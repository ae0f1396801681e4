import { CloseButton } from '@mantine/core'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { useKeys } from './keys.ts'
import styles from './side-panel.module.css'

interface SidePanelProps {
  /** What it is about; a region by that name. */
  readonly title: string
  readonly onClose: () => void
  /** True where it was opened by the keyboard: reading then goes on at its heading. */
  readonly takesFocus?: boolean
  /** Stays at the bottom. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** One thing of the screen, to be read and changed at its side. Escape closes it. */
export function SidePanel({ title, onClose, takesFocus = false, foot, children }: SidePanelProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    if (takesFocus) headingRef.current?.focus()
  }, [takesFocus])
  useKeys(title, [{ key: 'Escape', shown: 'Esc', does: 'Close the panel', run: onClose }])
  return (
    <aside aria-label={title} className={styles['panel']}>
      <div className={styles['head']}>
        <h2 ref={headingRef} tabIndex={-1} className={styles['title']}>
          {title}
        </h2>
        <CloseButton size="sm" aria-label="Close the panel" onClick={onClose} />
      </div>
      {/* Scrolls, so it must be reachable by keyboard; its fields are. */}
      <div className={styles['body']}>{children}</div>
      {foot && <div className={styles['foot']}>{foot}</div>}
    </aside>
  )
}
