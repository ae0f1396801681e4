import { calls } from '../../../shared/contract.ts'
import type { Take } from '../../../shared/take.ts'
import { audioFile, removeAudio } from '../audio/audio-file.ts'
import { recordingRoomMs } from '../audio/disk-room.ts'
import { createRecordingFile, type RecordingFile } from '../audio/recording-file.ts'
import { repairRecording } from '../audio/recover.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import { audioFolder } from '../data-folder.ts'
import { answer, type Answers } from '../dispatch.ts'
import { diskFailure, FailureError } from '../failures.ts'
import { createLive, type LiveTake } from '../whisper/live.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { beginPause, endPause } from './pauses.ts'
import { deleteTake, endTake, getTake, insertTake, unendedTakes, type TakeAbout } from './takes.ts'

/** Takes that are being recorded; at most one at a time, since there is one microphone. */
export interface Recordings {
  readonly answers: Pick<
    Answers,
    | 'recordings.getRoom'
    | 'recordings.begin'
    | 'recordings.append'
    | 'recordings.pause'
    | 'recordings.resume'
    | 'recordings.finish'
    | 'recordings.awaitWords'
    | 'recordings.discard'
  >
  /** Repairs and attaches what an earlier run left open, and queues it. To be called once, before anything is recorded. */
  readonly recover: () => void
  /** Ends a take's recording without keeping anything, because the take is about to be removed. */
  readonly drop: (takeId: string) => void
  /** Finishes what is being recorded. Call it before the queue and the database are closed. */
  readonly close: () => Promise<void>
}

interface OpenRecording {
  readonly takeId: string
  readonly file: RecordingFile
  readonly live: LiveTake
  /** Lets the queue go on. */
  readonly release: () => void
  nextSequence: number
}

export function createRecordings(core: Core, queue: TranscriptionQueue): Recordings {
  const { database, emitter, places } = core
  const followLive = createLive(core)
  let open: OpenRecording | null = null
  /** Live words that are still to come, of takes that have ended. */
  const ending = new Map<string, { readonly live: LiveTake; readonly ended: Promise<void> }>()

  function openOf(takeId: string): OpenRecording {
    if (open?.takeId !== takeId) throw new FailureError('recording_not_open')
    return open
  }

  /** Throws `disk_full` before the disk is, so that what belongs to the take still fits. */
  function needRoom(): number {
    const folder = audioFolder(places.dataFolder)
    const roomMs = recordingRoomMs(folder)
    if (roomMs === 0) throw new FailureError('disk_full', { path: folder })
    return roomMs
  }

  function begin(about: TakeAbout): Take {
    // The window was loaded anew, or lost its way, in the middle of a take: what was said is kept.
    if (open !== null) finish(open)
    needRoom()
    const takeId = newId()
    // The row first: a file without one would not be found after a crash, a row without a file is dropped then.
    insertTake(core, about, { id: takeId, durationMs: 0, ending: null })
    try {
      const file = createRecordingFile(audioFile(places.dataFolder, takeId))
      open = { takeId, file, live: followLive(takeId), release: queue.hold(), nextSequence: 0 }
    } catch (error) {
      deleteTake(database, takeId)
      throw error
    }
    emitter.emit('takes.changed', { takeId })
    return getTake(database, takeId)
  }

  function append(takeId: string, sequence: number, pcm: Uint8Array): { durationMs: number; roomMs: number } {
    const recording = openOf(takeId)
    if (sequence !== recording.nextSequence) {
      throw new FailureError('recording_out_of_order', { expected: recording.nextSequence, got: sequence })
    }
    const roomMs = needRoom()
    recording.file.append(pcm)
    recording.live.hear(pcm)
    recording.nextSequence += 1
    return { durationMs: recording.file.durationMs(), roomMs }
  }

  /** The take's own transcription waits for the last of its live words: they are wanted now. */
  function endLive({ takeId, live, release }: OpenRecording, end: (live: LiveTake) => Promise<void>): void {
    const ended = end(live)
      .catch(core.report)
      .then(() => {
        ending.delete(takeId)
        release()
      })
    ending.set(takeId, { live, ended })
  }

  function finish(recording: OpenRecording): Take {
    const { takeId, file } = recording
    open = null
    endLive(recording, (live) => live.finish())
    try {
      file.finish()
    } finally {
      // Even where the disk complains at the very end: what was appended is in the file, and the take must point to it.
      settle(takeId, file.durationMs())
    }
    return getTake(database, takeId)
  }

  /** Where even this does not fit on the disk any more, the next start attaches the take. */
  function settle(takeId: string, durationMs: number): void {
    try {
      endPause(database, takeId, core.now())
      endTake(database, takeId, 'stopped', durationMs)
      queue.enqueue(takeId)
    } catch (error) {
      throw diskFailure(error, places.dataFolder)
    }
  }

  function drop(takeId: string): void {
    if (open?.takeId !== takeId) return
    const { file } = open
    endLive(open, (live) => live.drop())
    open = null
    file.discard()
  }

  function discard(takeId: string): void {
    openOf(takeId)
    drop(takeId)
    deleteTake(database, takeId)
    emitter.emit('takes.changed', { takeId })
  }

  function recoverTake(takeId: string): void {
    const repaired = repairRecording(audioFile(places.dataFolder, takeId))
    if (repaired === null || repaired.samples === 0) {
      // Not one sample was heard before the end came: there is nothing to attach.
      removeAudio(places.dataFolder, takeId)
      deleteTake(database, takeId)
      return
    }
    endTake(database, takeId, 'recovered', repaired.durationMs)
    queue.enqueue(takeId)
  }

  return {
    answers: {
      'recordings.getRoom': answer(calls['recordings.getRoom'], () => ({ roomMs: recordingRoomMs(audioFolder(places.dataFolder)) })),
      'recordings.begin': answer(calls['recordings.begin'], begin),
      'recordings.append': answer(calls['recordings.append'], ({ takeId, sequence, pcm }) => append(takeId, sequence, pcm)),
      'recordings.pause': answer(calls['recordings.pause'], ({ takeId }) => {
        const { file, live } = openOf(takeId)
        beginPause(database, takeId, file.durationMs(), core.now())
        live.pause()
        return {}
      }),
      'recordings.resume': answer(calls['recordings.resume'], ({ takeId }) => {
        endPause(database, openOf(takeId).takeId, core.now())
        return {}
      }),
      'recordings.finish': answer(calls['recordings.finish'], ({ takeId }) => finish(openOf(takeId))),
      'recordings.awaitWords': answer(calls['recordings.awaitWords'], async ({ takeId }) => {
        await ending.get(takeId)?.ended
        return {}
      }),
      'recordings.discard': answer(calls['recordings.discard'], ({ takeId }) => {
        discard(takeId)
        return {}
      }),
    },
    recover: () => {
      for (const takeId of unendedTakes(database)) {
        try {
          recoverTake(takeId)
        } catch (error) {
          // One file that cannot be repaired must not keep the app shut; the next start tries again.
          core.report(error)
        }
      }
    },
    drop,
    close: async () => {
      try {
        if (open !== null) finish(open)
      } catch (error) {
        // The take is kept as far as the disk let it; closing goes on, nobody is there any more to be told.
        core.report(error)
      }
      const last = [...ending.values()]
      await Promise.all(last.map(({ live }) => live.drop()))
      await Promise.all(last.map(({ ended }) => ended))
    },
  }
}
