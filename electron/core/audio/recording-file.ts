import { closeSync, fdatasync, fsyncSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs'
import { bytesPerSecond, pcmDurationMs } from '../../../shared/recording.ts'
import { diskFailure, FailureError, systemCode } from '../failures.ts'
import { headerBytes, wavHeader } from './wav.ts'

/** A WAV file that is being recorded. After every chunk it is whole and playable, whatever happens next. */
export interface RecordingFile {
  /**
   * Writes one chunk of PCM16: all of it, or nothing where the disk refuses, so that the same chunk can be given again.
   * Throws `disk_full` or `data_folder_unwritable`.
   */
  readonly append: (pcm: Uint8Array) => void
  readonly durationMs: () => number
  /** Puts the file safely on the disk and closes it. What was appended is there even where this throws. */
  readonly finish: () => void
  /** Closes the file and deletes it. */
  readonly discard: () => void
}

/** The largest amount of samples that a WAV header can tell: 37 hours. */
const mostBytes = 0xffff_ffff - headerBytes

/**
 * Makes the file (readable by its owner alone) and writes its header. Throws `disk_full` or `data_folder_unwritable`.
 *
 * Each chunk is handed to the system before `append` returns, the samples first and then the header that counts them:
 * the death of this process costs nothing that was appended. For the death of the machine the system is asked once for
 * every second of sound to put it on the disk; that is not waited for, since a slow disk must not stop the window.
 */
export function createRecordingFile(path: string): RecordingFile {
  const descriptor = open(path)
  let dataBytes = 0
  let unsyncedBytes = 0
  let isSyncing = false

  function write(bytes: Uint8Array, place: number): void {
    for (let done = 0; done < bytes.length; ) {
      // The system may take less than it is given, most of all when the disk is almost full.
      done += writeSync(descriptor, bytes, done, bytes.length - done, place + done)
    }
  }

  function syncNowAndThen(addedBytes: number): void {
    unsyncedBytes += addedBytes
    if (isSyncing || unsyncedBytes < bytesPerSecond) return
    unsyncedBytes = 0
    isSyncing = true
    fdatasync(descriptor, () => {
      // A failed sync loses nothing yet: the bytes are with the system, and `finish` asks again and says so.
      isSyncing = false
      if (isClosing) close()
    })
  }

  let isClosing = false

  /** A descriptor must not be closed under a running sync: its number may belong to another file by then. */
  function close(): void {
    isClosing = true
    if (!isSyncing) closeSync(descriptor)
  }

  try {
    write(wavHeader(0), 0)
  } catch (error) {
    close()
    rmSync(path, { force: true })
    throw writeFailure(error, path)
  }

  return {
    append: (pcm) => {
      if (dataBytes + pcm.length > mostBytes) throw new FailureError('disk_full', { path })
      try {
        write(pcm, headerBytes + dataBytes)
        write(wavHeader(dataBytes + pcm.length), 0)
      } catch (error) {
        ftruncateSync(descriptor, headerBytes + dataBytes)
        throw writeFailure(error, path)
      }
      dataBytes += pcm.length
      syncNowAndThen(pcm.length)
    },
    durationMs: () => pcmDurationMs(dataBytes),
    finish: () => {
      try {
        fsyncSync(descriptor)
      } catch (error) {
        throw writeFailure(error, path)
      } finally {
        close()
      }
    },
    discard: () => {
      close()
      rmSync(path, { force: true })
    },
  }
}

function open(path: string): number {
  try {
    return openSync(path, 'wx', 0o600)
  } catch (error) {
    throw writeFailure(error, path)
  }
}

function writeFailure(error: unknown, path: string): unknown {
  switch (systemCode(error)) {
    // The file may not grow any more: a limit of the file system or one that was set for this process.
    case 'EFBIG':
      return new FailureError('disk_full', { path }, error)
    default:
      return diskFailure(error, path)
  }
}
