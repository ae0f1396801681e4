import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Level, LevelState } from './level.ts'
import styles from './level-line.module.css'

interface LevelLineProps {
  readonly level: Level
}

const stateWords: Readonly<Record<LevelState, string>> = {
  waiting: '',
  heard: 'You are heard.',
  unheard: 'Nothing is heard yet. Speak up, or check the microphone in Settings.',
  silent: 'Nothing has been heard for a while. The recording goes on.',
  muted: 'The microphone sends no sound at all. Is it muted, by its own switch or by the system?',
  clipping: 'Too loud: the peaks are cut off, which makes words harder to recognise. Move back a little or turn the microphone down.',
}
const warned: ReadonlySet<LevelState> = new Set<LevelState>(['unheard', 'muted', 'clipping'])

/** A line that moves with the voice, drawn from the samples that are recorded, and the same in words. */
export function LevelLine({ level }: LevelLineProps) {
  const barRef = useRef<HTMLDivElement>(null)
  const meterRef = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<LevelState>('waiting')

  useEffect(() => {
    let frame = 0
    const draw = () => {
      const shown = level.shown()
      if (barRef.current) barRef.current.style.transform = `scaleX(${shown.toFixed(3)})`
      meterRef.current?.setAttribute('aria-valuenow', String(Math.round(shown * 100)))
      frame = requestAnimationFrame(draw)
    }
    draw()
    const listening = setInterval(() => setState(level.state()), 250)
    return () => {
      cancelAnimationFrame(frame)
      clearInterval(listening)
    }
  }, [level])

  return (
    <div className={styles['level']}>
      <div ref={meterRef} role="meter" aria-label="Microphone level" aria-valuemin={0} aria-valuemax={100} aria-valuenow={0} className={styles['track']}>
        <div ref={barRef} className={styles['bar']} />
      </div>
      <p aria-live="polite" className={styles['words']} data-warned={warned.has(state)}>
        {warned.has(state) && <IconAlertTriangle size={14} aria-hidden />}
        {stateWords[state]}
      </p>
    </div>
  )
}
