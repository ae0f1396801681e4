import { calls } from '../../../shared/contract.ts'
import { createVoiceActivity, frameSamples } from '../../../shared/speech/voice-activity.ts'
import { shortestTakeMs } from '../../../shared/recording.ts'
import type { Take } from '../../../shared/take.ts'
import { audioFile, removeAudio } from '../audio/audio-file.ts'
import { recordingRoomMs } from '../audio/disk-room.ts'
import { samplesOf } from '../audio/phrase-file.ts'
import { createRecordingFile, type RecordingFile } from '../audio/recording-file.ts'
import { newId } from '../clock.ts'
import type { Core } from '../core.ts'
import { audioFolder } from '../data-folder.ts'
import { answer, type Answers } from '../dispatch.ts'
import { FailureError } from '../failures.ts'
import type { TranscriptionQueue } from '../whisper/queue.ts'
import { deleteTake, endTake, getTake, insertTake } from './takes.ts'

/** Takes whose sound comes from a file that the window decodes. */
export interface Imports {
  readonly answers: Pick<Answers, 'imports.begin' | 'imports.append' | 'imports.finish' | 'imports.discard'>
  /** Removes what an earlier run left half imported: its file is still where the user has it. To be called before recordings are recovered. */
  readonly recover: () => void
  /** Discards what is being imported. */
  readonly close: () => void
}

interface OpenImport {
  readonly fileName: string
  readonly file: RecordingFile
  /** True once somebody has spoken. */
  readonly listen: (pcm: Uint8Array) => boolean
  hasSpeech: boolean
  nextSequence: number
}

/** CROSS: imports are few, and takes have no index on their ending. */
export const unfinishedImports = 'SELECT take_id FROM imports CROSS JOIN takes ON takes.id = imports.take_id WHERE ending IS NULL'

export function createImports(core: Core, queue: TranscriptionQueue): Imports {
  const { database, emitter, places } = core
  const open = new Map<string, OpenImport>()

  function openOf(takeId: string): OpenImport {
    const found = open.get(takeId)
    if (found === undefined) throw new FailureError('recording_not_open')
    return found
  }

  function needRoom(): void {
    const folder = audioFolder(places.dataFolder)
    if (recordingRoomMs(folder) === 0) throw new FailureError('disk_full', { path: folder })
  }

  function begin(questionId: string, fileName: string): { takeId: string } {
    needRoom()
    const takeId = newId()
    database.transaction(() => {
      insertTake(core, { questionId }, { id: takeId, durationMs: 0, ending: null })
      database.prepare('INSERT INTO imports (take_id, file_name) VALUES (?, ?)').run(takeId, fileName)
    })()
    try {
      const file = createRecordingFile(audioFile(places.dataFolder, takeId))
      open.set(takeId, { fileName, file, listen: createListener(), hasSpeech: false, nextSequence: 0 })
    } catch (error) {
      deleteTake(database, takeId)
      throw error
    }
    return { takeId }
  }

  function append(takeId: string, sequence: number, pcm: Uint8Array): void {
    const opened = openOf(takeId)
    if (sequence !== opened.nextSequence) throw new FailureError('recording_out_of_order', { expected: opened.nextSequence, got: sequence })
    needRoom()
    opened.file.append(pcm)
    opened.hasSpeech ||= opened.listen(pcm)
    opened.nextSequence += 1
  }

  function finish(takeId: string): Take {
    const { fileName, file, hasSpeech } = openOf(takeId)
    const durationMs = file.durationMs()
    if (durationMs < shortestTakeMs || !hasSpeech) {
      discard(takeId)
      throw durationMs < shortestTakeMs ? new FailureError('audio_too_short', { durationMs }) : new FailureError('audio_without_speech', { file: fileName })
    }
    open.delete(takeId)
    file.finish()
    endTake(database, takeId, 'stopped', durationMs)
    queue.enqueue(takeId)
    emitter.emit('takes.changed', { takeId })
    return getTake(database, takeId)
  }

  function discard(takeId: string): void {
    const { file } = openOf(takeId)
    open.delete(takeId)
    file.discard()
    deleteTake(database, takeId)
  }

  return {
    answers: {
      'imports.begin': answer(calls['imports.begin'], ({ questionId, fileName }) => begin(questionId, fileName)),
      'imports.append': answer(calls['imports.append'], ({ takeId, sequence, pcm }) => {
        append(takeId, sequence, pcm)
        return {}
      }),
      'imports.finish': answer(calls['imports.finish'], ({ takeId }) => finish(takeId)),
      'imports.discard': answer(calls['imports.discard'], ({ takeId }) => {
        discard(takeId)
        return {}
      }),
    },
    recover: () => {
      for (const takeId of database.prepare<[], string>(unfinishedImports).pluck().all()) {
        removeAudio(places.dataFolder, takeId)
        deleteTake(database, takeId)
      }
    },
    close: () => {
      for (const takeId of open.keys()) discard(takeId)
    },
  }
}

function createListener(): (pcm: Uint8Array) => boolean {
  const voice = createVoiceActivity()
  let rest = new Int16Array(0)
  return (pcm) => {
    const samples = new Int16Array(rest.length + pcm.length / 2)
    samples.set(rest)
    samples.set(samplesOf(pcm), rest.length)
    let at = 0
    let hasSpeech = false
    for (; at + frameSamples <= samples.length; at += frameSamples) {
      voice.hear(samples.subarray(at, at + frameSamples))
      hasSpeech ||= voice.isSpeaking()
    }
    rest = samples.slice(at)
    return hasSpeech
  }
}
