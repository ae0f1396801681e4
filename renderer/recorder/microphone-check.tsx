import { Button } from '@mantine/core'
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import { failureOf } from '../bridge.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { createLevel, type Level, type LevelState } from './level.ts'
import { LevelLine } from './level-line.tsx'
import styles from './microphone-check.module.css'
import { openMicrophone, stop } from './microphone.ts'
import { toPcm16 } from './pcm.ts'
import { listen } from './sound.ts'
import { wavBlob } from './wav-blob.ts'

interface MicrophoneCheckProps {
  /** The remembered microphone's name; null for the system's own choice. */
  readonly microphone: string | null
  /** Its permission was given, so the names of the microphones are known now. */
  readonly onOpened?: () => void
}

type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'listening'; readonly level: Level }
  | { readonly at: 'heard'; readonly address: string; readonly found: LevelState }

const checkMs = 5000

const foundWords: Readonly<Record<LevelState, string>> = {
  waiting: 'Nothing was heard. Speak while it listens, or choose another microphone.',
  unheard: 'Nothing was heard. Speak up, come nearer, or choose another microphone.',
  heard: 'You were heard. Play it back: this is the sound that is transcribed.',
  silent: 'Nothing was heard. Speak up, come nearer, or choose another microphone.',
  muted: 'The microphone sent no sound at all. Is it muted, by its own switch or by the system?',
  clipping: 'Too loud: the peaks were cut off. Move back a little or turn the microphone down, then try again.',
}

/** Listens for five seconds, says whether it heard a voice, and plays back what it heard. The sound is kept nowhere. */
export function MicrophoneCheck({ microphone, onOpened }: MicrophoneCheckProps) {
  const [stage, setStage] = useState<Stage>({ at: 'idle' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [player, setPlayer] = useState<HTMLAudioElement | null>(null)
  // Closes the microphone; also when the screen goes away before the check is over.
  const endListening = useRef<(() => void) | null>(null)
  useEffect(() => () => endListening.current?.(), [])
  useEffect(() => {
    if (stage.at !== 'heard') return
    return () => URL.revokeObjectURL(stage.address)
  }, [stage])
  useEffect(() => () => player?.pause(), [player])

  const check = async () => {
    setFailure(null)
    setPlayer(null)
    setStage({ at: 'idle' })
    try {
      const { stream } = await openMicrophone(microphone)
      onOpened?.()
      const level = createLevel()
      const pieces: Uint8Array<ArrayBuffer>[] = []
      const sound = await listen(stream, (samples) => {
        level.hear(samples)
        pieces.push(toPcm16(samples))
      })
      const close = async () => {
        endListening.current = null
        clearTimeout(timer)
        await sound.stop()
        stop(stream)
      }
      const timer = setTimeout(() => void close().then(() => setStage({ at: 'heard', address: URL.createObjectURL(wavBlob(pieces)), found: level.state() })), checkMs)
      endListening.current = () => void close()
      setStage({ at: 'listening', level })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }

  const togglePlayback = () => {
    if (player) return setPlayer(null)
    if (stage.at !== 'heard') return
    const audio = new Audio(stage.address)
    audio.onended = () => setPlayer(null)
    setPlayer(audio)
    audio.play().catch(() => setPlayer(null))
  }

  return (
    <div className={styles['check']}>
      <div className={styles['row']}>
        <Button variant="default" size="xs" disabled={stage.at === 'listening'} onClick={() => void check()}>
          {stage.at === 'heard' ? 'Test it again' : 'Test the microphone'}
        </Button>
        {stage.at === 'heard' && (
          <Button
            variant="default"
            size="xs"
            leftSection={player ? <IconPlayerStopFilled size={12} aria-hidden /> : <IconPlayerPlayFilled size={12} aria-hidden />}
            onClick={togglePlayback}
          >
            {player ? 'Stop' : 'Play it back'}
          </Button>
        )}
        <div className={styles['level']}>{stage.at === 'listening' && <LevelLine level={stage.level} />}</div>
      </div>
      <p role="status" className={styles['words']}>
        {stage.at === 'listening' && 'Listening for five seconds: say a sentence or two.'}
        {stage.at === 'heard' && foundWords[stage.found]}
      </p>
      {failure && <FailureNote failure={failure} />}
    </div>
  )
}
