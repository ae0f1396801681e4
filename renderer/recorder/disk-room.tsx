import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import styles from './disk-room.module.css'
import type { Recording } from './recording.ts'
import { roomWords, shortRoomMs } from './room-words.ts'

interface DiskRoomProps {
  readonly recording: Recording
}

/** How much longer the disk lets one speak; a warning where that is little. */
export function DiskRoom({ recording }: DiskRoomProps) {
  const [roomMs, setRoomMs] = useState<number | null>(null)
  useEffect(() => {
    const looking = setInterval(() => setRoomMs(recording.roomMs()), 1000)
    return () => clearInterval(looking)
  }, [recording])
  if (roomMs === null) return null
  const isShort = roomMs < shortRoomMs
  return (
    <p className={styles['room']} data-short={isShort} role={isShort ? 'status' : undefined}>
      {isShort && <IconAlertTriangle size={14} aria-hidden />}
      {roomWords(roomMs)}
    </p>
  )
}
