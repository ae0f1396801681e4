import { useEffect, useRef, useState } from 'react'
import type { Level } from './level.ts'
import styles from './level-line.module.css'

interface LevelLineProps {
  readonly level: Level
}

/** So long nothing may be heard before it is said. */
const patienceMs = 4000

/** A line that moves with the voice, drawn from the samples that are recorded, and the same in words. */
export function LevelLine({ level }: LevelLineProps) {
  const barRef = useRef<HTMLDivElement>(null)
  const meterRef = useRef<HTMLDivElement>(null)
  const [words, setWords] = useState('')

  useEffect(() => {
    let frame = 0
    const draw = () => {
      const shown = level.shown()
      if (barRef.current) barRef.current.style.transform = `scaleX(${shown.toFixed(3)})`
      meterRef.current?.setAttribute('aria-valuenow', String(Math.round(shown * 100)))
      frame = requestAnimationFrame(draw)
    }
    draw()
    const begun = performance.now()
    const listening = setInterval(() => {
      if (level.wasHeard()) setWords('You are heard.')
      else if (performance.now() - begun > patienceMs) setWords('Nothing is heard yet. Speak up, or check the microphone in Settings.')
    }, 250)
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
      <p aria-live="polite" className={styles['words']}>
        {words}
      </p>
    </div>
  )
}
