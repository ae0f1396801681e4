import { Button } from '@mantine/core'
import { IconBulb, IconCircleDashed, IconRotate2 } from '@tabler/icons-react'
import { useState } from 'react'
import type { Room } from './room.ts'
import type { RoomView } from './room-view.ts'
import styles from './study-aside.module.css'

interface StudyAsideProps {
  readonly room: Room
  readonly view: RoomView
}

/** Study mode: what is missing while one speaks, a hint when it is asked for, and the answer once more. */
export function StudyAside({ room, view }: StudyAsideProps) {
  const { missing, hint } = view.study
  const [hinted, setHinted] = useState<{ readonly index: number; readonly text: string } | null>(null)
  const index = view.question?.index ?? -1
  const isOpen = view.phase === 'waiting' || view.phase === 'answering'
  const ask = () => {
    if (hint === null) return
    setHinted({ index, text: hint })
    room.happen({ type: 'hint_shown', hint })
  }
  return (
    <aside aria-label="Study" className={styles['study']}>
      <ul aria-label="Not heard yet" className={styles['missing']}>
        {missing.map((what) => (
          <li key={what}>
            <IconCircleDashed size={14} aria-hidden /> {what}
          </li>
        ))}
      </ul>
      <p role="status" className={styles['hint']}>
        {hinted?.index === index ? hinted.text : ''}
      </p>
      <div className={styles['actions']}>
        <Button size="compact-sm" variant="default" disabled={hint === null || !isOpen} leftSection={<IconBulb size={14} aria-hidden />} onMouseDown={(event) => event.preventDefault()} onClick={ask}>
          A hint
        </Button>
        <Button size="compact-sm" variant="default" disabled={!isOpen} leftSection={<IconRotate2 size={14} aria-hidden />} onMouseDown={(event) => event.preventDefault()} onClick={() => room.happen({ type: 'retried' })}>
          Answer that again
        </Button>
      </div>
    </aside>
  )
}
