import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { failureWords } from '../../shared/failure-words.ts'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import { navigate } from './navigation.ts'
import styles from './note.module.css'

interface FailureNoteProps {
  readonly failure: Failure
  /** Buttons that help. */
  readonly children?: ReactNode
}

/** A failure where it happened: what happened and what was kept, what to do next. Read out at once. */
export function FailureNote({ failure, children }: FailureNoteProps) {
  const words = failureWords(failure)
  return (
    <div role="alert" className={styles['note']}>
      <IconAlertTriangle className={styles['icon']} size={20} aria-hidden />
      <div className={styles['body']}>
        <p className={styles['what']}>{words.what}</p>
        <p className={styles['next']}>{words.next}</p>
        {children && <div className={styles['actions']}>{children}</div>}
      </div>
    </div>
  )
}

interface FailedAnswerProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** In place of what could not be asked. */
export function FailedAnswer({ error, onRetry }: FailedAnswerProps) {
  const failure = failureOf(error)
  const isGone = failure.code === 'not_found'
  return (
    <FailureNote failure={failure}>
      <Button variant="default" size="xs" onClick={isGone ? () => navigate({ screen: 'desk' }) : onRetry}>
        {isGone ? 'To the Desk' : 'Try again'}
      </Button>
    </FailureNote>
  )
}

/** A failure that has no place of its own on the screen; it stays until it is closed. */
export function tellFailure(error: unknown): void {
  const words = failureWords(failureOf(error))
  tell(words.what, words.next)
}

/** Says something that the user must not miss; it stays until it is closed. */
export function tell(what: string, next: string): void {
  notifications.show({ title: what, message: next, autoClose: false, color: 'ember', icon: <IconAlertTriangle size={18} aria-hidden />, role: 'alert', closeButtonProps: { 'aria-label': 'Close this message' } })
}
