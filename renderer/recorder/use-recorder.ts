import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../shared/result.ts'
import type { Take } from '../../shared/take.ts'
import { call, failureOf } from '../bridge.ts'
import { tellFailure } from '../ui/failure-note.tsx'
import { createLevel, type Level } from './level.ts'
import { startRecording, type Interruption, type Recording } from './recording.ts'

/** What the recorder is at. `level` and `recording` are asked for their figures as often as they are drawn. */
export type RecorderState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'asking' }
  | { readonly phase: 'recording'; readonly recording: Recording; readonly level: Level; readonly isPaused: boolean }
  | { readonly phase: 'saving' }
  | { readonly phase: 'failed'; readonly failure: Failure; readonly keptTakeId: string | null }

export interface Recorder {
  readonly state: RecorderState
  readonly start: () => Promise<void>
  /** Pauses the recording, or goes on with it. */
  readonly togglePause: () => Promise<void>
  /** Ends the recording and keeps it; null where there was none, or where it failed (then the state says so). */
  readonly finish: () => Promise<Take | null>
  /** Ends the recording and throws it away. */
  readonly discard: () => Promise<boolean>
}

interface RecorderRequest {
  readonly questionId: string
  readonly microphone: string | null
  /** The recording ended by itself and was kept. */
  readonly onInterrupted: (take: Take, interruption: Interruption) => void
}

/** One answer's recorder. Where its screen goes away in the middle, the recording is finished and kept. */
export function useRecorder({ questionId, microphone, onInterrupted }: RecorderRequest): Recorder {
  const [state, setState] = useState<RecorderState>({ phase: 'ready' })
  // The recording under way, whatever has been drawn: what ends it may come from outside React.
  const current = useRef<Recording | null>(null)
  const isGone = useRef(false)

  const take = () => {
    const recording = current.current
    current.current = null
    return recording
  }

  const finish = async () => {
    const recording = take()
    if (!recording) return null
    setState({ phase: 'saving' })
    try {
      const saved = await recording.finish()
      setState({ phase: 'ready' })
      return saved
    } catch (error) {
      setState({ phase: 'failed', failure: failureOf(error), keptTakeId: recording.takeId })
      return null
    }
  }

  const start = async () => {
    setState({ phase: 'asking' })
    const level = createLevel()
    try {
      const recording = await startRecording({
        begin: () => call('recordings.begin', { questionId }),
        microphone,
        level,
        onInterrupted: (interruption) => {
          void finish().then((saved) => saved && onInterrupted(saved, interruption))
        },
      })
      if (isGone.current) return await recording.discard()
      current.current = recording
      setState({ phase: 'recording', recording, level, isPaused: false })
    } catch (error) {
      setState({ phase: 'failed', failure: failureOf(error), keptTakeId: null })
    }
  }

  const togglePause = async () => {
    if (state.phase !== 'recording') return
    const { recording, isPaused } = state
    setState({ ...state, isPaused: !isPaused })
    try {
      await (isPaused ? recording.resume() : recording.pause())
    } catch (error) {
      // The pause is not written down; the sound is as it should be. Where the sound could not be kept, that is told by itself.
      if (current.current === recording) tellFailure(error)
    }
  }

  const discard = async () => {
    const recording = take()
    if (!recording) return false
    setState({ phase: 'saving' })
    try {
      await recording.discard()
      setState({ phase: 'ready' })
      return true
    } catch (error) {
      setState({ phase: 'failed', failure: failureOf(error), keptTakeId: recording.takeId })
      return false
    }
  }

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      // Nothing is lost if this fails: the sound is on the disk and the next start attaches it.
      current.current?.finish().catch(() => {})
    }
  }, [])

  return { state, start, togglePause, finish, discard }
}
