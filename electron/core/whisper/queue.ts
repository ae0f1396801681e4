import { constants, setPriority } from 'node:os'
import { audioFile } from '../audio/audio-file.ts'
import type { Core } from '../core.ts'
import { diskFailure, FailureError, systemCode } from '../failures.ts'
import { engineFor } from '../features/engines.ts'
import { chosenModelFile } from '../features/models.ts'
import { replaceWords } from '../features/retranscriptions.ts'
import { putScore } from '../features/scores.ts'
import { bringBackWords, hasWords } from '../features/take-removals.ts'
import { addJob, jobState, nextWaiting, removeJob, requeueInterrupted, setJobState } from '../features/transcription-jobs.ts'
import type { Failure } from '../../../shared/result.ts'
import type { Transcript } from '../../../shared/transcript.ts'
import { primingOf } from './name-priming.ts'
import { transcribe } from './run.ts'
import { sweepScratchFolders } from './scratch-folder.ts'

/** Transcribes one take at a time; its jobs lie in the database and so survive a restart. */
export interface TranscriptionQueue {
  /** Takes up what an earlier run of the app left. To be called once, after recordings were recovered. */
  readonly start: () => void
  /** Queues a take, or queues it again after it failed, was cancelled or was done. */
  readonly enqueue: (takeId: string) => void
  /** Ends the take's job, waiting or running; without one nothing happens. */
  readonly cancel: (takeId: string) => void
  /** Ends the take's job and forgets it, because the take is about to be removed. */
  readonly drop: (takeId: string) => void
  /**
   * Begins no job until the returned function is called, because somebody is being recorded; what runs goes on behind everything else.
   * Several may hold it.
   */
  readonly hold: () => () => void
  /** What runs now, with the engine's process id; null also while the engine is not yet started. */
  readonly running: () => { readonly takeId: string; readonly pid: number } | null
  /** Stops the engine; the job that ran is taken up at the next start. Call it before the database is closed. */
  readonly close: () => Promise<void>
}

interface Run {
  readonly takeId: string
  readonly abort: AbortController
  pid: number | null
  readonly ended: Promise<void>
}

/** Progress up to here says nothing of the time that is left: loading the model weighs too much. */
const leastPercentToEstimate = 5

export function createTranscriptionQueue(core: Core): TranscriptionQueue {
  const { database, emitter, now } = core
  let current: Run | null = null
  let isStarted = false
  let isClosed = false
  let holders = 0

  function changed(takeId: string): void {
    emitter.emit('takes.changed', { takeId })
  }

  /** Begins the next job where none runs. */
  function advance(): void {
    if (!isStarted || isClosed || holders > 0 || current !== null) return
    const takeId = nextWaiting(database)
    if (takeId === null) return
    setJobState(database, takeId, 'running')
    const abort = new AbortController()
    const ended = work(takeId, abort.signal)
      // What nobody foresaw, such as a database that refuses to be written: the job stays and is tried at the next start.
      .catch(core.report)
      .then(() => {
        current = null
        advance()
      })
      .catch(core.report)
    current = { takeId, abort, pid: null, ended }
    changed(takeId)
  }

  /** Who aborts a run has said before what becomes of its job. */
  async function work(takeId: string, signal: AbortSignal): Promise<void> {
    const outcome = await attempt(takeId, signal)
    if (signal.aborted) return
    if ('code' in outcome) setJobState(database, takeId, 'failed', outcome)
    changed(takeId)
  }

  async function attempt(takeId: string, signal: AbortSignal): Promise<Transcript | Failure> {
    const startedMs = now()
    try {
      const modelFile = await chosenModelFile(core)
      const tell = progressTeller(takeId, startedMs)
      tell(0)
      const transcript = await transcribe({
        ...engineFor(core, modelFile),
        modelFile,
        audioFile: audioFile(core.places.dataFolder, takeId),
        ...primingOf(core, takeId, modelFile),
        signal,
        onProgress: tell,
        onStart: (pid) => {
          if (current !== null) current.pid = pid
        },
      })
      if (!signal.aborted) store(takeId, transcript)
      return transcript
    } catch (error) {
      if (error instanceof FailureError) return error.failure
      core.report(error)
      return { code: 'internal', details: {} }
    }
  }

  function store(takeId: string, transcript: Transcript): void {
    const nowMs = now()
    try {
      database.transaction(() => {
        putScore(database, takeId, replaceWords(core, takeId, transcript, nowMs), nowMs)
        bringBackWords(database, takeId)
        removeJob(database, takeId)
      })()
    } catch (error) {
      throw diskFailure(error, core.places.dataFolder)
    }
  }

  function progressTeller(takeId: string, startedMs: number): (percent: number) => void {
    let sequence = 0
    return (percent) => {
      // The system's clock may be set back in the middle.
      const elapsedMs = Math.max(0, Math.round(now() - startedMs))
      const remainingMs = percent < leastPercentToEstimate ? null : Math.round((elapsedMs * (100 - percent)) / percent)
      emitter.emit('transcriptions.progress', { takeId, sequence, percent, elapsedMs, remainingMs })
      sequence += 1
    }
  }

  /**
   * Lets the engine work only where nobody else wants to. Measured on two cores with tiny.en's dimensions: a live phrase beside a take
   * took as long as without one. An ordinary user cannot take this back, so the run stays there to its end.
   */
  function stepBack(pid: number): void {
    try {
      setPriority(pid, constants.priority.PRIORITY_LOW)
    } catch (error) {
      // It has ended meanwhile, or the system does not allow it: live words are slower then, nothing is lost.
      if (!['ESRCH', 'EPERM', 'EACCES'].includes(systemCode(error) ?? '')) core.report(error)
    }
  }

  function abortRunOf(takeId: string): void {
    if (current?.takeId === takeId) current.abort.abort()
  }

  return {
    start: () => {
      isStarted = true
      sweepScratchFolders()
      requeueInterrupted(database)
      advance()
    },
    enqueue: (takeId) => {
      if (current?.takeId === takeId && !current.abort.signal.aborted) return
      addJob(database, takeId, now(), hasWords(database, takeId))
      changed(takeId)
      advance()
    },
    cancel: (takeId) => {
      const state = jobState(database, takeId)
      if (state !== 'waiting' && state !== 'running') return
      // Words that it had before are whole and stay: then there is nothing to be done.
      if (hasWords(database, takeId)) removeJob(database, takeId)
      else setJobState(database, takeId, 'cancelled')
      abortRunOf(takeId)
      changed(takeId)
    },
    drop: (takeId) => {
      removeJob(database, takeId)
      abortRunOf(takeId)
    },
    hold: () => {
      holders += 1
      if (current !== null && current.pid !== null) stepBack(current.pid)
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        holders -= 1
        advance()
      }
    },
    running: () => (current === null || current.pid === null ? null : { takeId: current.takeId, pid: current.pid }),
    close: async () => {
      isClosed = true
      if (current === null) return
      if (!current.abort.signal.aborted) setJobState(database, current.takeId, 'waiting')
      current.abort.abort()
      await current.ended
    },
  }
}
