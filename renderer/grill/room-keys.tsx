import { Kbd, UnstyledButton } from '@mantine/core'
import type { MouseEvent } from 'react'
import styles from './room-keys.module.css'
import type { RoomView } from './room-view.ts'
import type { Stage } from './stage.ts'

interface RoomKeysProps {
  readonly phase: RoomView['phase']
  readonly isTyped: boolean
  readonly showsWords: boolean
  readonly stage: Stage
  readonly onToggleWords: () => void
  readonly onEnd: () => void
}

/** The keys of the room, each also a button. While one types, letters belong to the answer and are no keys. */
export function RoomKeys({ phase, isTyped, showsWords, stage, onToggleWords, onEnd }: RoomKeysProps) {
  const isStanding = phase === 'standing'
  return (
    <div role="group" aria-label="The room’s keys" className={styles['keys']}>
      {!isTyped && <Key name={phase === 'answering' ? 'End the answer' : 'Begin the answer'} shown="Space" onPress={stage.answer} />}
      {isTyped && <span className={styles['key']}>End the answer <Kbd size="xs">Enter</Kbd></span>}
      <Key name={isStanding ? 'Go on' : 'Pause'} shown={isTyped ? null : 'P'} onPress={stage.togglePause} />
      <Key name="Repeat the question" shown={isTyped ? null : 'R'} onPress={stage.repeat} />
      <Key name={showsWords ? 'Hide my words' : 'Show my words'} shown={isTyped ? null : 'W'} onPress={onToggleWords} />
      <Key name="End the session" shown="Esc" onPress={onEnd} />
    </div>
  )
}

interface KeyProps {
  readonly name: string
  readonly shown: string | null
  readonly onPress: () => void
}

function Key({ name, shown, onPress }: KeyProps) {
  return (
    // A click must not take the focus: Space belongs to the answer, and would press this again.
    <UnstyledButton className={styles['key']} onClick={onPress} onMouseDown={(event: MouseEvent) => event.preventDefault()}>
      {name}{' '}
      {shown !== null && (
        <Kbd size="xs" aria-hidden>
          {shown}
        </Kbd>
      )}
    </UnstyledButton>
  )
}
