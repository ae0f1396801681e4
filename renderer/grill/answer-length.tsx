import { useEffect, useState } from 'react'
import { clockWords } from '../ui/time-words.ts'
import type { Room } from './room.ts'
import type { RoomView } from './room-view.ts'
import { roomTime } from './room-time.ts'
import styles from './room-face.module.css'

interface AnswerLengthProps {
  readonly room: Room
  readonly view: RoomView
}

/** The answer's own clock. */
export function AnswerLength({ room, view }: AnswerLengthProps) {
  const [shown, setShown] = useState('0:00')
  useEffect(() => {
    const show = () => setShown(clockWords(roomTime(view, Math.max(view.nowMs, room.nowMs())).answerMs ?? 0))
    show()
    const ticking = setInterval(show, 250)
    return () => clearInterval(ticking)
  }, [room, view])
  return (
    <span role="timer" aria-label="Length of the answer" className={styles['clock']}>
      {shown}
    </span>
  )
}
