import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { hasNavigated } from './navigation.ts'
import styles from './screen.module.css'

interface ScreenProps {
  /** For the window's title. */
  readonly title: string
  readonly heading: ReactNode
  /** What stands over the heading: where this belongs. */
  readonly above?: ReactNode
  /** What stands under it: figures, dates. */
  readonly below?: ReactNode
  /** At the heading's side: the screen's figures. */
  readonly aside?: ReactNode
  /** True where the heading is somebody's words (a question): set in the serif. */
  readonly isWords?: boolean
  /** `wide` for work, `reading` for one column, `room` for a question alone, `board` for what fills the window. */
  readonly width?: 'wide' | 'reading' | 'room' | 'board'
  readonly children: ReactNode
}

/** A screen's frame: one first heading, which takes the focus when the screen opens so that reading starts there. */
export function Screen({ title, heading, above, below, aside, isWords = false, width = 'wide', children }: ScreenProps) {
  const headingRef = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Grillroom`
  }, [title])
  // With the picture, not after it: a key that is pressed at once must find its place.
  useLayoutEffect(() => {
    if (hasNavigated()) headingRef.current?.focus()
  }, [])
  return (
    <div className={styles[width]}>
      <header className={styles['head']}>
        <div className={styles['title']}>
          {above && <div className={styles['above']}>{above}</div>}
          <h1 ref={headingRef} tabIndex={-1} className={isWords ? `words ${styles['words']}` : styles['heading']}>
            {heading}
          </h1>
          {below && <div className={styles['below']}>{below}</div>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}
