import { useEffect, useRef, useState } from 'react'
import type { Room } from './room.ts'
import type { RoomView } from './room-view.ts'
import { ringWords, roomTime } from './room-time.ts'
import styles from './room-ring.module.css'

interface RoomRingProps {
  readonly room: Room
  readonly view: RoomView
}

/** The minutes left, as a ring and in figures. Moves by a second at a time, so there is nothing to hold still for those who want no motion. */
export function RoomRing({ room, view }: RoomRingProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [remainingMs, setRemainingMs] = useState(() => roomTime(view, view.nowMs).remainingMs)
  useEffect(() => {
    const show = () => {
      const time = roomTime(view, Math.max(view.nowMs, room.nowMs()))
      ref.current?.style.setProperty('--left', time.part.toFixed(4))
      setRemainingMs(Math.ceil(time.remainingMs / 1000) * 1000)
    }
    show()
    const ticking = setInterval(show, 1000)
    return () => clearInterval(ticking)
  }, [room, view])
  const { figure, unit } = ringWords(remainingMs)
  return (
    <div ref={ref} role="timer" aria-label={remainingMs === 0 ? 'Time is up' : `${figure} ${unit}`} className={styles['ring']} data-late={remainingMs <= 120_000}>
      <svg viewBox="0 0 44 44" className={styles['circle']} aria-hidden>
        <circle cx="22" cy="22" r="20" className={styles['track']} />
        <circle cx="22" cy="22" r="20" pathLength="1" className={styles['left']} />
      </svg>
      <span className={styles['words']} aria-hidden>
        <span className={styles['figure']}>{figure}</span>
        <span className={styles['unit']}>{unit}</span>
      </span>
    </div>
  )
}
