import { useEffect, useState } from 'react'
import { clockWords } from '../ui/time-words.ts'
import styles from './answer-recorder.module.css'
import type { Recording } from './recording.ts'

interface AnswerClockProps {
  readonly recording: Recording
}

/** The answer's own clock, by the sound that was recorded. */
export function AnswerClock({ recording }: AnswerClockProps) {
  const [shown, setShown] = useState('0:00')
  useEffect(() => {
    const ticking = setInterval(() => setShown(clockWords(recording.durationMs())), 100)
    return () => clearInterval(ticking)
  }, [recording])
  return (
    <span role="timer" aria-label="Length of the answer" className={styles['clock']}>
      {shown}
    </span>
  )
}
