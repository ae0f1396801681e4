import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { FailureNote } from '../ui/failure-note.tsx'
import { clockWords } from '../ui/time-words.ts'
import styles from './player-bar.module.css'
import { speeds, type Player } from '../ui/player.ts'
import { SignalStrip, type PlacedSignal } from './signal-strip.tsx'
import { usePlayerState } from './use-player.ts'
import { Waveform } from './waveform.tsx'

interface PlayerBarProps {
  readonly takeId: string
  readonly player: Player
  readonly durationMs: number
  readonly signals: readonly PlacedSignal[]
  readonly lit: number | null
  readonly onSignal: (signal: number) => void
}

export const stepMs = 2000

/** The take's sound: waveform, position, play and pause. Stays in view while the text scrolls. */
export function PlayerBar({ takeId, player, durationMs, signals, lit, onSignal }: PlayerBarProps) {
  const { isPlaying, hasFailed, speed } = usePlayerState(player)
  if (hasFailed) return <FailureNote failure={{ code: 'audio_missing', details: {} }} />
  return (
    <section aria-label="Recording" className={styles['bar']}>
      <ActionIcon size={44} radius="xl" onClick={player.toggle} aria-label={isPlaying ? 'Pause' : 'Play'}>
        {isPlaying ? <IconPlayerPauseFilled size={20} aria-hidden /> : <IconPlayerPlayFilled size={20} aria-hidden />}
      </ActionIcon>
      <div className={styles['sound']}>
        <Position takeId={takeId} player={player} durationMs={durationMs} />
        <SignalStrip signals={signals} durationMs={durationMs} lit={lit} onSignal={onSignal} />
      </div>
      <NativeSelect
        aria-label="Playback speed"
        size="xs"
        className={styles['speed'] ?? ''}
        value={String(speed)}
        onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        data={speeds.map((value) => ({ value: String(value), label: `${value}×` }))}
      />
      <Clock player={player} durationMs={durationMs} />
    </section>
  )
}

interface TimedProps {
  readonly player: Player
  readonly durationMs: number
}

/** The waveform as a slider: arrows move by two seconds. */
function Position({ takeId, player, durationMs }: TimedProps & { readonly takeId: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const show = (ms: number) => {
      ref.current?.setAttribute('aria-valuenow', String(Math.round(ms / 1000)))
      ref.current?.setAttribute('aria-valuetext', `${clockWords(ms)} of ${clockWords(durationMs)}`)
    }
    show(player.positionMs())
    return player.onMove(show)
  }, [player, durationMs])
  const move = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: player.positionMs() - stepMs,
      ArrowRight: player.positionMs() + stepMs,
      ArrowDown: player.positionMs() - stepMs,
      ArrowUp: player.positionMs() + stepMs,
      Home: 0,
      End: durationMs,
    }
    const wanted = moves[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    player.seek(wanted)
  }
  return (
    <div
      ref={ref}
      role="slider"
      tabIndex={0}
      aria-label="Position in the recording"
      aria-valuemin={0}
      aria-valuemax={Math.round(durationMs / 1000)}
      aria-valuenow={0}
      onKeyDown={move}
      className={styles['position']}
    >
      <Waveform takeId={takeId} durationMs={durationMs} player={player} />
    </div>
  )
}

function Clock({ player, durationMs }: TimedProps) {
  const ref = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const show = (ms: number) => {
      if (ref.current) ref.current.textContent = clockWords(ms)
    }
    show(player.positionMs())
    return player.onMove(show)
  }, [player])
  return (
    <span className={styles['clock']} aria-hidden>
      <span ref={ref}>0:00</span>
      <span className="quiet"> / {clockWords(durationMs)}</span>
    </span>
  )
}
